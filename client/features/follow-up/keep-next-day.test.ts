import { createComponent, createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import { type LiveDocument, type Work, WorkProvider } from "#client/documents";
import { createProjection } from "#shared/documents";
import { type JsonObject, ok } from "#shared/kernel";
import { keepNextDay, type NextDayFile } from "./keep-next-day.ts";

/** An open file that comes in piece by piece, with a follow-up due. */
function openFile() {
  const said: (readonly [string, JsonObject])[] = [];
  const [status, setStatus] = createSignal("loading");
  const [isCurrent, setCurrent] = createSignal(false);
  const card = {
    status,
    isCurrent,
    projection: () => createProjection(),
    access: () => ({ read: true, say: "everything" }),
    append: (about: string, says: JsonObject) => {
      said.push([about, says]);
      return ok({ id: "x" });
    },
  } as unknown as LiveDocument;
  const here = { status: () => "here", isCurrent: () => true };
  const file = {
    ...{ card, service: here, pairs: () => [{ live: here }] },
    ...{ due: () => [{ on: "2026-12-02" }], isRead: () => true, mayWrite: () => true },
  } as unknown as NextDayFile;
  const sync = {
    completeness: () => ({ type: "complete", atMs: 0 }),
    connection: () => "connected",
  };
  createRoot(() =>
    createComponent(WorkProvider, {
      value: { sync } as unknown as Work,
      get children() {
        keepNextDay(file);
        return undefined;
      },
    }),
  );
  return { said, setStatus, setCurrent };
}

test("the next day is put on the card once, when the card and what the relay has of it are here", () => {
  const { said, setStatus, setCurrent } = openFile();
  setStatus("here");
  expect(said).toEqual([]);
  setCurrent(true);
  expect(said).toEqual([["due/followUp", { on: "2026-12-02" }]]);
  setCurrent(false);
  setCurrent(true);
  expect(said).toHaveLength(1);
});

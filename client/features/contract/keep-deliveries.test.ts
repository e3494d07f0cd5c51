import { createComponent, createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import { type LiveDocument, type Work, WorkProvider } from "#client/documents";
import { createProjection, type DocumentId } from "#shared/documents";
import { clientIdSchema } from "#shared/kernel";
import { clients } from "#shared/testing";
import { keepDeliveries } from "./keep-deliveries.ts";

/** A contract that is open while the first copy still comes in; tells what was looked at. */
function openContract() {
  const looked: string[] = [];
  const [completeness, setCompleteness] = createSignal<object>({ type: "loading", documents: 3 });
  const [status, setStatus] = createSignal("here");
  const agreement = {
    status,
    isCurrent: () => true,
    projection: () => createProjection(),
    access: () => ({ read: true, say: "everything" }),
  } as unknown as LiveDocument;
  const source = {
    onChanged: () => () => undefined,
    list: async (kind: string): Promise<readonly DocumentId[]> => {
      looked.push(kind);
      return [];
    },
  };
  const sync = { completeness, connection: () => "connected" };
  createRoot(() =>
    createComponent(WorkProvider, {
      value: { source, sync } as unknown as Work,
      get children() {
        keepDeliveries(clientIdSchema.parse(clients.wangMin), agreement);
        return undefined;
      },
    }),
  );
  return { looked, setStatus, setCompleteness };
}

test("nothing is taken into a contract before it and the first copy are here", () => {
  const { looked, setStatus, setCompleteness } = openContract();
  expect(looked).toEqual([]);
  setStatus("loading");
  setCompleteness({ type: "complete", atMs: 0 });
  expect(looked).toEqual([]);
  setStatus("here");
  expect(looked).toEqual(["introduction"]);
});

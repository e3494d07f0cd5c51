import { expect, test } from "vitest";
import { type DocumentId, type Fact, type FactId, idOf } from "#shared/documents";
import { clientIdSchema, type JsonObject, staffIdSchema } from "#shared/kernel";
import { openClientIndex } from "./open-client-index.ts";

const liMei = staffIdSchema.parse("01JD0000000000000000001MEY");
const wangMin = clientIdSchema.parse("01JD0000000000000000000WNG");
const zhaoLei = clientIdSchema.parse("01JD0000000000000000000ZHA");
const documentOf = (client: string): DocumentId => idOf("client", client);

let facts = 0;
const say = (says: JsonObject, at: number, about = "profile"): Fact => ({
  id: `ABCDEFGHJK.${facts++}` as FactId,
  at: at * 4096,
  by: liMei,
  about,
  says,
  v: 1,
});

/** Documents in memory that can be changed while the list is open. */
function office(initial: Record<string, readonly Fact[]>) {
  const stored = new Map<DocumentId, readonly Fact[]>(
    Object.entries(initial).map(([client, said]) => [documentOf(client), said]),
  );
  const listeners = new Set<(ids: ReadonlySet<DocumentId>) => void>();
  const idle: (() => void)[] = [];
  return {
    index: openClientIndex({
      source: {
        readAll: async (_kind, found) => {
          await Promise.resolve();
          await found(new Map(stored));
          return true;
        },
        facts: (id) => Promise.resolve(stored.get(id) ?? []),
        onChanged: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      directory: { staffOf: (client) => (client === wangMin ? [liMei] : []) },
      breathe: () => {
        for (const wake of idle.splice(0)) wake();
        return Promise.resolve();
      },
    }),
    /** Resolves after the next slice was read. */
    nextSlice: () => new Promise<void>((wake) => idle.push(wake)),
    change: (client: string, said: readonly Fact[] | undefined) => {
      if (said) stored.set(documentOf(client), said);
      else stored.delete(documentOf(client));
      for (const listener of listeners) listener(new Set([documentOf(client), idOf("agency", "")]));
    },
  };
}

const namesOf = (rows: readonly { readonly name: string | undefined }[]) =>
  rows.map(({ name }) => name);

test("the list shows every client of the device, the latest first or by the sound of the name", async () => {
  const { index, nextSlice } = office({
    [wangMin]: [say({ name: "王敏", city: "杭州" }, 1)],
    [zhaoLei]: [say({ name: "阿磊" }, 2)],
  });
  await nextSlice();
  expect(namesOf(index.find({ text: "", order: "recent" }))).toEqual(["阿磊", "王敏"]);
  expect(namesOf(index.find({ text: "", order: "name" }))).toEqual(["阿磊", "王敏"]);
  expect(index.row(wangMin)).toMatchObject({ city: "杭州", staff: [liMei], clashes: 0 });
  index.close();
});

test("a search finds parts of names and phone tails, whatever the width of what is typed", async () => {
  const { index, nextSlice } = office({
    [wangMin]: [say({ name: "王敏" }, 1), say({ tail: "5678" }, 1, "phoneTail/1")],
    [zhaoLei]: [say({ name: "Zhao Lei" }, 2)],
  });
  await nextSlice();
  const found = (text: string) => namesOf(index.find({ text, order: "name" }));
  expect(found("敏")).toEqual(["王敏"]);
  expect(found("５６７８")).toEqual(["王敏"]);
  expect(found("ZHAO　lei")).toEqual(["Zhao Lei"]);
  expect(found(".*")).toEqual([]);
  expect(found("😀")).toEqual([]);
  index.close();
});

test("a client who comes, changes or goes does so in the list", async () => {
  const { index, nextSlice, change } = office({ [wangMin]: [say({ name: "王敏" }, 1)] });
  await nextSlice();
  change(zhaoLei, [say({ name: "赵磊" }, 2), say({ name: "赵蕾" }, 3)]);
  await nextSlice();
  expect(index.row(zhaoLei)).toMatchObject({ name: "赵蕾", clashes: 1, updatedAtMs: 3 });
  change(wangMin, undefined);
  await nextSlice();
  expect(index.row(wangMin)).toBeUndefined();
  expect(index.count()).toBe(1);
  index.close();
});

test("after the end nothing is followed any more", async () => {
  const { index, nextSlice, change } = office({ [wangMin]: [say({ name: "王敏" }, 1)] });
  await nextSlice();
  index.close();
  change(zhaoLei, [say({ name: "赵磊" }, 2)]);
  await Promise.resolve();
  expect(index.count()).toBe(1);
});

import { expect, test } from "vitest";
import { type DocumentId, type Fact, idOf } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { until } from "../platform/fake.ts";
import { followKind } from "./follow-kind.ts";
import type { DocumentSource } from "./source.ts";

/** A desk of months; whoever reads one waits until it is given out. */
function deskOf(...months: readonly string[]) {
  const words = new Map<DocumentId, string>(months.map((month) => [idOf("desk", month), month]));
  const waiting: { readonly id: DocumentId; readonly give: () => void }[] = [];
  let tell: (ids: ReadonlySet<DocumentId>) => void = () => undefined;
  const factOf = (id: DocumentId): Fact =>
    ({
      id: "A.1",
      at: 1,
      by: "x",
      about: "note",
      says: { word: words.get(id) ?? null },
      v: 1,
    }) as never;
  const source = {
    list: async () => [...words.keys()],
    facts: (id: DocumentId) =>
      new Promise<readonly Fact[]>((resolve) =>
        waiting.push({ id, give: () => resolve([factOf(id)]) }),
      ),
    onChanged: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  } as unknown as DocumentSource;
  return {
    source,
    asked: () => waiting.map(({ id }) => id.slice("desk/".length)),
    giveAll: () => {
      for (const { give } of waiting.splice(0)) give();
    },
    say: (month: string, word: string) => {
      words.set(idOf("desk", month), word);
      tell(new Set([idOf("desk", month), idOf("calendar", month)]));
    },
  };
}

const wordOf = (word: Json | undefined): string | undefined =>
  typeof word === "string" ? word : undefined;

const months = Array.from({ length: 10 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}`);

test("the latest months are read first, and the screen may begin before the oldest", async () => {
  const desk = deskOf(...months);
  const follow = followKind({
    kind: "desk",
    read: (said) => wordOf(said.value("note", "word")),
    isEnough: (document) => document <= "desk/2026-09",
  });
  const { all, isRead } = follow(desk.source);
  await until(() => desk.asked().length === 8, "the first months to be asked for");
  expect(desk.asked()[0]).toBe("2026-10");
  expect(isRead()).toBe(false);
  desk.giveAll();
  await until(isRead, "enough to be read");
  expect(all().size).toBe(8);
  await until(() => desk.asked().length === 2, "the oldest months to be asked for");
  desk.giveAll();
  await until(() => all().size === 10, "the rest to be read");
  expect(follow(desk.source).all, "read once for everybody").toBe(all);
});

test("what is said while a month is read has it read again, and what says nothing any more goes", async () => {
  const desk = deskOf("2026-11");
  const follow = followKind({
    kind: "desk",
    read: (said) => {
      const word = wordOf(said.value("note", "word"));
      return word === "gone" ? undefined : word;
    },
  });
  const { all, isRead } = follow(desk.source);
  await until(() => desk.asked().length === 1, "the month to be asked for");
  desk.say("2026-11", "newer");
  desk.giveAll();
  await until(() => desk.asked().length === 1, "it to be asked for again");
  expect(isRead()).toBe(false);
  desk.giveAll();
  await until(isRead, "it to be read");
  expect([...all().values()]).toEqual(["newer"]);
  desk.say("2026-11", "gone");
  await until(() => desk.asked().length === 1, "it to be asked for once more");
  desk.giveAll();
  await until(() => all().size === 0, "it to go");
});

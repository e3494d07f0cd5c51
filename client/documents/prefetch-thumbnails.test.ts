import { expect, test } from "vitest";
import { type DocumentId, type Fact, factIdSchema, idOf } from "#shared/documents";
import { clientIdSchema, ok, refuse, staffIdSchema } from "#shared/kernel";
import { settle } from "../platform/fake.ts";
import { createPrefetch } from "./prefetch-thumbnails.ts";

const wang = clientIdSchema.parse("01JA0000000000000000000WNG");
const chen = clientIdSchema.parse("01JA0000000000000000000CHN");
const zhou = staffIdSchema.parse("01JA0000000000000000ZH0XMN");

const photo = (digit: string, count: number): Fact => ({
  ...{ id: factIdSchema.parse(`ABCDEFGHJK.${count}`), at: count, by: zhou, v: 1 },
  about: `photo/${digit.repeat(64)}`,
  says: { on: true, thumbnail: digit.repeat(64), width: 800, height: 600 },
});

function openDesk() {
  const asked: string[] = [];
  const world = { isConnected: true, isReached: true };
  const facts = new Map<DocumentId, readonly Fact[]>([
    [idOf("client", wang), [photo("a", 1), photo("b", 2)]],
    [idOf("client", chen), []],
  ]);
  const prefetch = createPrefetch({
    platform: { breathe: async () => undefined },
    traffic: {
      read: async ({ sha256 }) => {
        asked.push(sha256.slice(0, 1));
        return world.isReached ? ok(new Uint8Array()) : refuse("offline" as const);
      },
    },
    source: { facts: async (document) => facts.get(document) ?? [] },
    ownClients: () => [wang, chen],
    isConnected: () => world.isConnected,
  });
  return { asked, world, facts, prefetch };
}

test("small pictures of one's own clients are fetched once, and again when the client changes", async () => {
  const { asked, facts, prefetch } = openDesk();
  prefetch.run();
  await settle();
  prefetch.run();
  await settle();
  expect(asked).toEqual(["a", "b"]);
  facts.set(idOf("client", chen), [photo("c", 3)]);
  prefetch.changed(new Set([idOf("client", chen)]));
  await settle();
  expect(asked).toEqual(["a", "b", "c"]);
});

test("when the line goes it stops, and begins where it was", async () => {
  const { asked, world, prefetch } = openDesk();
  world.isReached = false;
  prefetch.run();
  await settle();
  expect(asked).toEqual(["a"]);
  world.isReached = true;
  prefetch.run();
  await settle();
  expect(asked).toEqual(["a", "a", "b"]);
});

import { expect, test } from "vitest";
import { type DocumentName, nameOf } from "#shared/documents";
import { writer } from "../storage/fake-updates.ts";
import { openIndexedDbVault } from "../storage/index.ts";
import { must } from "../storage/vault.acceptance.ts";
import { Catalogue } from "./catalogue.ts";
import { openWorld, wangId } from "./fake-world.ts";
import { followEpoch } from "./follow-epoch.ts";

const wang = nameOf(wangId);
const second = nameOf(wangId, 2);

/** A device and what it begins, when the feed tells something or nothing. */
async function openDevice(tell: (catalogue: Catalogue) => Promise<unknown>, isTold = true) {
  const { browser, keys } = await openWorld();
  const vault = openIndexedDbVault(browser.openTab(), "0123456789abcdef", keys);
  const catalogue = new Catalogue(vault);
  must(await catalogue.load());
  const begun: DocumentName[] = [];
  const parts = {
    catalogue,
    askFeed: async () => {
      await tell(catalogue);
      return isTold;
    },
    epochs: {
      arrive: async (name: DocumentName) => {
        begun.push(name);
        return true;
      },
    },
  };
  const follow = (detail = "compacted 2"): Promise<boolean> => followEpoch(parts, wang, detail);
  return { catalogue, begun, follow };
}

const nothing = async (): Promise<void> => undefined;
const bring = (catalogue: Catalogue, document: DocumentName): Promise<unknown> =>
  catalogue.write([{ type: "receive", document, update: writer().say("一") }]);

test("where one may only say something, the new epoch begins empty", async () => {
  const { begun, follow } = await openDevice(nothing);
  expect(await follow()).toBe(true);
  expect(begun).toEqual([second]);
});

test("what the feed brings is not begun once more", async () => {
  const { catalogue, begun, follow } = await openDevice((known) => bring(known, second));
  await bring(catalogue, wang);
  expect(await follow()).toBe(true);
  expect(begun).toEqual([]);
});

test("what the feed takes away, since it is no longer this person's, is not begun again", async () => {
  const { catalogue, begun, follow } = await openDevice((known) =>
    known.write([{ type: "remove", document: wang, edits: 0 }]),
  );
  await bring(catalogue, wang);
  expect(await follow()).toBe(true);
  expect(begun).toEqual([]);
});

test("while the feed is silent, and when the word cannot be read, it is asked again", async () => {
  const { catalogue, begun, follow } = await openDevice(nothing, false);
  await bring(catalogue, wang);
  expect(await follow()).toBe(false);
  const told = await openDevice(nothing);
  expect(await told.follow("not to be opened")).toBe(false);
  expect([...begun, ...told.begun]).toEqual([]);
});

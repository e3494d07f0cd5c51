import { expect, test } from "vitest";
import * as Y from "yjs";
import { appendFacts, currentVersion, type Fact, factIdSchema, nameOf } from "#shared/documents";
import { type StaffId, staffIdSchema } from "#shared/kernel";
import { openIndexedDbVault } from "../storage/index.ts";
import { must } from "../storage/vault.acceptance.ts";
import { Catalogue } from "./catalogue.ts";
import { openWorld, wangId, zhou } from "./fake-world.ts";
import { setAside } from "./set-aside.ts";

const wang = nameOf(wangId);
const lin = staffIdSchema.parse("01JA0000000000000000000XN1");

let said = 0;
function saidBy(by: StaffId, city: string): { readonly fact: Fact; readonly update: Uint8Array } {
  said += 1;
  const id = factIdSchema.parse(`AAAAAAAAAA.${said}`);
  const fact = { id, at: said, by, about: "profile", says: { city }, v: currentVersion };
  const doc = new Y.Doc();
  appendFacts(doc, [fact], "test");
  return { fact, update: Y.encodeStateAsUpdate(doc) };
}

/** 周敏's desk, and how everything of a document is set aside there. */
async function openDesk() {
  const { browser, keys } = await openWorld();
  const platform = browser.openTab();
  const vault = openIndexedDbVault(platform, "0123456789abcdef", keys);
  const catalogue = new Catalogue(vault);
  must(await catalogue.load());
  const parts = { platform, vault, vaultName: "0123456789abcdef", catalogue, me: zhou };
  return {
    ...{ vault, catalogue },
    setAllAside: async () =>
      must(await setAside(parts, wang, "notAllowed", "remove", { isAllKept: true })),
  };
}

test("a fact that lies in two rows, said here and brought by the feed, is in the drawer once", async () => {
  const { vault, catalogue, setAllAside } = await openDesk();
  const { fact, update } = saidBy(zhou, "杭州");
  must(
    await catalogue.write([
      { type: "edit", document: wang, update },
      { type: "receive", document: wang, update },
    ]),
  );
  await setAllAside();
  expect(must(await vault.rescued()).map(({ facts }) => facts)).toEqual([[fact]]);
  expect(catalogue.state(wang)).toBeUndefined();
});

test("what colleagues said goes with the document, and leaves no empty entry in the drawer", async () => {
  const { vault, catalogue, setAllAside } = await openDesk();
  const { update } = saidBy(lin, "苏州");
  must(await catalogue.write([{ type: "receive", document: wang, update }]));
  await setAllAside();
  expect(must(await vault.rescued())).toEqual([]);
  expect(catalogue.state(wang)).toBeUndefined();
});

test("of what lies in the drawer, nothing is a colleague's", async () => {
  const { vault, catalogue, setAllAside } = await openDesk();
  const [mine, hers] = [saidBy(zhou, "杭州"), saidBy(lin, "苏州")];
  for (const { update } of [mine, hers]) {
    must(await catalogue.write([{ type: "receive", document: wang, update }]));
  }
  await setAllAside();
  const [entry, ...more] = must(await vault.rescued());
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ facts: [mine.fact], bytes: [mine.update] });
});

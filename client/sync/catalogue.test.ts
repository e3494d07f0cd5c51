import { expect, test } from "vitest";
import { idOf, nameOf } from "#shared/documents";
import { refuse } from "#shared/kernel";
import { createFakeBrowser } from "../platform/fake.ts";
import { writer } from "../storage/fake-updates.ts";
import { makeLock, openIndexedDbVault, type Vault } from "../storage/index.ts";
import { must } from "../storage/vault.acceptance.ts";
import { Catalogue } from "./catalogue.ts";
import { wangId } from "./fake-world.ts";

const wang = nameOf(wangId);

test("what was written and cannot be read back counts as unsent", async () => {
  const tab = createFakeBrowser(1).openTab();
  const { keys } = await makeLock(tab, "七夕相会鹊桥边");
  const vault = openIndexedDbVault(tab, "fedcba9876543210", keys);
  let isBroken = false;
  const breaking: Vault = {
    ...vault,
    documents: async (only) =>
      isBroken ? refuse({ type: "storageBroken" }) : vault.documents(only),
  };
  const catalogue = new Catalogue(breaking);
  must(await catalogue.load());
  const { say } = writer();
  must(await catalogue.write([{ type: "receive", document: wang, update: say("一") }]));
  expect(catalogue.unsentCount()).toBe(0);
  isBroken = true;
  must(await catalogue.write([{ type: "edit", document: wang, update: say("二") }]));
  expect(catalogue.isUnsent(wang)).toBe(true);
  expect(catalogue.unsentCount()).toBe(1);
  isBroken = false;
  const { generation } = catalogue.state(wang)!;
  must(await catalogue.write([{ type: "sent", document: wang, edits: 1, generation }]));
  expect(catalogue.isUnsent(wang)).toBe(false);
});

test("of a document in several epochs the latest is listed, whichever came first", async () => {
  const tab = createFakeBrowser(1).openTab();
  const { keys } = await makeLock(tab, "七夕相会鹊桥边");
  const vault = openIndexedDbVault(tab, "fedcba9876543211", keys);
  const zhao = nameOf(idOf("client", "01JA0000000000000000000ZHA"));
  const { say } = writer();
  const second = nameOf(wangId, 2);
  for (const name of [second, wang, zhao]) {
    must(await vault.write([{ type: "receive", document: name, update: say("一") }]));
  }
  const catalogue = new Catalogue(vault);
  must(await catalogue.load());
  const listed = () => catalogue.ofKind("client").map(({ name }) => name);
  expect(listed().sort()).toEqual([second, zhao].sort());
  expect(catalogue.nameOf(wangId)).toBe(second);
  expect(catalogue.othersOf(second)).toEqual([wang]);
  expect(catalogue.othersOf(zhao)).toEqual([]);
  expect(catalogue.inLaterEpochs()).toEqual([wangId]);
  must(await catalogue.write([{ type: "remove", document: second, edits: 0 }]));
  expect(listed().sort()).toEqual([wang, zhao].sort());
  expect(catalogue.nameOf(wangId)).toBe(wang);
  expect(catalogue.inLaterEpochs()).toEqual([]);
  must(await catalogue.write([{ type: "receive", document: second, update: say("二") }]));
  must(await catalogue.write([{ type: "remove", document: wang, edits: 0 }]));
  expect(catalogue.nameOf(wangId)).toBe(second);
  expect(catalogue.othersOf(second)).toEqual([]);
});

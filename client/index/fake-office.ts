/** A vault in a fake browser that clients are written into, as an index finds it. */
import * as Y from "yjs";
import type { DocumentStamp } from "#client/documents";
import {
  appendFacts,
  type DocumentId,
  type Fact,
  idOf,
  nameOf,
  parseName,
} from "#shared/documents";
import { clientIdSchema, type JsonObject, staffIdSchema } from "#shared/kernel";
import { createFakeBrowser, type FakeTab } from "../platform/fake.ts";
import { makeLock, openIndexedDbVault, type Vault, type VaultKeys } from "../storage/index.ts";

/** 李梅, who says everything here. */
export const liMei = staffIdSchema.parse("01JD0000000000000000001MEY");

/** The id of a client by a number. */
export const clientOf = (number: number) =>
  clientIdSchema.parse(`01JE00000000000000000${String(number).padStart(5, "0")}`);

/** One thing that is said. */
export type Word = readonly [about: string, says: JsonObject, atMs?: number];

const database = "0123456789abcdef";

/** The place where clients lie. */
export interface IndexOffice {
  readonly tab: FakeTab;
  /** Lets time pass. */
  readonly advance: (ms: number) => Promise<void>;
  readonly vault: Vault;
  readonly keys: VaultKeys;
  readonly handle: { readonly database: string; readonly keys: VaultKeys };
  /** Says something of a client, in the client's own document or the case file. */
  readonly say: (client: number, words: readonly Word[], kind?: "client" | "case") => Promise<void>;
  readonly remove: (client: number) => Promise<void>;
  readonly stamps: (kind: "client" | "case") => Promise<readonly DocumentStamp[]>;
  readonly stamp: (id: DocumentId) => Promise<DocumentStamp | undefined>;
}

/** Opens an empty vault. */
export async function openIndexOffice(seed = 1): Promise<IndexOffice> {
  const browser = createFakeBrowser(seed);
  const tab = browser.openTab();
  const { keys } = await makeLock(tab, "七夕相会鹊桥边");
  const vault = openIndexedDbVault(tab, database, keys);
  let facts = 0;

  const factOf = ([about, says, atMs = facts]: Word): Fact => {
    facts += 1;
    return {
      id: `ABCDEFGHJK.${facts}` as Fact["id"],
      at: atMs * 4096,
      by: liMei,
      about,
      says,
      v: 1,
    };
  };
  const all = async () => {
    const read = await vault.documents();
    if (!read.ok) throw new Error(read.reason.type);
    return read.value.known;
  };

  return {
    tab,
    advance: browser.advance,
    vault,
    keys,
    handle: { database, keys },
    say: async (client, words, kind = "client") => {
      const doc = new Y.Doc();
      appendFacts(doc, words.map(factOf), undefined);
      const update = Y.encodeStateAsUpdate(doc);
      const document = nameOf(idOf(kind, clientOf(client)));
      await vault.write([{ type: "receive", document, update }]);
    },
    remove: async (client) => {
      const document = nameOf(idOf("client", clientOf(client)));
      await vault.write([{ type: "remove", document, edits: 0 }]);
    },
    stamps: async (kind) =>
      (await all()).filter(({ name }) => {
        const parsed = parseName(name);
        return parsed.ok && parsed.value.kind === kind;
      }),
    stamp: async (id) => (await all()).find(({ name }) => name.startsWith(`${id}@`)),
  };
}

import { accountNameSchema, mainShop } from "#shared/agency";
import { type DocumentName, idOf, nameOf, splitName } from "#shared/documents";
import {
  type ClientId,
  clientIdSchema,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
} from "#shared/kernel";
import type { NewDocument, NewEpoch, NewRow } from "./document-store.ts";
import type { StaffRecord } from "./office-store.ts";

/** People and clients for the tests of the relay. */
export const ids = {
  lin: staffIdSchema.parse("01J00000000000000000000001"),
  he: staffIdSchema.parse("01J00000000000000000000002"),
  fang: staffIdSchema.parse("01J00000000000000000000003"),
  zhou: staffIdSchema.parse("01J00000000000000000000004"),
  wang: clientIdSchema.parse("01J0000000000000000000000A"),
  chen: clientIdSchema.parse("01J0000000000000000000000B"),
} as const;

/** The case file of a client. */
export const caseOf = (client: ClientId): DocumentName => nameOf(idOf("case", client));

/** A document as Lin would make it. */
export const aDocument = (name: DocumentName): NewDocument => ({
  name,
  by: ids.lin,
  atMs: 1000,
  wrappedKey: Uint8Array.of(7, 7, 7),
});

/** The same document in another epoch. */
export const inEpoch = (name: DocumentName, epoch: number): DocumentName =>
  nameOf(splitName(name).id, epoch);

/** An epoch that Zhou begins by erasing a fact. */
export const anEpoch = (of: DocumentName, epoch: number): NewEpoch => ({
  of,
  name: inEpoch(of, epoch),
  cause: "erased",
  by: ids.zhou,
  atMs: 3000,
  wrappedKey: Uint8Array.of(6, 6),
  snapshot: Uint8Array.of(5),
  authors: new Map([[21, ids.lin]]),
  dropped: [{ sequence: 1, sealedHash: Uint8Array.of(4) }],
  erasedFacts: ["AAAAAAAAAA.1"],
});

/** A row as Lin would write it. */
export const aRow = (
  document: DocumentName,
  sequence: number,
  changed: Partial<NewRow> = {},
): NewRow => ({
  document,
  sequence,
  staff: ids.lin,
  session: "session-lin",
  atMs: 2000 + sequence,
  sealed: Uint8Array.of(1, 2, sequence),
  hash: Uint8Array.of(9, sequence),
  newClientIds: [],
  newRuns: [],
  ...changed,
});

/** Somebody who works here as a matchmaker, unless said otherwise. */
export const aPerson = (id: StaffId, changed: Partial<StaffRecord> = {}): StaffRecord => ({
  id,
  name: "林晓岚",
  roles: ["matchmaker"],
  rights: [],
  shop: mainShop,
  isDisabled: false,
  accessNumber: 1,
  ...changed,
});

/** An account name. */
export const anAccount = (text: string) => accountNameSchema.parse(text);

/** A day. */
export const aDay = (text: string): PlainDate => plainDateSchema.parse(text);

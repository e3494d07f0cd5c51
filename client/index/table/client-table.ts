import { stages } from "#shared/casework";
import {
  type ClientId,
  clientIdSchema,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
} from "#shared/kernel";
import { clientFields, clientTags, referrerWord } from "#shared/registry";
import type { ClientRow } from "../client-row.ts";
import type { ClientRecord, Stamp } from "./client-record.ts";
import { type Column, numberColumn, textColumn, wordColumn } from "./columns.ts";
import { makeMatchColumns, writeMatch } from "./match/match-columns.ts";
import { packId, unpackId, wordsOfId } from "./pack-id.ts";
import { createSlotBook, type SlotBook } from "./slot-book.ts";
import type { Sounds } from "./sound.ts";
import { numberOfTail, tailOfNumber, tailsAt } from "./tails.ts";
import { normalized } from "./tokens.ts";

/** The columns; whoever adds one raises `snapshotVersion`. */
export function makeColumns() {
  return {
    id: numberColumn(Uint32Array, wordsOfId),
    /** Epoch, generation and last row of the client's document. */
    stamp: numberColumn(Uint32Array, 3),
    /** The same of the case file, where note titles are said. */
    caseStamp: numberColumn(Uint32Array, 3),
    name: textColumn(),
    callName: textColumn(),
    /** Name and form of address as they are searched. */
    sought: textColumn(),
    sound: textColumn(),
    soundLine: textColumn(),
    titles: textColumn(),
    city: wordColumn(),
    sex: numberColumn(Uint8Array),
    education: numberColumn(Uint8Array),
    maritalStatus: numberColumn(Uint8Array),
    stage: numberColumn(Uint8Array),
    /** The birth date as the number yyyymmdd; 0 when it is not known. */
    born: numberColumn(Uint32Array),
    /** A bit for each tag, in the order of `clientTags`. */
    tags: numberColumn(Uint8Array),
    /** The tail of each phone number and one more, so that 0 is none. */
    tails: numberColumn(Uint16Array, 3),
    /** The same of the contact person's number. */
    personTail: numberColumn(Uint16Array),
    hashes: textColumn(),
    notSame: textColumn(),
    /** Whom the card keeps apart from the client, as ids with spaces. */
    excluded: textColumn(),
    /** Who sent the client, as one word. */
    referrer: wordColumn(),
    /** The client who may be called about this one. */
    contactPerson: wordColumn(),
    clashes: numberColumn(Uint16Array),
    loudClashes: numberColumn(Uint16Array),
    isPaused: numberColumn(Uint8Array),
    updatedAt: numberColumn(Float64Array),
    updatedBy: wordColumn(),
    /** As `born`. */
    dueOn: numberColumn(Uint32Array),
    dueWhat: wordColumn(),
    /** As `born`. */
    recheckOn: numberColumn(Uint32Array),
    contactDue: numberColumn(Float64Array),
    /** What something is due for, as words with spaces. */
    dues: wordColumn(),
    /** As `born`; 0 for whoever is not put away. */
    archivedOn: numberColumn(Uint32Array),
    /** The card that this one was merged into. */
    mergedInto: wordColumn(),
    /** As `born`. */
    eraseOn: numberColumn(Uint32Array),
    /** Who serves the client today, as ids with spaces. */
    staff: wordColumn(),
    ...makeMatchColumns(),
  } satisfies Readonly<Record<string, Column>>;
}
export type Columns = ReturnType<typeof makeColumns>;

/** A line without what follows from other clients. */
export type TableRow = Omit<ClientRow, "hasLikeness" | "isMergedAway">;

/** What hears that a slot holds something else now. */
export type SlotListener = (slot: number) => void;

/** All clients of a device, in columns. A slot that was freed is used again. */
export interface ClientTable extends Omit<SlotBook, "take" | "free" | "entries"> {
  readonly columns: Columns;
  readonly put: (record: ClientRecord, sounds: Sounds, stamp: Stamp) => void;
  readonly remove: (id: ClientId) => void;
  readonly putTitles: (id: ClientId, titles: readonly string[], stamp: Stamp) => void;
  /** Who serves each client; clients that are not named are served by nobody. */
  readonly serve: (staffByClient: ReadonlyMap<ClientId, readonly StaffId[]>) => void;
  readonly serveOne: (id: ClientId, staff: readonly StaffId[]) => void;
  readonly row: (slot: number) => TableRow;
  readonly idAt: (slot: number) => ClientId;
  readonly stampOf: (slot: number, column: "stamp" | "caseStamp") => Stamp;
  /** Takes columns that hold `count` clients in their first slots into an empty table. */
  readonly adopt: (count: number) => void;
  readonly onChanged: (changed: SlotListener) => void;
  readonly onReset: (reset: () => void) => void;
}

const codesOf = {
  sex: clientFields.sex.shape.values,
  education: clientFields.education.shape.values,
  maritalStatus: clientFields.maritalStatus.shape.values,
} as const;

/** The number of a code of a list; 0 for none. */
const numberOfCode = <Code extends string>(codes: readonly Code[], code: Code | undefined) =>
  code === undefined ? 0 : codes.indexOf(code) + 1;

/** A day as the number yyyymmdd. */
export const numberOfDay = (day: PlainDate | undefined): number =>
  day === undefined ? 0 : Number(day.replaceAll("-", ""));

const dayOfNumber = (number: number): PlainDate | undefined => {
  if (number === 0) return undefined;
  const digits = String(number);
  return plainDateSchema.safeParse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
    .data;
};

const emptyStamp: Stamp = { epoch: 0, generation: 0, lastRow: 0 };

/** An empty table. */
export function createClientTable(): ClientTable {
  const columns = makeColumns();
  const book = createSlotBook();
  const listeners: SlotListener[] = [];
  const resets: (() => void)[] = [];
  const changed = (slot: number): void => {
    for (const listener of listeners) listener(slot);
  };
  const setStamp = (slot: number, column: "stamp" | "caseStamp", stamp: Stamp): void => {
    columns[column].set(slot, stamp.epoch, 0);
    columns[column].set(slot, stamp.generation, 1);
    columns[column].set(slot, stamp.lastRow, 2);
  };

  const newSlot = (id: ClientId): number => {
    const slot = book.take(id);
    const words = new Uint32Array(wordsOfId);
    packId(id, words, 0);
    for (const [part, word] of words.entries()) columns.id.set(slot, word, part);
    setStamp(slot, "caseStamp", emptyStamp);
    columns.titles.set(slot, "");
    columns.staff.set(slot, "");
    return slot;
  };

  return {
    columns,
    ...book,
    put: (record, sounds, stamp) => {
      const slot = book.slotOf(record.id) ?? newSlot(record.id);
      writeRecord(columns, slot, record, sounds);
      setStamp(slot, "stamp", stamp);
      changed(slot);
    },
    remove: (id) => {
      const slot = book.free(id);
      if (slot === undefined) return;
      clearTexts(columns, slot);
      changed(slot);
    },
    putTitles: (id, titles, stamp) => {
      const slot = book.slotOf(id);
      if (slot === undefined) return;
      columns.titles.set(slot, titles.join("\n"));
      setStamp(slot, "caseStamp", stamp);
      changed(slot);
    },
    serve: (staffByClient) => {
      for (const [id, slot] of book.entries()) {
        columns.staff.set(slot, (staffByClient.get(id) ?? []).join(" "));
      }
    },
    serveOne: (id, staff) => {
      const slot = book.slotOf(id);
      if (slot !== undefined) columns.staff.set(slot, staff.join(" "));
    },
    row: (slot) => readRow(columns, slot),
    idAt: (slot) => unpackId(columns.id.values(), slot * wordsOfId),
    stampOf: (slot, column) => ({
      epoch: columns[column].get(slot, 0),
      generation: columns[column].get(slot, 1),
      lastRow: columns[column].get(slot, 2),
    }),
    adopt: (count) => {
      const ids = columns.id.values();
      for (let slot = 0; slot < count; slot += 1) book.take(unpackId(ids, slot * wordsOfId));
      for (const reset of resets) reset();
    },
    onChanged: (listener) => void listeners.push(listener),
    onReset: (reset) => void resets.push(reset),
  };
}

function clearTexts({ name, callName, sought, soundLine, titles }: Columns, slot: number): void {
  for (const column of [name, callName, sought, soundLine, titles]) column.set(slot, "");
}

function writeRecord(columns: Columns, slot: number, record: ClientRecord, sounds: Sounds): void {
  const { name, callName, phoneTails } = record;
  const names = [name, callName].filter((one) => one !== undefined).map(normalized);
  columns.name.set(slot, name ?? "");
  columns.callName.set(slot, callName ?? "");
  columns.sought.set(slot, names.length === 0 ? "" : `\t${names.join("\t")}\t`);
  columns.sound.set(slot, sounds.first);
  columns.soundLine.set(slot, [sounds.line, ...phoneTails, record.personTail ?? ""].join("|"));
  columns.city.set(slot, record.city ?? "");
  columns.sex.set(slot, numberOfCode(codesOf.sex, record.sex));
  columns.education.set(slot, numberOfCode(codesOf.education, record.education));
  columns.maritalStatus.set(slot, numberOfCode(codesOf.maritalStatus, record.maritalStatus));
  columns.stage.set(slot, stages.indexOf(record.stage));
  columns.born.set(slot, numberOfDay(record.birthDate));
  columns.tags.set(slot, bitsOfTags(record.tags));
  for (let part = 0; part < 3; part += 1) {
    columns.tails.set(slot, numberOfTail(phoneTails[part]), part);
  }
  columns.personTail.set(slot, numberOfTail(record.personTail));
  columns.hashes.set(slot, record.phoneHashes.join(" "));
  columns.notSame.set(slot, record.notSame.join(" "));
  columns.excluded.set(slot, record.excluded.join(" "));
  columns.referrer.set(slot, record.referrer ? referrerWord(record.referrer) : "");
  columns.contactPerson.set(slot, record.contactPerson ?? "");
  columns.clashes.set(slot, record.clashes);
  columns.loudClashes.set(slot, record.loudClashes);
  columns.isPaused.set(slot, record.isPaused ? 1 : 0);
  columns.updatedAt.set(slot, record.updatedAtMs);
  columns.updatedBy.set(slot, record.updatedBy ?? "");
  columns.dueOn.set(slot, numberOfDay(record.dueOn));
  columns.dueWhat.set(slot, record.dueWhat ?? "");
  columns.recheckOn.set(slot, numberOfDay(record.recheckOn));
  columns.contactDue.set(slot, record.contactDueMs ?? 0);
  columns.dues.set(slot, record.dues.join(" "));
  columns.archivedOn.set(slot, numberOfDay(record.archivedOn));
  columns.mergedInto.set(slot, record.mergedInto ?? "");
  columns.eraseOn.set(slot, numberOfDay(record.eraseOn));
  writeMatch(columns, slot, record.match);
}

/** A bit for each tag. */
export const bitsOfTags = (tags: readonly string[]): number =>
  clientTags.reduce((bits, tag, place) => (tags.includes(tag) ? bits | (1 << place) : bits), 0);

const orUndefined = <T>(value: T | "" | 0): T | undefined =>
  value === "" || value === 0 ? undefined : value;

function readRow(columns: Columns, slot: number): TableRow {
  const tags = columns.tags.get(slot);
  return {
    id: unpackId(columns.id.values(), slot * wordsOfId),
    name: orUndefined(columns.name.get(slot)),
    callName: orUndefined(columns.callName.get(slot)),
    sex: codesOf.sex[columns.sex.get(slot) - 1],
    birthDate: dayOfNumber(columns.born.get(slot)),
    city: orUndefined(columns.city.get(slot)),
    education: codesOf.education[columns.education.get(slot) - 1],
    maritalStatus: codesOf.maritalStatus[columns.maritalStatus.get(slot) - 1],
    stage: stages[columns.stage.get(slot)] ?? "booking",
    tags: clientTags.filter((_, place) => (tags & (1 << place)) !== 0),
    phoneTails: tailsAt(columns, slot),
    staff: listOf(columns.staff.get(slot)).flatMap((id) => staffIdSchema.safeParse(id).data ?? []),
    clashes: columns.clashes.get(slot),
    loudClashes: columns.loudClashes.get(slot),
    updatedAtMs: columns.updatedAt.get(slot),
    updatedBy: staffIdSchema.safeParse(columns.updatedBy.get(slot)).data,
    isPaused: columns.isPaused.get(slot) === 1,
    dueOn: dayOfNumber(columns.dueOn.get(slot)),
    dueWhat: orUndefined(columns.dueWhat.get(slot)),
    recheckOn: dayOfNumber(columns.recheckOn.get(slot)),
    contactDueMs: orUndefined(columns.contactDue.get(slot)),
    archivedOn: dayOfNumber(columns.archivedOn.get(slot)),
    mergedInto: clientAt(columns.mergedInto, slot),
    eraseOn: dayOfNumber(columns.eraseOn.get(slot)),
    sound: columns.sound.get(slot),
    personTail: tailOfNumber(columns.personTail.get(slot)),
    noteTitles: columns.titles.get(slot).split("\n").filter(Boolean),
  };
}

/** A client named in a column; of nearly all slots none is, and a schema takes long to say so. */
const clientAt = (column: Columns["mergedInto"], slot: number): ClientId | undefined => {
  const id = column.get(slot);
  return id === "" ? undefined : clientIdSchema.safeParse(id).data;
};

/** The ids a slot is known not to be the same person as. */
export const notSameAt = ({ notSame }: Columns, slot: number): readonly ClientId[] =>
  listOf(notSame.get(slot)).flatMap((id) => clientIdSchema.safeParse(id).data ?? []);

const listOf = (text: string): readonly string[] => text.split(" ").filter(Boolean);

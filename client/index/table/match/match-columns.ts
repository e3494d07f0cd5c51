/** What matching knows of every client, in columns: written from a card, and read back as one. */
import { clientIdSchema, type JsonObject, type PlainDate, plainDateSchema } from "#shared/kernel";
import {
  type Compared,
  type ComparedField,
  comparedFields,
  type KeptApart,
  type MatchCard,
  matchingPurposes,
  stops,
} from "#shared/matching";
import { clientFields, exclusionReasons, type StatedWish, wishesOf } from "#shared/registry";
import { numberColumn, textColumn } from "../columns.ts";
import { wordListColumn } from "./word-list-column.ts";

/** The columns of matching; whoever changes one raises `snapshotVersion`. */
export const makeMatchColumns = () => ({
  seeks: numberColumn(Uint8Array),
  /** What stands in the way, a bit each: see `bitsOf`. */
  gate: numberColumn(Uint16Array),
  /** Until when it counts that the client is single, as yyyymmdd; 0 when nobody saw it. */
  singleUntil: numberColumn(Uint32Array),
  /** A number for each compared field, in their order; 0 when it is not known. The city has a column. */
  compared: numberColumn(Uint16Array, comparedFields.length),
  /** Each wish as a text. */
  wishes: wordListColumn(),
  /** Whom the card keeps apart from the client, `id:why` with spaces. */
  keptApart: textColumn(),
});
export type MatchColumns = ReturnType<typeof makeMatchColumns>;

/** A day that never comes. */
const forEver = 99_999_999;

const purposeBit = stops.length;
/** The bit of a client who refuses to be ranked. */
export const refusesBit = 1 << (purposeBit + matchingPurposes.length);
/** The bit of a client whose card keeps somebody apart. */
export const keepsApartBit = refusesBit << 1;
/** Those of whom no list tells. */
export const awayBits = (1 << stops.indexOf("closed")) | (1 << stops.indexOf("archived"));
/** Those who are introduced to nobody now. */
export const stopBits = (1 << stops.length) - 1;
/** Those who have to be asked for a consent. */
export const unaskedBits = ((1 << matchingPurposes.length) - 1) << purposeBit;

const bitsOf = (card: MatchCard): number =>
  stops.reduce((bits, stop, place) => bits | (card.stops.includes(stop) ? 1 << place : 0), 0) |
  matchingPurposes.reduce(
    (bits, purpose, place) =>
      bits | (card.unasked.includes(purpose) ? 1 << (purposeBit + place) : 0),
    0,
  ) |
  (card.refusesRanking ? refusesBit : 0) |
  (card.keptApart.length > 0 ? keepsApartBit : 0);

const seeksCodes = clientFields.seeks.shape.values;

/** Writes what matching knows of a client. */
export function writeMatch(columns: MatchColumns, slot: number, card: MatchCard): void {
  columns.seeks.set(slot, card.seeks === undefined ? 0 : seeksCodes.indexOf(card.seeks) + 1);
  columns.gate.set(slot, bitsOf(card));
  columns.singleUntil.set(slot, numberOfEnd(card.singleUntil));
  for (const [place, field] of comparedFields.entries()) {
    columns.compared.set(slot, codeOf(field, card.values[field]), place);
  }
  columns.wishes.set(slot, card.wishes.map(textOfWish));
  columns.keptApart.set(
    slot,
    card.keptApart.map(({ client, why }) => `${client}:${why}`).join(" "),
  );
}

const numberOfEnd = (until: MatchCard["singleUntil"]): number => {
  if (until === undefined) return 0;
  return until === "forEver" ? forEver : Number(until.replaceAll("-", ""));
};

/** What other columns of the table know. */
interface Elsewhere {
  readonly sex: MatchCard["sex"];
  readonly birthDate: PlainDate | undefined;
  readonly city: string;
}

/** Reads a client as matching knows them. */
export function readMatch(columns: MatchColumns, slot: number, elsewhere: Elsewhere): MatchCard {
  const bits = columns.gate.get(slot);
  const known = comparedFields.flatMap((field, place) => {
    const value =
      field === "city"
        ? elsewhere.city || undefined
        : valueOfCode(field, columns.compared.get(slot, place));
    return value === undefined ? [] : [[field, value] as const];
  });
  return {
    sex: elsewhere.sex,
    seeks: seeksCodes[columns.seeks.get(slot) - 1],
    birthDate: elsewhere.birthDate,
    values: Object.fromEntries(known),
    wishes: columns.wishes.get(slot).flatMap((text) => wishOfText(text) ?? []),
    stops: stops.filter((_, place) => (bits & (1 << place)) !== 0),
    unasked: matchingPurposes.filter((_, place) => (bits & (1 << (purposeBit + place))) !== 0),
    refusesRanking: (bits & refusesBit) !== 0,
    singleUntil: endOfNumber(columns.singleUntil.get(slot)),
    keptApart: columns.keptApart.get(slot).split(" ").flatMap(keptApartOf),
  };
}

function endOfNumber(number: number): MatchCard["singleUntil"] {
  if (number === 0) return undefined;
  if (number === forEver) return "forEver";
  const digits = String(number);
  return plainDateSchema.safeParse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
    .data;
}

const reasonsApart = [...exclusionReasons, "notAgain"] as const;

function keptApartOf(text: string): readonly KeptApart[] {
  const [id, said] = text.split(":");
  const client = clientIdSchema.safeParse(id).data;
  const why = reasonsApart.find((reason) => reason === said);
  return client && why ? [{ client, why }] : [];
}

/** A wish as a text of the pool: the same wish of many clients is one text. */
const textOfWish = ({ criterion, value, importance, saidBy }: StatedWish): string =>
  JSON.stringify({ criterion, value, importance, ...(saidBy && { saidBy }) });

/** Reads such a text; undefined when it is none. */
export function wishOfText(text: string): StatedWish | undefined {
  const said: JsonObject = JSON.parse(text);
  return wishesOf((about, field) =>
    about === `wish/${said.criterion}` ? said[field] : undefined,
  )[0];
}

/** A value as a number; 0 when it is not known. */
function codeOf(field: ComparedField, value: Compared | undefined): number {
  if (value === undefined || field === "city") return 0;
  if (typeof value === "number") return value;
  const codes: readonly string[] = codesOfField(field);
  if (typeof value === "string") return codes.indexOf(value) + 1;
  return value.reduce((bits, one) => bits | (1 << codes.indexOf(one)), 0);
}

/** The value that a number stands for. */
export function valueOfCode(field: ComparedField, code: number): Compared | undefined {
  if (code === 0) return undefined;
  const { shape } = clientFields[field];
  if (shape.kind === "integer") return code;
  const codes: readonly string[] = codesOfField(field);
  if (shape.kind === "choices") return codes.filter((_, place) => (code & (1 << place)) !== 0);
  return codes[code - 1];
}

/** Past the greatest number that a field can have. */
export function codesEnd(field: ComparedField): number {
  const { shape } = clientFields[field];
  if (shape.kind === "integer") return shape.max + 1;
  const { length } = codesOfField(field);
  return shape.kind === "choices" ? 1 << length : length + 1;
}

function codesOfField(field: ComparedField): readonly string[] {
  const { shape } = clientFields[field];
  return "values" in shape ? shape.values : [];
}

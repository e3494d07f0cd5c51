/** What is said in an agreement when something is offered, signed, taken or ended. */
import type {
  AnnexSigned,
  Confirmed,
  Ended,
  Excuse,
  Invoice,
  Signed,
  Taken,
  Terms,
} from "#shared/casework";
import {
  assert,
  isJson,
  type Json,
  type JsonObject,
  type PlainDate,
  type Ulid,
} from "#shared/kernel";

/** Something to be said in an agreement. */
export interface AgreementWords {
  readonly about: string;
  readonly says: JsonObject;
}

/** Each thing that can be said of contracts, as its words. */
export const agreementWords = {
  offer: (about: string, terms: Terms) => words(about, { offer: terms }),
  /** Counts when a supervisor says it. */
  approval: (about: string, { listPriceFen, priceFen }: Terms) =>
    words(about, { approval: { listPriceFen, priceFen } }),
  sign: (about: string, signed: Signed) => words(about, { signed }),
  drop: (about: string, on: PlainDate, reason?: string) =>
    words(about, { dropped: { on, reason } }),
  end: (about: string, ended: Ended) => words(about, { ended }),
  annex: (about: string, signed: AnnexSigned) => words(about, { signed }),
  take: (
    about: string,
    taken: Taken,
    rest: {
      readonly contract: Ulid;
      readonly note?: string | undefined;
      readonly invoice?: Invoice | undefined;
    },
  ) => words(about, { taken, ...rest }),
  cancel: (about: string, on: PlainDate, reason: string) =>
    words(about, { cancelled: { on, reason } }),
  /** That these look the same as it and are right beside it. */
  beside: (about: string, others: readonly Ulid[]) => words(about, { beside: others }),
  invoiced: (about: string, on: PlainDate, number: string) =>
    words(about, { invoiced: { on, number } }),
  confirm: (about: string, confirmed: Confirmed) => words(about, { confirmed }),
  /** Not counted; or counted again, when there is no excuse. */
  excuse: (about: string, as: Excuse | undefined) => words(about, { excused: as ? { as } : null }),
} as const;

/** Of two values that people said apart, the one that stands. */
export const settleWords = (about: string, field: string, value: Json): AgreementWords => ({
  about,
  says: { [field]: value },
});

const words = (about: string, said: object): AgreementWords => ({ about, says: jsonOf(said) });

/** The same as JSON: what is undefined in it is left out. */
function jsonOf(said: object): JsonObject {
  const copy: unknown = JSON.parse(JSON.stringify(said));
  assert(isJson(copy) && isObject(copy), "what is said is JSON");
  return copy;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

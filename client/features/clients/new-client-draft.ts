import type { NewClient, Said } from "#client/documents";
import { type CardField, contactField, isFormOfAddress, profileField } from "#feature/client-card";
import { type Json, ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import { type FieldRefusal, phoneNumberSchema, readField, tailOf } from "#shared/registry";

/** What stands in the sheet, as typed; it is kept when the sheet closes. */
export interface NewClientDraft {
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly whose: string;
  readonly source: string;
  /** Who registers the client; "self" or how they stand to the client. */
  readonly relation: string;
}

/** An empty sheet. */
export const emptyDraft: NewClientDraft = {
  name: "",
  sex: "",
  birthDate: "",
  phone: "",
  whose: "own",
  source: "",
  relation: "self",
};

/** Who can register a client: the enquiry's own words. */
export const registrars = ["self", "mother", "father", "relative", "friend"] as const;

export type DraftField = Exclude<keyof NewClientDraft, "relation">;

/** Why a field of the sheet is not taken. */
export type DraftRefusal = FieldRefusal | { readonly type: "nameNeeded" };

/** The fields of the card and the contact behind the sheet. */
export const draftFields = {
  name: profileField("name"),
  sex: profileField("sex"),
  birthDate: profileField("birthDate"),
  phone: contactField("phone", "number", "1"),
  whose: contactField("phone", "whose", "1"),
  source: profileField("source"),
} as const satisfies Readonly<Record<DraftField, CardField>>;

const draftOrder = Object.keys(emptyDraft).filter((key): key is DraftField => key in draftFields);

/** Reads one field of the sheet by the same rule as the case file. */
export function readDraftField(
  field: DraftField,
  text: string,
  today: PlainDate,
): Result<Json, DraftRefusal> {
  const read = readField(draftFields[field], text, today);
  return field === "name" && read.ok && read.value === null ? refuse({ type: "nameNeeded" }) : read;
}

/** Reads the whole sheet: the first words about a client, or why which fields are refused. */
export function readDraft(
  draft: NewClientDraft,
  nowMs: number,
  today: PlainDate,
): Result<NewClient, Readonly<Partial<Record<DraftField, DraftRefusal>>>> {
  const values: Partial<Record<DraftField, Json>> = {};
  const refusals: Partial<Record<DraftField, DraftRefusal>> = {};
  for (const field of draftOrder) {
    const read = readDraftField(field, draft[field], today);
    if (read.ok) values[field] = read.value;
    else refusals[field] = read.reason;
  }
  return Object.keys(refusals).length > 0
    ? refuse(refusals)
    : ok(firstWords(values, draft.relation, nowMs));
}

function firstWords(
  values: Readonly<Partial<Record<DraftField, Json>>>,
  relation: string,
  nowMs: number,
): NewClient {
  const { name = null, sex = null, birthDate = null, source = null } = values;
  const nameField = isFormOfAddress(String(name)) ? "callName" : "name";
  const profile = { [nameField]: name, sex, birthDate, source };
  const phone = phoneNumberSchema.safeParse(values.phone);
  return {
    client: [
      { about: "profile", says: withoutNulls(profile) },
      { about: "enquiry", says: { at: nowMs, ...(relation !== "self" && { relation }) } },
      ...(phone.success ? [{ about: "phoneTail/1", says: { tail: tailOf(phone.data) } }] : []),
    ],
    ...(phone.success && {
      contact: [
        {
          about: "phone/1",
          says: withoutNulls({ number: phone.data, whose: values.whose ?? null }),
        },
      ],
    }),
  };
}

const withoutNulls = (says: Readonly<Record<string, Json>>): Said["says"] =>
  Object.fromEntries(Object.entries(says).filter(([, value]) => value !== null));

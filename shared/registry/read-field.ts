import { assertNever, type Json, ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import { type IdNumberRefusal, readIdNumber } from "./id-number.ts";
import { readPhone } from "./phone.ts";
import { type DayRefusal, readBirthDate, readPastDay } from "./read-day.ts";
import { type NumberRefusal, readNumber } from "./read-number.ts";
import {
  clientNumberForm,
  emailForm,
  type FieldShape,
  isAloneRespected,
  weChatForm,
} from "./shape.ts";
import { behindLabel, manyLines, oneLine, plainText } from "./typed-text.ts";

/** Why a text cannot be the value of a field, with the figures to say so. */
export type FieldRefusal =
  | NumberRefusal
  | DayRefusal
  | IdNumberRefusal
  | { readonly type: "tooLong"; readonly max: number }
  | { readonly type: "notInList" }
  | { readonly type: "chosenTwice" }
  | { readonly type: "standsAlone"; readonly value: string }
  | { readonly type: "notAPhone" }
  | { readonly type: "notAWeChatId" }
  | { readonly type: "notAnEmail" }
  | { readonly type: "notLastFour" }
  | { readonly type: "notAClientNumber" };

/**
 * Reads what somebody typed into a field. Nothing typed is null, which clears the field. Codes of
 * a list are typed as codes, several with commas between.
 */
export function readField(
  { shape }: { readonly shape: FieldShape },
  text: string,
  today: PlainDate,
): Result<Json, FieldRefusal> {
  return oneLine(text) === "" ? ok(null) : readShape(shape, text, today);
}

function readShape(shape: FieldShape, text: string, today: PlainDate): Result<Json, FieldRefusal> {
  switch (shape.kind) {
    case "choice":
      return matching(oneLine(text), (code) => shape.values.includes(code), { type: "notInList" });
    case "choices":
      return readChoices(shape, text);
    case "text":
      return readText(shape, text);
    case "integer":
      return readNumber(text, shape);
    case "pastDay":
      return readPastDay(text, today);
    case "birthDate":
      return readBirthDate(text, today);
    case "phone":
      return readPhone(text);
    case "weChat":
      return matching(behindLabel(text), (id) => weChatForm.test(id), { type: "notAWeChatId" });
    case "email":
      return readEmail(behindLabel(text));
    case "clientNumber":
      return readClientNumber(text);
    case "lastFour":
      return readLastFour(behindLabel(text));
    default:
      return assertNever(shape);
  }
}

const matching = (
  text: string,
  isRight: (text: string) => boolean,
  refusal: FieldRefusal,
): Result<string, FieldRefusal> => (isRight(text) ? ok(text) : refuse(refusal));

function readChoices(
  { values, alone }: Extract<FieldShape, { kind: "choices" }>,
  text: string,
): Result<readonly string[], FieldRefusal> {
  const chosen = oneLine(text)
    .split(/[\s,，、]+/u)
    .filter((code) => code !== "");
  const areThere = chosen.length > 0 && chosen.every((code) => values.includes(code));
  if (!areThere) return refuse({ type: "notInList" });
  if (new Set(chosen).size < chosen.length) return refuse({ type: "chosenTwice" });
  if (alone !== undefined && !isAloneRespected(chosen, alone)) {
    return refuse({ type: "standsAlone", value: alone });
  }
  return ok(chosen);
}

function readText(
  { maxLength, lines }: Extract<FieldShape, { kind: "text" }>,
  text: string,
): Result<string, FieldRefusal> {
  const kept = lines === "one" ? oneLine(text) : manyLines(text);
  return kept.length > maxLength ? refuse({ type: "tooLong", max: maxLength }) : ok(kept);
}

const emailMaxLength = 120;

function readEmail(text: string): Result<string, FieldRefusal> {
  if (text.length > emailMaxLength) return refuse({ type: "tooLong", max: emailMaxLength });
  return matching(text, (address) => emailForm.test(address), { type: "notAnEmail" });
}

const readClientNumber = (text: string): Result<string, FieldRefusal> =>
  matching(
    plainText(text).replace(/[\s-]/g, "").toUpperCase(),
    (number) => clientNumberForm.test(number),
    { type: "notAClientNumber" },
  );

/** Somebody who types the whole number has it checked, and only its end kept. */
function readLastFour(text: string): Result<string, FieldRefusal> {
  const plain = text.replace(/[\s-]/g, "").toUpperCase();
  if (plain.length <= 4) {
    return matching(plain, (four) => /^\d{3}[\dX]$/.test(four), { type: "notLastFour" });
  }
  const number = readIdNumber(plain);
  return number.ok ? ok(number.value.kept.lastFour) : number;
}

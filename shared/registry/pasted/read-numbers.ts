import { clientFields } from "../client.ts";
import { type NumberBounds, readNumber } from "../read-number.ts";
import type { PastedReader, Proposal } from "./proposal.ts";

const heightForms: readonly RegExp[] = [
  /(?:净)?身高[:：是约]?\s*([\d.一两二三四五六七八九零米mM]+(?:厘米|公分|cm)?)/iu,
  /(?<![\d.])([12]\s*(?:米|m)\s*\d{1,2}|1\.[4-9]\d?\s*(?:米|m)|一米[一二三四五六七八九零]{1,2})/iu,
  /(?<![\d.])((?:1[4-9]|20)\d)\s*(?:cm|厘米|公分)/iu,
  /(?<=^|[\s,，、;；/|])((?:1[4-9]|20)\d)(?=$|[\s,，、;；/|。])/u,
];

const weightForms: readonly RegExp[] = [
  /体重[:：是约]?\s*(\d{2,3}(?:\.\d)?\s*(?:市?斤|kg|公斤|千克)?)/iu,
  /(?<![\d.])(\d{2,3}(?:\.\d)?\s*(?:斤|kg|公斤))/iu,
];

/** Height and weight, labelled or as people drop them into a line: `165/100斤`. */
export const readBody: PastedReader = (text) => [
  ...firstNumber("height", text, heightForms, clientFields.height.shape),
  ...firstNumber("weight", text, weightForms, clientFields.weight.shape),
];

function firstNumber(
  field: "height" | "weight",
  text: string,
  forms: readonly RegExp[],
  bounds: NumberBounds,
): readonly Proposal[] {
  for (const form of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const read = readNumber(found[1] ?? "", bounds);
    const from = found[0].trim();
    if (read.ok) return [{ field, values: [read.value], from }];
    if (read.reason.type === "whichUnit") {
      const { asKg, asJin } = read.reason;
      return [{ field, values: [Math.round(asJin), Math.round(asKg)], from }];
    }
  }
  return [];
}

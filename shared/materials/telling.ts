/**
 * By what somebody could be known in a text that is to be anonymous. It warns and never decides: no
 * program knows what a neighbour would recognise, so a person reads the text once more.
 */
import type { Json } from "#shared/kernel";
import { profileValue, type Read, surnameOf } from "#shared/registry";

/** What was found, and the words of the text. */
export interface Telling {
  readonly type:
    | "name"
    | "number"
    | "account"
    | "workplace"
    | "address"
    | "place"
    | "birthDate"
    | "clientNumber";
  readonly words: string;
}

/** The card of a client who is told of. */
export interface CardOfTeller {
  readonly value: Read;
  readonly entities: (type: string) => readonly string[];
}

const general: readonly (readonly [Telling["type"], RegExp])[] = [
  ["number", /\d(?:[\s-]?\d){4,}/gu],
  ["account", /[\w.-]+@[\w.-]+|(?:微信|weixin|wechat|QQ|扣扣)号?[:：\s]*[\w-]*/giu],
  [
    "workplace",
    // Words like 在 and 上 stand before a workplace, never in its name.
    /(?:(?![在上读念到去的])[\p{Script=Han}A-Za-z\d]){2,10}?(?:公司|集团|银行|医院|大学|学院|中学|小学|幼儿园|研究所|研究院|事务所|派出所)/gu,
  ],
  [
    "address",
    /[\p{Script=Han}]{1,8}(?:路|街|巷|弄|村|小区|花园|公寓)\s*\d+|\d+\s*(?:号|幢|栋|室)/gu,
  ],
];

/** Everything by which the clients could be known, by their cards and by what such texts often hold; each once. */
export function tellingIn(text: string, cards: readonly CardOfTeller[]): readonly Telling[] {
  const narrow = text.normalize("NFKC");
  const found = [
    ...cards.flatMap((card) => ofCard(narrow, card)),
    ...general.flatMap(([type, sign]) =>
      (narrow.match(sign) ?? []).map((words) => ({ type, words: words.trim() })),
    ),
  ];
  const seen = new Set<string>();
  return found.filter(({ words }) => !seen.has(words) && seen.add(words));
}

function ofCard(text: string, { value, entities }: CardOfTeller): readonly Telling[] {
  // However it is written: 王 雨 薇 is a name as well.
  const bare = text.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const has = (type: Telling["type"], words: string | undefined): readonly Telling[] => {
    const sought = (words ?? "").normalize("NFKC").trim();
    const core = sought.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();
    return core.length > 1 && bare.includes(core) ? [{ type, words: sought }] : [];
  };
  const name = profileValue(value, "name");
  const fullName = has("name", name);
  return [
    ...(fullName.length > 0 ? fullName : has("name", name?.slice(surnameOf(name).length))),
    ...has("name", profileValue(value, "callName")),
    ...entities("phoneTail").flatMap((about) => tailIn(text, value(about, "tail"))),
    ...has("workplace", profileValue(value, "position")),
    ...(["district", "householdPlace", "hometown"] as const).flatMap((field) =>
      has("place", profileValue(value, field)),
    ),
    ...birthDateIn(text, profileValue(value, "birthDate")),
    ...has("clientNumber", profileValue(value, "clientNumber")),
  ];
}

/** The last digits of a number, where they stand for themselves. */
const tailIn = (text: string, tail: Json | undefined): readonly Telling[] =>
  typeof tail === "string" && new RegExp(`(?<!\\d)${tail}(?!\\d)`, "u").test(text)
    ? [{ type: "number", words: tail }]
    : [];

function birthDateIn(text: string, birthDate: string | undefined): readonly Telling[] {
  const [year, month, day] = (birthDate ?? "").split("-").map(Number);
  if (!year || !month || !day) return [];
  const sign = new RegExp(
    `${year}\\s*[-年./]\\s*0?${month}\\s*[-月./]\\s*0?${day}(?!\\d)[日号]?`,
    "u",
  );
  const words = text.match(sign)?.[0];
  return words === undefined ? [] : [{ type: "birthDate", words }];
}

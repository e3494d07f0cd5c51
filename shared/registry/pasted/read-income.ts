import { incomeBands } from "../value-lists.ts";
import { type PastedReader, says } from "./proposal.ts";

const amount = String.raw`(\d+(?:\.\d+)?|[一二两三四五六七八九十百]{1,4})\s*(万|w|千|k|元|块)?\s*(\d)?`;
const until = String.raw`(?:\s*(?:-|~|—|–|到|至)\s*(\d+(?:\.\d+)?)\s*(万|w|千|k)?)?`;
const yearly = new RegExp(
  String.raw`(?:税后|税前)?(?:年薪|年收入|年入|年收|年纯收入)[:：是约大概在]*\s*${amount}${until}`,
  "iu",
);
const monthly = new RegExp(
  String.raw`(?:税后|税前)?(?:月薪|月收入|月入|月收|工资|每月|收入)[:：是约大概在]*\s*${amount}${until}`,
  "iu",
);

/** The lower ends of the bands after the first, in ten thousand yuan a year. */
const lowerEnds = [5, 8, 12, 20, 30, 50, 100];

/** Income of a year or a month, as a band. */
export const readIncome: PastedReader = (text) => {
  const year = yearly.exec(text);
  if (year) return bandOf(year, 1, text);
  const month = monthly.exec(text);
  return month ? bandOf(month, 12, text) : [];
};

function bandOf(found: RegExpExecArray, timesAYear: 1 | 12, text: string) {
  const [from, number = "", unit = "", rest = "", other = "", otherUnit = ""] = found;
  const shared = unit || otherUnit;
  const first = inTenThousands(numberOf(number), unit || shared, rest, timesAYear);
  const last =
    other === "" ? first : inTenThousands(Number(other), otherUnit || shared, "", timesAYear);
  if (first === undefined || last === undefined) return [];
  const year = ((first + last) / 2) * timesAYear;
  const isBelow = /^\s*(?:以下|以内)/u.test(text.slice(found.index + from.length));
  const band = bandAt(isBelow ? year - 0.01 : year);
  return band ? [says("annualIncome", band, from.trim())] : [];
}

const bandAt = (tenThousands: number) =>
  incomeBands[lowerEnds.filter((end) => tenThousands >= end).length];

/** Whoever gives no unit means ten thousand for a year below a thousand, else yuan. */
function inTenThousands(
  number: number | undefined,
  unit: string,
  rest: string,
  timesAYear: 1 | 12,
): number | undefined {
  if (number === undefined) return undefined;
  if (/^(?:万|w)$/iu.test(unit)) return number + Number(rest || 0) / 10;
  if (/^(?:千|k)$/iu.test(unit)) return number / 10;
  if (unit !== "" || number >= 1_000) return number / 10_000;
  return timesAYear === 1 ? number : undefined;
}

const chineseDigits = "零一二三四五六七八九";

/** `十五` is 15, `百` is 100; undefined when it is no number. */
function numberOf(said: string): number | undefined {
  if (/^[\d.]+$/.test(said)) return Number(said);
  if (said.includes("百")) return 100 * (digitOf(said.split("百")[0] ?? "") ?? 1);
  const [tens, units] = said.split("十");
  if (units === undefined) return digitOf(said);
  return (digitOf(tens ?? "") ?? 1) * 10 + (digitOf(units) ?? 0);
}

function digitOf(said: string): number | undefined {
  const digit = chineseDigits.indexOf(said === "两" ? "二" : said);
  return said === "" || digit < 0 ? undefined : digit;
}

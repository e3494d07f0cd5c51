/**
 * A birthday as older families tell it, by the lunar calendar: `农历1968年八月十五`, `阴历68年腊月29`,
 * `2001年闰四月初三`. A month or a day that only that calendar has is enough; of all others 农历 or 阴历
 * must be said, because 八月十五 may be of either.
 */
import { addDays, type PlainDate, parsePlainDate } from "#shared/kernel";
import { type LunarDay, lunarDayOf } from "./lunar.ts";

const saysSo = /农历|農曆|阴历|陰曆|旧历/u;
const onlyThere = /[闰閏正冬腊臘初廿]/u;
const months = "正二三四五六七八九十冬腊";
const form =
  /^(\d{4}|\d{2})年?[-/.]?(闰|閏)?(正|冬|腊|臘|十[一二]|[一二三四五六七八九十]|\d{1,2})(?:月份?|[-/.])(初?[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|\d{1,2})(?:日|号)?$/u;

/** A lunar day as somebody typed it; undefined when the text is no such day, or that day never was. */
export function readLunarDay(
  text: string,
  yearOf: (twoDigits: string) => number,
): PlainDate | undefined {
  const said = form.exec(text.replace(saysSo, ""));
  if (!said) return undefined;
  const [, year = "", leap, month = "", day = ""] = said;
  if (!saysSo.test(text) && !onlyThere.test(text)) return undefined;
  return solarDayOf({
    year: year.length === 4 ? Number(year) : yearOf(year),
    month: monthOf(month),
    isLeap: leap !== undefined,
    day: dayOf(day),
  });
}

function monthOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text === "一") return 1;
  if (text === "臘" || text === "十二") return 12;
  if (text === "十一") return 11;
  return months.indexOf(text) + 1;
}

const digits = "一二三四五六七八九";
function dayOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const last = digits.indexOf(text.at(-1) ?? "") + 1;
  if (text === "十" || text === "初十") return 10;
  if (text.startsWith("三十")) return 30;
  if (text.startsWith("廿") || text.startsWith("二十")) return 20 + last;
  return text.startsWith("十") ? 10 + last : last;
}

/**
 * So many days after the earliest it could be, a lunar day is at the latest: the New Year moves by a
 * month, a leap month may lie before it, and a month has thirty days.
 */
const atMostLater = 100;

function solarDayOf({ year, month, isLeap, day }: LunarDay): PlainDate | undefined {
  const first = parsePlainDate(`${year}-01-20`);
  if (!first) return undefined;
  for (let later = 0; later < atMostLater; later += 1) {
    const found = addDays(first, (month - 1) * 29 + later);
    const lunar = lunarDayOf(found);
    if (!lunar) return undefined;
    const isThatDay = lunar.year === year && lunar.day === day && lunar.month === month;
    if (isThatDay && lunar.isLeap === isLeap) return found;
  }
  return undefined;
}

import { type Locale, tagByLocale } from "./words.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Everything that turns numbers and times into words of one language. */
export type Format = {
  /** A moment as its day: 2026年3月8日. */
  readonly date: (atMs: number) => string;
  /** A moment as its hour and minute: 14:05. */
  readonly time: (atMs: number) => string;
  /** A moment as day and hour: 3月8日 14:05; with the year when it is another than that of `nowMs`. */
  readonly dateTime: (atMs: number, nowMs: number) => string;
  /** How long ago or ahead: 刚刚, 3 分钟前, 昨天; after a week the day. */
  readonly relative: (atMs: number, nowMs: number) => string;
  /** A calendar day `yyyy-mm-dd`, free of time zones: 1988年3月12日. */
  readonly day: (plainDate: string) => string;
  /** The month of a calendar day: 1988年3月. */
  readonly month: (plainDate: string) => string;
  readonly number: (value: number) => string;
  /** Names joined as one says them: 王芳、李军和赵敏. */
  readonly list: (items: readonly string[]) => string;
  /** Things of which one is enough: 杭州市、宁波市或绍兴市. */
  readonly either: (items: readonly string[]) => string;
};

/** The office's clock, which all screens show: a colleague abroad speaks of the same hour. */
const officeZone = "Asia/Shanghai";

/** The formats of a language in a time zone; the office's when none is given. */
export function makeFormat(locale: Locale, timeZone = officeZone): Format {
  const tag = tagByLocale[locale];
  const zone = { timeZone };
  const day = {
    year: "numeric",
    month: locale === "zh" ? "long" : "short",
    day: "numeric",
  } as const;
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const dates = (options: Intl.DateTimeFormatOptions, of: string = tag) =>
    once(() => new Intl.DateTimeFormat(of, { ...zone, ...options }));
  const date = dates(day);
  const monthDay = dates({ month: day.month, day: day.day });
  const plain = dates({ ...day, timeZone: "UTC" });
  const plainMonth = dates({ year: day.year, month: "long", timeZone: "UTC" });
  const time = dates(clock);
  const ago = once(() => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
  const number = once(() => new Intl.NumberFormat(tag));
  const list = once(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const either = once(() => new Intl.ListFormat(tag, { type: "disjunction" }));
  const year = dates({ year: "numeric" }, "en");
  const justNow = locale === "zh" ? "刚刚" : "just now";

  const formatDateTime = (atMs: number, nowMs: number) => {
    const sameYear = year().format(atMs) === year().format(nowMs);
    return `${(sameYear ? monthDay : date)().format(atMs)} ${time().format(atMs)}`;
  };
  return {
    date: (atMs) => date().format(atMs),
    time: (atMs) => time().format(atMs),
    dateTime: formatDateTime,
    relative: (atMs, nowMs) => {
      const step = stepBetween(atMs, nowMs);
      if (step === "now") return justNow;
      if (step === "far") return date().format(atMs);
      return spaced(ago().format(step.count, step.unit));
    },
    day: (plainDate) => plain().format(Date.parse(`${plainDate}T00:00:00Z`)),
    month: (plainDate) => plainMonth().format(Date.parse(`${plainDate}T00:00:00Z`)),
    number: (value) => number().format(value),
    list: (items) => list().format(items),
    either: (items) => either().format(items),
  };
}

/** Makes a thing when it is first asked for: a format takes a while to make, and few are needed at once. */
function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

type RelativeStep =
  | "now"
  | "far"
  | { readonly count: number; readonly unit: "minute" | "hour" | "day" };

function stepBetween(atMs: number, nowMs: number): RelativeStep {
  const deltaMs = atMs - nowMs;
  const sizeMs = Math.abs(deltaMs);
  if (sizeMs < minuteMs) return "now";
  if (sizeMs < hourMs) return { count: Math.trunc(deltaMs / minuteMs), unit: "minute" };
  if (sizeMs < dayMs) return { count: Math.trunc(deltaMs / hourMs), unit: "hour" };
  if (sizeMs < 7 * dayMs) return { count: Math.trunc(deltaMs / dayMs), unit: "day" };
  return "far";
}

/** Intl writes 3分钟前; the house writes 3 分钟前. */
const spaced = (text: string) => text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ");

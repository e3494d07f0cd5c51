/**
 * Appointments as other calendars read them: RFC 5545. Lines end in CR LF, none is longer than 75
 * bytes, and texts are escaped. Times are those of the office, with its zone written out, so that
 * a calendar abroad shows them right.
 */
import { minuteOfDay, officeDay } from "./office-time.ts";

/** An appointment with its words, as somebody else may read it. */
export interface IcsEntry {
  /** The same appointment has the same id in every file: a calendar then replaces it. */
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly summary: string;
  readonly place?: string | undefined;
  readonly note?: string | undefined;
  readonly isCancelled?: boolean;
  /** Minutes before at which the other calendar is to remind. */
  readonly remindMinutes?: number;
}

const zone = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T010000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** One calendar file; `nowMs` is when it was made. */
export function icsOf(name: string, entries: readonly IcsEntry[], nowMs: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Queqiao//Calendar//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...zone,
    ...entries.flatMap((entry) => linesOf(entry, nowMs)),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

function linesOf(entry: IcsEntry, nowMs: number): readonly string[] {
  const { id, fromMs, toMs, summary, place, note, isCancelled, remindMinutes } = entry;
  const alarm = [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:-PT${remindMinutes}M`,
    "END:VALARM",
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${id}@queqiao`,
    `DTSTAMP:${stampOf(nowMs)}`,
    `DTSTART;TZID=Asia/Shanghai:${wallTimeOf(fromMs)}`,
    `DTEND;TZID=Asia/Shanghai:${wallTimeOf(toMs)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(remindMinutes === undefined ? [] : alarm),
    "END:VEVENT",
  ];
}

const stampOf = (ms: number): string =>
  `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

function wallTimeOf(ms: number): string {
  const minute = minuteOfDay(ms);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
  return `${officeDay(ms).replaceAll("-", "")}T${clock.join("")}00`;
}

const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(/[;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n");

const lineBytesAtMost = 75;

/** A long line goes on in lines that begin with a space; no character is cut in two. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let current = "";
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > lineBytesAtMost) {
      lines.push(current);
      current = " ";
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current];
}

const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

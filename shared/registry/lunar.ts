/**
 * The lunar side of a birth date, for staff and families who count by it: the day of the lunar
 * year, the animal, 虚岁, and when the lunar birthday comes next. The calendar is the platform's.
 */
import { addDays, type PlainDate } from "#shared/kernel";

/** The animals in the order of the years; 1984 was a year of the rat. */
export const zodiacAnimals = [
  "rat",
  "ox",
  "tiger",
  "rabbit",
  "dragon",
  "snake",
  "horse",
  "goat",
  "monkey",
  "rooster",
  "dog",
  "pig",
] as const;
export type ZodiacAnimal = (typeof zodiacAnimals)[number];

/** The signs in the order of the year, from Capricorn, which begins in December. */
export const starSigns = [
  "capricorn",
  "aquarius",
  "pisces",
  "aries",
  "taurus",
  "gemini",
  "cancer",
  "leo",
  "virgo",
  "libra",
  "scorpio",
  "sagittarius",
] as const;
export type StarSign = (typeof starSigns)[number];

/** A day of the lunar calendar. */
export interface LunarDay {
  /** The year of the common calendar in which the lunar year begins. */
  readonly year: number;
  readonly month: number;
  /** The second month of that number in a year of thirteen. */
  readonly isLeap: boolean;
  readonly day: number;
}

/** The lunar day of a day; undefined where the platform does not know the calendar. */
export const lunarDayOf = (day: PlainDate): LunarDay | undefined => lunarCalendar()(day);

/** The animal of somebody born on a day. */
export function zodiacOf(birth: PlainDate): ZodiacAnimal | undefined {
  const lunar = lunarDayOf(birth);
  return lunar && zodiacOfYear(lunar.year);
}

/** The animal of the lunar year that begins in a year. */
export const zodiacOfYear = (year: number): ZodiacAnimal | undefined =>
  zodiacAnimals[(((year - 4) % 12) + 12) % 12];

/** The day of each month from which on the next sign counts. */
const signBegins = [20, 19, 21, 20, 21, 22, 23, 23, 23, 24, 23, 22];

/** The star sign of somebody born on a day. */
export function starSignOf(birth: PlainDate): StarSign {
  const month = Number(birth.slice(5, 7));
  const isNext = Number(birth.slice(8)) >= (signBegins[month - 1] ?? 0);
  return starSigns[(month - 1 + Number(isNext)) % 12] ?? "capricorn";
}

/** The age as it is counted by lunar years: one at birth, one more at every New Year. */
export function countedAgeOn(birth: PlainDate, day: PlainDate): number | undefined {
  const lunarOf = lunarCalendar();
  const [born, now] = [lunarOf(birth), lunarOf(day)];
  return born && now && now.year - born.year + 1;
}

/** No two birthdays of the same lunar day are further apart. */
const longestYearDays = 400;

/**
 * The next day, from this one on, that is somebody's lunar birthday. In a year without their leap
 * month it is kept in the plain one, and a thirtieth that is missing on the twenty-ninth.
 */
export function nextLunarBirthday(birth: PlainDate, from: PlainDate): PlainDate | undefined {
  const lunarOf = lunarCalendar();
  const born = lunarOf(birth);
  if (!born) return undefined;
  for (let ahead = 0; ahead < longestYearDays; ahead += 1) {
    const day = addDays(from, ahead);
    const lunar = lunarOf(day);
    if (!lunar || lunar.month !== born.month || lunar.isLeap) continue;
    const isLast = lunar.day === 29 && lunarOf(addDays(day, 1))?.day === 1;
    if (lunar.day === born.day || (born.day === 30 && isLast)) return day;
  }
  return undefined;
}

/** Reads days of the lunar calendar; one formatter serves many days. */
function lunarCalendar(): (day: PlainDate) => LunarDay | undefined {
  const format = new Intl.DateTimeFormat("en-u-ca-chinese", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  return (day) => {
    const said: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(Date.parse(`${day}T00:00:00Z`))) {
      said[type] = value;
    }
    const month = /^(\d{1,2})(bis)?$/.exec(said.month ?? "");
    const [year, date] = [Number(said.relatedYear), Number(said.day)];
    if (!month || !(year > 0) || !(date > 0)) return undefined;
    return { year, month: Number(month[1]), isLeap: month[2] !== undefined, day: date };
  };
}

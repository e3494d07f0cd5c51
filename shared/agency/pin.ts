import { ok, type Result, refuse } from "#shared/kernel";

/** Why a PIN is not taken. */
export type PinRefusal =
  | { readonly type: "notSixDigits" }
  /** A row, a repetition, or one of those everybody tries first. */
  | { readonly type: "easyToGuess" }
  /** A birthday is known to too many people. */
  | { readonly type: "looksLikeDate" };

/** How many digits a PIN has. */
export const pinLength = 6;

/** Checks a new PIN; the value is the PIN, unchanged. */
export function checkPin(pin: string): Result<string, PinRefusal> {
  if (!/^\d{6}$/.test(pin)) return refuse({ type: "notSixDigits" });
  if (isEasy(pin)) return refuse({ type: "easyToGuess" });
  return isDate(pin) ? refuse({ type: "looksLikeDate" }) : ok(pin);
}

const isEasy = (pin: string): boolean =>
  new Set(pin).size <= 2 ||
  isRow(pin) ||
  /^(\d{2,3})\1+$/.test(pin) ||
  isDoubled(pin) ||
  first.has(pin);

/** `123456`, `864208`: each digit as far from the one before. */
function isRow(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10);
  return new Set(steps).size === 1;
}

/** `112233`, `557799`. */
const isDoubled = (pin: string): boolean => /^(\d)\1(\d)\2(\d)\3$/.test(pin);

/** Said in love, read off the keys, or both. */
const first: ReadonlySet<string> = new Set([
  "520131",
  "521131",
  "520520",
  "521521",
  "131452",
  "520999",
  "201314",
  "131420",
  "521314",
  "147258",
  "258369",
  "147852",
  "258147",
  "369258",
  "159357",
  "357159",
  "159753",
  "789456",
  "456123",
  "123789",
  "123654",
  "123321",
  "654123",
  "168168",
  "518518",
  "886886",
  "888666",
  "666888",
  "778899",
  "998877",
  "135790",
  "097531",
  "100200",
  "102030",
]);

/** Year, month and day in any usual order, or a year with its month. */
function isDate(pin: string): boolean {
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)].map(Number);
  if (a === undefined || b === undefined || c === undefined) return false;
  const year = Number(pin.slice(0, 4));
  const isYearAndMonth = year >= 1930 && year <= 2029 && isMonth(c);
  return isDay(b, c) || isDay(b, a) || isDay(a, b) || isYearAndMonth;
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const isDay = (month: number, day: number): boolean => isMonth(month) && day >= 1 && day <= 31;

import { ok, type Result, refuse } from "#shared/kernel";

/** Why a password is not taken. What it is made of is nobody's business; how long it is, is. */
export type PasswordRefusal =
  | { readonly type: "tooShort"; readonly min: number }
  | { readonly type: "tooLong"; readonly max: number }
  | { readonly type: "sameAsAccount" }
  | { readonly type: "tooCommon" };

/** The fewest characters of a password. */
export const passwordMinLength = 10;
/** The most characters of a password: a bound on work, not on care. */
export const passwordMaxLength = 200;

/** Checks a new password for an account; the value is the password, unchanged. */
export function checkPassword(password: string, account: string): Result<string, PasswordRefusal> {
  const length = [...password].length;
  if (length < passwordMinLength) return refuse({ type: "tooShort", min: passwordMinLength });
  if (password.length > passwordMaxLength) {
    return refuse({ type: "tooLong", max: passwordMaxLength });
  }
  if (plain(password) === plain(account)) return refuse({ type: "sameAsAccount" });
  return isCommon(plain(password)) ? refuse({ type: "tooCommon" }) : ok(password);
}

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

const isCommon = (text: string): boolean =>
  commonest.has(text) || isOneThingRepeated(text) || isRun(text);

/** `aaaaaaaaaa`, `1212121212`, `abcabcabcabc`. */
const isOneThingRepeated = (text: string): boolean => /^(.{1,3})\1+.?.?$/u.test(text);

/** `1234567890`, `abcdefghij`, and the same backwards. */
function isRun(text: string): boolean {
  const runs = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];
  return runs.some((run) => run.includes(text) || [...run].reverse().join("").includes(text));
}

/** The commonest ones that are long enough and neither a repetition nor a run. */
const commonest: ReadonlySet<string> = new Set([
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "147258369a",
  "1472583690",
  "1122334455",
  "5201314520",
  "52013145201314",
  "123456789a",
  "1234567891",
  "123456789abc",
  "123456abcdef",
  "1234qwerasdf",
  "a123456789",
  "abc123456789",
  "abcd123456",
  "abcd1234567",
  "admin123456",
  "administrator",
  "asdfghjkl123",
  "changeme123",
  "iloveyou1314",
  "iloveyou520",
  "letmein123",
  "passw0rd123",
  "password01",
  "password12",
  "password123",
  "password1234",
  "q1w2e3r4t5",
  "qaz123456789",
  "qazwsxedcrfv",
  "queqiao123",
  "queqiao2026",
  "qwer123456",
  "qwerty1234",
  "qwerty12345",
  "qwerty123456",
  "welcome123",
  "woaini1314",
  "woaini1314520",
  "woaini5201314",
  "woaini521",
  "zxcvbnm123",
  "zxcvbnm12345",
]);

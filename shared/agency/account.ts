import { ok, type Result, refuse, z } from "#shared/kernel";

/** What a person types to say who they are: always in its normal form, so that it compares. */
export const accountNameSchema = z
  .string()
  .check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u))
  .brand<"AccountName">();
export type AccountName = z.infer<typeof accountNameSchema>;

/** Why a text cannot be an account name. */
export type AccountRefusal =
  | { readonly type: "tooShort"; readonly min: number }
  | { readonly type: "tooLong"; readonly max: number }
  /** Letters of any script, digits, and `.` `_` `-` inside; the first is a letter or digit. */
  | { readonly type: "badCharacters" };

const minLength = 2;
const maxLength = 32;

/** Reads an account name as typed; full-width letters and capitals are the same name. */
export function readAccountName(text: string): Result<AccountName, AccountRefusal> {
  const normal = text.normalize("NFKC").trim().toLowerCase();
  if (normal.length < minLength) return refuse({ type: "tooShort", min: minLength });
  if (normal.length > maxLength) return refuse({ type: "tooLong", max: maxLength });
  const parsed = accountNameSchema.safeParse(normal);
  return parsed.success ? ok(parsed.data) : refuse({ type: "badCharacters" });
}

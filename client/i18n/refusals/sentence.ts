import type { Translator } from "@solid-primitives/i18n";
import type { AccountRefusal, PasswordRefusal } from "#shared/agency";
import type { Dictionary } from "../words.ts";

type Translate = Translator<Dictionary>;

/** Refusals that are one sentence, whatever the case. */
type PlainRefusal =
  | "unreachable"
  | "signedOut"
  | "notAllowed"
  | "tryLater"
  | "malformed"
  | "foreignOrigin"
  | "wrongCredentials"
  | "tooManyAttempts"
  | "outdatedApp"
  | "revoked"
  | "wrongPassword"
  | "wrongPasswordOffline"
  | "storageFull"
  | "storageBroken"
  | "unknownStaff"
  | "unknownClient"
  | "lastAdmin"
  | "yourself"
  | "linkNotGood"
  | "alreadySetUp"
  | "wrongLink"
  | "accountTaken"
  | "badAccount"
  | "weakPassword"
  | "surveyAnswered"
  | "surveyTooLate"
  | "unknownDocument"
  | "held";

/** Why the relay, the device or a check of ours did not do what was asked. */
export type Refusal =
  | { readonly type: PlainRefusal; readonly retryAfterSeconds?: number | undefined }
  | { readonly type: "accountNameNotGood"; readonly why: AccountRefusal }
  | { readonly type: "passwordNotGood"; readonly why: PasswordRefusal };

/** The sentence that tells a person why, and what helps. */
export function refusalSentence(t: Translate, refusal: Refusal): string {
  if (refusal.type === "accountNameNotGood") return accountSentence(t, refusal.why);
  if (refusal.type === "passwordNotGood") return passwordSentence(t, refusal.why);
  if (refusal.type === "malformed" || refusal.type === "foreignOrigin")
    return t("refusals.notTaken");
  return refusal.type === "tooManyAttempts" && refusal.retryAfterSeconds !== undefined
    ? t("refusals.tooManyAttemptsWait", refusal.retryAfterSeconds)
    : t(`refusals.${refusal.type}`);
}

function accountSentence(t: Translate, why: AccountRefusal): string {
  if (why.type === "tooShort") return t("refusals.accountTooShort", why.min);
  if (why.type === "tooLong") return t("refusals.accountTooLong", why.max);
  return t("refusals.accountBadCharacters");
}

function passwordSentence(t: Translate, why: PasswordRefusal): string {
  if (why.type === "tooShort") return t("refusals.passwordTooShort", why.min);
  if (why.type === "tooLong") return t("refusals.passwordTooLong", why.max);
  return why.type === "sameAsAccount"
    ? t("refusals.passwordSameAsAccount")
    : t("refusals.passwordTooCommon");
}

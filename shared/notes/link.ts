import { ok, type Result, refuse } from "#shared/kernel";

/** An address that may be opened: http, https, mailto or tel. */
export type SafeLink = string & { readonly __link: "safe" };

/** Why an address is not taken. */
export type LinkRefusal =
  /** Not one of the four kinds of address, `javascript:` among others. */
  | "otherKind"
  /** Spaces, line ends or control characters, behind which an address can hide. */
  | "hiddenCharacters"
  | "tooLong";

const lengthAtMost = 2000;
const kinds = /^(?:https?:\/\/[^/?#\\]|mailto:[^?]|tel:[+\d])/i;
/** Controls, white space, what turns the reading direction or has no width, lone surrogates. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u;

/** Checks an address before it is stored or opened; nothing is changed about it. */
export function checkLink(href: string): Result<SafeLink, LinkRefusal> {
  if (href.length > lengthAtMost) return refuse("tooLong");
  if (hidden.test(href)) return refuse("hiddenCharacters");
  return kinds.test(href) ? ok(href as SafeLink) : refuse("otherKind");
}

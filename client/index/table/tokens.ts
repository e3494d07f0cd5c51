/** One form for what is typed and what is stored: width, case and spaces do not matter. */
export const normalized = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");

/** What is typed, taken apart. */
export interface Token {
  readonly text: string;
  readonly kind: "letters" | "digits" | "other";
}

const tokensAtMost = 8;
const lengthAtMost = 40;
/** A whole number is found by its end. */
const tailLength = 4;

/** The words of a search, each of which must be found; what is too long to be a name is cut. */
export const tokensOf = (text: string): readonly Token[] =>
  text
    .slice(0, tokensAtMost * lengthAtMost)
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,，、;；]+/u)
    .filter((word) => word !== "")
    .slice(0, tokensAtMost)
    .map(tokenOf);

/** All words of a search as one: `wang xiao min` may be one name. */
export const joinedToken = (tokens: readonly Token[]): Token =>
  tokenOf(tokens.map(({ text }) => text).join(""));

function tokenOf(word: string): Token {
  const text = word.slice(0, lengthAtMost);
  if (/^\d+$/.test(text)) return { text: text.slice(-tailLength), kind: "digits" };
  const letters = text.replaceAll(/['’·-]/gu, "").replaceAll("ü", "v");
  return /^[a-z]+$/.test(letters) ? { text: letters, kind: "letters" } : { text, kind: "other" };
}

import { joinedToken, type Token, tokensOf } from "./table/tokens.ts";

/** A part of a name that was searched for. */
export interface Mark {
  readonly text: string;
  readonly isFound: boolean;
}

/** A name in parts, those marked by which a search found it: letter by letter, or by the sound. */
export function marksOf(name: string, sound: string, text: string): readonly Mark[] {
  const characters = [...name];
  const isFound = characters.map(() => false);
  const tokens = tokensOf(text);
  const wanted = tokens.length > 1 ? [...tokens, joinedToken(tokens)] : tokens;
  for (const token of wanted) {
    const [from, to] = placeOf(characters, sound.split(" "), token);
    isFound.fill(true, from, to);
  }
  return partsOf(characters, isFound);
}

/** Where a token stands among the characters; empty when it does not. */
function placeOf(
  characters: readonly string[],
  syllables: readonly string[],
  { text, kind }: Token,
): readonly [number, number] {
  const plain = characters.map((character) => character.normalize("NFKC").toLowerCase());
  const sought = [...text];
  for (let from = 0; from + sought.length <= plain.length; from += 1) {
    if (sought.every((character, place) => plain[from + place] === character)) {
      return [from, from + sought.length];
    }
  }
  if (kind !== "letters" || syllables.length !== characters.length) return [0, 0];
  for (let from = 0; from < syllables.length; from += 1) {
    const to = heardUntil(syllables, from, text);
    if (to !== undefined) return [from, to];
  }
  return [0, 0];
}

/** Until which syllable a text is heard from one on: whole syllables, initials, the last one begun. */
function heardUntil(syllables: readonly string[], from: number, text: string): number | undefined {
  if (text === "") return from;
  const syllable = syllables[from];
  if (!syllable) return undefined;
  if (syllable.startsWith(text)) return from + 1;
  const rest = text.startsWith(syllable)
    ? heardUntil(syllables, from + 1, text.slice(syllable.length))
    : undefined;
  if (rest !== undefined || text.charAt(0) !== syllable.charAt(0)) return rest;
  return heardUntil(syllables, from + 1, text.slice(1));
}

function partsOf(characters: readonly string[], isFound: readonly boolean[]): readonly Mark[] {
  const parts: Mark[] = [];
  for (const [place, character] of characters.entries()) {
    const last = parts.at(-1);
    const mark = { text: character, isFound: isFound[place] === true };
    if (last && last.isFound === mark.isFound) {
      parts[parts.length - 1] = { ...last, text: last.text + character };
    } else parts.push(mark);
  }
  return parts;
}

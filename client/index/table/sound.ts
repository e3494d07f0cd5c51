import { pinyin } from "pinyin-pro";

/** The readings of a name. */
export interface Sounds {
  /** The likeliest: a syllable for each Chinese character, a word for each other one, with spaces. */
  readonly first: string;
  /** What a search finds it by, in the form of `tokensOf`: whole names, then what stands inside. */
  readonly line: string;
}

/** Characters that names use with more than one reading, none of them rare. */
const ambiguous = /[乐茜莘晟长朝行曾盛重单單仇解区區查朴任翟盖蓋覃缪繆种華华宁]/u;
const readingsAtMost = 4;

const options = {
  toneType: "none",
  type: "array",
  toneSandhi: false,
  nonZh: "consecutive",
} as const;
const asSurname = { ...options, mode: "surname", surname: "head" } as const;

/** The readings of a name; both empty when nothing in it can be read aloud. */
export function soundsOf(name: string): Sounds {
  const first = syllablesOf(pinyin(name, asSurname));
  if (first.length === 0) return { first: "", line: "" };
  const readings = [first, syllablesOf(pinyin(name, options)), ...otherReadings(name, first)];
  return { first: first.join(" "), line: lineOf(readings.flatMap(withoutUmlaut)) };
}

/** The sounds that somebody who typed these characters may mean. */
export const soundsOfPart = (part: string): readonly string[] => [
  ...new Set(
    [pinyin(part, asSurname), pinyin(part, options)].map((read) => syllablesOf(read).join("")),
  ),
];

/** Letters and digits only, in lower case; ü is v, as it is typed. */
const syllablesOf = (read: readonly string[]): readonly string[] =>
  read
    .flatMap((part) =>
      part
        .toLowerCase()
        .replaceAll("ü", "v")
        .normalize("NFKC")
        .split(/[^a-z]+/u),
    )
    .filter((part) => part !== "");

function otherReadings(name: string, first: readonly string[]): (readonly string[])[] {
  const characters = [...name];
  if (characters.length !== first.length) return [];
  return characters
    .flatMap((character, place) =>
      ambiguous.test(character)
        ? syllablesOf(pinyin(character, { ...options, multiple: true })).map((syllable) =>
            first.map((usual, at) => (at === place ? syllable : usual)),
          )
        : [],
    )
    .slice(0, readingsAtMost);
}

/** Nü and lü are typed with v or with u. */
const withoutUmlaut = (syllables: readonly string[]): (readonly string[])[] =>
  syllables.some((syllable) => /^[nl]v/.test(syllable))
    ? [syllables, syllables.map((syllable) => syllable.replace(/^([nl])v/, "$1u"))]
    : [[...syllables]];

/**
 * One line of a search: each word begins with a capital, so that a word is found only from its
 * beginning. Before the semicolon stand forms of the whole name, behind it of its later parts.
 */
function lineOf(readings: readonly (readonly string[])[]): string {
  const whole = new Set<string>();
  const later = new Set<string>();
  for (const syllables of readings) {
    for (const form of formsOf(syllables)) whole.add(capital(form));
    for (let from = 1; from < syllables.length; from += 1) {
      const part = syllables.slice(from);
      later.add(capital(part.join("")));
      later.add(capital(initialsOf(part)));
    }
  }
  return `${[...whole].join(" ")};${[...later].join(" ")}`;
}

/** wangxiaomin, wxm, wangxm, wxiaomin. */
function formsOf(syllables: readonly string[]): readonly string[] {
  const [first = "", ...rest] = syllables;
  const initial = first.charAt(0);
  return [
    first + rest.join(""),
    initialsOf(syllables),
    first + initialsOf(rest),
    initial + rest.join(""),
  ];
}

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => syllable.charAt(0)).join("");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

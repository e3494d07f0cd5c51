import type { Json, JsonObject } from "#shared/kernel";

/** One thing that was said of the person. */
export interface CopiedFact {
  readonly document: string;
  readonly about: string;
  readonly says: JsonObject;
  readonly atMs: number;
  readonly by: string;
}

/** A picture as it stands in the file itself. */
export interface CopiedPicture {
  /** `data:image/jpeg;base64,…` */
  readonly address: string;
  readonly words: string;
}

/** One thing in a part of the copy, to be read by anybody. */
export interface CopiedItem {
  readonly title: string;
  /** Who wrote it down, and when. */
  readonly note?: string | undefined;
  readonly facts?: readonly { readonly term: string; readonly value: string }[] | undefined;
  /** Prose, line by line. */
  readonly text?: string | undefined;
  readonly picture?: CopiedPicture | undefined;
}

/** A part of the copy, as all notes. */
export interface CopiedPart {
  readonly title: string;
  readonly items: readonly CopiedItem[];
}

/** All that is held about one person. */
export interface Copied {
  readonly person: string;
  /** What it holds, what the law leaves out, and what could not be had, each in sentences. */
  readonly holds: readonly string[];
  readonly leftOut: readonly string[];
  readonly missing: readonly string[];
  readonly parts: readonly CopiedPart[];
  /** Every record as it was written, one by one. */
  readonly facts: readonly CopiedFact[];
}

/** What is of other people and stands nowhere in the file. */
export interface Hidden {
  readonly isOtherClient: (id: string) => boolean;
  /** Names and numbers of people the person was introduced to and did not exchange contacts with. */
  readonly texts: readonly string[];
  /** What stands in their place. */
  readonly word: string;
}

/** A shorter text may be part of any word. */
const shortest = 2;

/** Puts a word in the place of every other client's id, name and number, wherever it stands. */
export function masked(copied: Copied, hidden: Hidden): Copied {
  const texts = [...new Set(hidden.texts.map((text) => text.trim()))]
    .filter((text) => text.length >= shortest)
    .sort((a, b) => b.length - a.length);
  const inText = (text: string): string =>
    texts.reduce(
      (so, one) => so.replaceAll(one, hidden.word),
      text.replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g, (id) =>
        id !== copied.person && hidden.isOtherClient(id) ? hidden.word : id,
      ),
    );
  const inValue = (value: Json): Json => {
    if (typeof value === "string") return inText(value);
    if (Array.isArray(value)) return value.map(inValue);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inValue(part)]));
  };
  const inSays = (says: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(says).map(([field, value]) => [field, inValue(value)]));
  const inItem = (item: CopiedItem): CopiedItem => ({
    ...item,
    title: inText(item.title),
    text: item.text && inText(item.text),
    facts: item.facts?.map(({ term, value }) => ({ term, value: inText(value) })),
    picture: item.picture && { ...item.picture, words: inText(item.picture.words) },
  });
  return {
    ...copied,
    parts: copied.parts.map(({ title, items }) => ({ title, items: items.map(inItem) })),
    facts: copied.facts.map((fact) => ({
      ...fact,
      about: inText(fact.about),
      says: inSays(fact.says),
    })),
  };
}

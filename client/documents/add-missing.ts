import type { Projection } from "#shared/documents";
import type { Json, JsonObject } from "#shared/kernel";
import { clientFields, phoneSlots } from "#shared/registry";
import type { Said } from "./work.ts";

const noteAtMost = clientFields.note.shape.maxLength;
const isNote = (about: string, field: string): boolean => about === "profile" && field === "note";

/** Of what a table says of somebody known, what nobody has said yet; remarks go behind those there are. */
export const missingOf = (said: Projection, words: readonly Said[]): readonly Said[] =>
  eachField(words, (about, field, value) => {
    const known = said.value(about, field);
    if (known === undefined) return value;
    if (!isNote(about, field) || String(known).includes(String(value))) return undefined;
    const both = `${known}\n${value}`;
    return both.length > noteAtMost ? undefined : both;
  });

/** Those words of which something was missing. */
export const addedOf = (words: readonly Said[], missing: readonly Said[]): readonly Said[] =>
  eachField(words, (about, field, value) =>
    missing.some((one) => one.about === about && field in one.says) ? value : undefined,
  );

/** What takes such words back, wherever they still stand as they were added by this person. */
export const clearingOf = (said: Projection, words: readonly Said[], by: string): readonly Said[] =>
  eachField(words, (about, field, value) => {
    const state = said.field(about, field);
    if (!state || state.isClash || state.shown.fact.by !== by) return undefined;
    const { value: shown } = state.shown;
    if (JSON.stringify(shown) === JSON.stringify(value)) return null;
    const ending = `\n${value}`;
    return isNote(about, field) && String(shown).endsWith(ending)
      ? String(shown).slice(0, -ending.length)
      : undefined;
  });

/** The words with the numbers in the first places nobody uses, or without them when they are known. */
export function inFreeSlots(said: Projection, words: readonly Said[]): readonly Said[] {
  const tailAt = (slot: string): Json | undefined => said.value(`phoneTail/${slot}`, "tail");
  const known = phoneSlots.map(tailAt).filter((tail) => tail !== undefined);
  const free = phoneSlots.filter((slot) => tailAt(slot) === undefined);
  return words.flatMap(({ about, says }) => {
    const [entity, slot] = about.split("/");
    const { number, tail = number } = says;
    const isOwn = phoneSlots.some((one) => one === slot);
    if (!isOwn || (entity !== "phone" && entity !== "phoneTail") || !tail) {
      return [{ about, says }];
    }
    const isKnown = known.includes(String(tail).slice(-4));
    const place = free[Number(slot) - 1];
    return isKnown || place === undefined ? [] : [{ about: `${entity}/${place}`, says }];
  });
}

function eachField(
  words: readonly Said[],
  choose: (about: string, field: string, value: Json) => Json | undefined,
): readonly Said[] {
  return words.flatMap(({ about, says }) => {
    const chosen: JsonObject = Object.fromEntries(
      Object.entries(says).flatMap(([field, value]) => {
        const choice = choose(about, field, value);
        return choice === undefined ? [] : [[field, choice] as const];
      }),
    );
    return Object.keys(chosen).length > 0 ? [{ about, says: chosen }] : [];
  });
}

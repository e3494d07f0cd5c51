import { assert, type JsonObject, type StaffId } from "#shared/kernel";
import type { SampleFact } from "./sample.ts";

/** Who says something, and when. */
export interface Speaker {
  readonly by: StaffId;
  readonly at: number;
}

/** Writes down what is said in one document, and which earlier facts each one replaces. */
export interface Writer {
  readonly facts: readonly SampleFact[];
  /** Says something with everything before it in view. */
  readonly say: (speaker: Speaker, about: string, says: JsonObject) => void;
  /** Says something without having seen what was said of it last: a clash. */
  readonly sayApart: (speaker: Speaker, about: string, says: JsonObject) => void;
}

/** Starts an empty document. */
export function createWriter(): Writer {
  const facts: SampleFact[] = [];
  const headsByField = new Map<string, readonly number[]>();
  const headsOf = (about: string, field: string): readonly number[] =>
    headsByField.get(`${about} ${field}`) ?? [];

  /** What the present heads of a field replaced of that field. */
  const headsBefore = (about: string, field: string): readonly number[] =>
    headsOf(about, field)
      .flatMap((head) => facts[head]?.over ?? [])
      .filter((at) => facts[at]?.about === about && field in (facts[at]?.says ?? {}));

  const append = ({ by, at }: Speaker, about: string, says: JsonObject, isApart: boolean): void => {
    const seen = isApart ? headsBefore : headsOf;
    const fields = Object.keys(says);
    assert(fields.length > 0, "said nothing");
    const over = [...new Set(fields.flatMap((field) => seen(about, field)))];
    const position = facts.push({ by, at, about, says, over }) - 1;
    for (const field of fields) {
      const others = isApart ? headsOf(about, field) : [];
      headsByField.set(`${about} ${field}`, [...others, position]);
    }
  };

  return {
    facts,
    say: (speaker, about, says) => append(speaker, about, says, false),
    sayApart: (speaker, about, says) => append(speaker, about, says, true),
  };
}

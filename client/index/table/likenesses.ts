import type { ClientId } from "#shared/kernel";
import type { Likeness, PersonSought } from "../client-query.ts";
import { type ClientTable, notSameAt, numberOfDay } from "./client-table.ts";
import { createLikenessGroups, type LikenessGroups } from "./likeness-groups.ts";
import { isMergedAway } from "./merges.ts";
import { unpackId, wordsOfId } from "./pack-id.ts";
import { tailsAt } from "./tails.ts";
import { normalized } from "./tokens.ts";

/** Who may be the same person as whom. */
export interface Likenesses {
  /** Compares everybody once; until then `knows` says of nobody that there is a likeness. */
  readonly prepare: () => void;
  /** Whether another client here may be the same person, as far as they were compared. */
  readonly knows: (slot: number) => boolean;
  /** The same, comparing first when that was not done. */
  readonly has: (slot: number) => boolean;
  /** Those who may be the same person as a client. */
  readonly of: (slot: number) => readonly Likeness[];
  /** Those who may be the person somebody is about to register, likeliest first. */
  readonly ofPerson: (person: PersonSought, sounds: readonly string[]) => readonly Likeness[];
}

const likenessesAtMost = 5;

/**
 * Looks for people who are in the list twice. A name alone is no reason: many bear the same. It
 * takes the same sound of the name with the same birth date or phone tail, the same birth date
 * with the same tail, or the same whole number; and nothing that speaks against it.
 */
export function createLikenesses(
  table: ClientTable,
  neighbourChanged: (slot: number) => void = () => undefined,
): Likenesses {
  const { columns } = table;
  /** What `has` answered; forgotten when a neighbour changes. */
  const answers = new Map<number, boolean>();
  const groups: LikenessGroups = createLikenessGroups(table, (slot) => {
    answers.delete(slot);
    if (groups.isGathered()) neighbourChanged(slot);
  });

  const idOf = (slot: number): ClientId => unpackId(columns.id.values(), slot * wordsOfId);
  const isDismissed = (a: number, b: number): boolean =>
    notSameAt(columns, a).includes(idOf(b)) || notSameAt(columns, b).includes(idOf(a));
  const others = (slot: number): readonly number[] =>
    isMergedAway(table, slot)
      ? []
      : groups
          .near(slot)
          .filter((other) => !isContradicted(table, slot, other) && !isDismissed(slot, other))
          .filter((other) => !isMergedAway(table, other));
  const has = (slot: number): boolean => {
    const known = answers.get(slot) ?? others(slot).length > 0;
    answers.set(slot, known);
    return known;
  };

  return {
    prepare: () => void groups.near(0),
    knows: (slot) => groups.isGathered() && has(slot),
    has,
    of: (slot) =>
      others(slot).map((other) => ({
        id: idOf(other),
        name: nameLikeness(table, other, nameAt(table, slot), columns.sound.get(slot)),
        isSameBirth: isSameBirth(table, slot, other),
        isSameTail: tailsAt(columns, slot).some((tail) => tailsAt(columns, other).includes(tail)),
      })),
    ofPerson: (person, sounds) => {
      const born = numberOfDay(person.birthDate);
      return candidates(table, person, sounds)
        .map((slot) => ({
          id: idOf(slot),
          born: columns.born.get(slot),
          name: nameLikeness(table, slot, normalized(person.name), undefined),
          isSameBirth: born !== 0 && columns.born.get(slot) === born,
          isSameTail: person.tail !== undefined && tailsAt(columns, slot).includes(person.tail),
        }))
        .filter((one) => one.id !== person.except)
        .filter((one) => born === 0 || one.born === 0 || one.born === born)
        .sort((a, b) => weightOf(b) - weightOf(a))
        .slice(0, likenessesAtMost)
        .map(({ born: _, ...likeness }) => likeness);
    },
  };
}

/** Whoever is called alike, or was born on the same day and has the same end of a number. */
function candidates(
  table: ClientTable,
  person: PersonSought,
  sounds: readonly string[],
): readonly number[] {
  const { columns } = table;
  const born = numberOfDay(person.birthDate);
  const slots: number[] = [];
  for (let slot = 0; slot < table.end(); slot += 1) {
    const sound = columns.sound.get(slot);
    const isNamed = sound !== "" && sounds.includes(sound.replaceAll(" ", ""));
    const isBornWithTail =
      born !== 0 &&
      columns.born.get(slot) === born &&
      person.tail !== undefined &&
      tailsAt(columns, slot).includes(person.tail);
    const isLike = table.isTaken(slot) && (isNamed || isBornWithTail);
    if (isLike && !isMergedAway(table, slot)) slots.push(slot);
  }
  return slots;
}

const weightOf = ({ name, isSameBirth, isSameTail }: Omit<Likeness, "id">): number =>
  (isSameBirth ? 4 : 0) + (isSameTail ? 2 : 0) + (name === "same" ? 1 : 0);

/** Two different known birth dates or sexes are two people. */
function isContradicted({ columns }: ClientTable, a: number, b: number): boolean {
  return [columns.born, columns.sex].some((column) => {
    const [one, other] = [column.get(a), column.get(b)];
    return one !== 0 && other !== 0 && one !== other;
  });
}

const isSameBirth = ({ columns }: ClientTable, a: number, b: number): boolean =>
  columns.born.get(a) !== 0 && columns.born.get(a) === columns.born.get(b);

const nameAt = ({ columns }: ClientTable, slot: number): string =>
  normalized(columns.name.get(slot) || columns.callName.get(slot));

/** Without a sound to compare with, the two are known to sound alike or to share something else. */
function nameLikeness(
  table: ClientTable,
  slot: number,
  name: string,
  sound: string | undefined,
): Likeness["name"] {
  if (nameAt(table, slot) === name) return "same";
  return sound === undefined || table.columns.sound.get(slot) === sound ? "soundsAlike" : "other";
}

/** Protective gear: what there is, what came and went, and what is low. */
import { type PlainDate, plainDateSchema, type StaffId, staffIdSchema, z } from "#shared/kernel";
import { keyOf, type Said, wordsOf } from "./said.ts";
import { type GearMoveKind, gearMoves } from "./vocabulary.ts";

/** One sort of gear; one of ours has its words in the dictionaries. */
export interface Gear {
  readonly key: string;
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly task: string | undefined;
  readonly lowAt: number;
  readonly isRetired: boolean;
}

/** Some of it came or went. */
export interface GearMove {
  readonly about: string;
  /** The month of the desk it was written down in. */
  readonly month: string;
  readonly gear: string;
  readonly kind: GearMoveKind;
  readonly count: number;
  readonly on: PlainDate;
  readonly to: StaffId | undefined;
  readonly task: string | undefined;
}

/** The sorts of gear the agency keeps. */
export const readGear = (said: Said): readonly Gear[] =>
  said.entities("gear").flatMap((about): readonly Gear[] => {
    const lowAt = said.value(about, "lowAt");
    if (typeof lowAt !== "number") return [];
    return [
      {
        ...{ key: keyOf(about), lowAt },
        name: wordsOf(said.value(about, "name")),
        unit: wordsOf(said.value(about, "unit")),
        task: wordsOf(said.value(about, "task")),
        isRetired: said.value(about, "isRetired") === true,
      },
    ];
  });

/** What came and went in a month of the desk, the latest first; what was cancelled is left out. */
export const readGearMoves = (said: Said, month: string): readonly GearMove[] =>
  said
    .entities("gearMove")
    .flatMap((about): readonly GearMove[] => {
      const gear = wordsOf(said.value(about, "gear"));
      const kind = z.enum(gearMoves).safeParse(said.value(about, "kind")).data;
      const count = said.value(about, "count");
      const on = plainDateSchema.safeParse(said.value(about, "on")).data;
      if (!gear || !kind || typeof count !== "number" || !on) return [];
      if (said.value(about, "isCancelled") === true) return [];
      const to = staffIdSchema.safeParse(said.value(about, "to")).data;
      return [
        {
          ...{ about, month, gear, kind, count, on, to },
          task: wordsOf(said.value(about, "task")),
        },
      ];
    })
    .sort((a, b) => (a.on === b.on ? (a.about < b.about ? 1 : -1) : a.on < b.on ? 1 : -1));

/** How much of a sort there is. */
export interface Stock {
  /** Below nothing when two issued the last one apart: somebody counts. */
  readonly left: number;
  readonly isLow: boolean;
}

/** What is left of a sort after all that came and went. */
export function stockOf(
  { key, lowAt }: Pick<Gear, "key" | "lowAt">,
  moves: readonly GearMove[],
): Stock {
  const left = moves
    .filter(({ gear }) => gear === key)
    .reduce((sum, { kind, count }) => sum + (kind === "received" ? count : -count), 0);
  return { left, isLow: left <= lowAt };
}

/** Why gear cannot be written down as it was typed. */
export type GearRefusal = "count" | "nobody" | "tooMany";

/** Reads what was typed: a whole number of pieces, to somebody when it is issued, no more than there is. */
export function gearRefusal(
  typed: { readonly kind: GearMoveKind; readonly count: string; readonly to: StaffId | undefined },
  left: number,
): GearRefusal | undefined {
  const count = pieces(typed.count);
  if (count === undefined) return "count";
  if (typed.kind === "issued" && !typed.to) return "nobody";
  return typed.kind !== "received" && count > left ? "tooMany" : undefined;
}

/** A number of pieces as it was typed, between 1 and 9999. */
export const pieces = (typed: string): number | undefined => {
  const text = typed.normalize("NFKC").trim();
  const count = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  return count > 0 ? count : undefined;
};

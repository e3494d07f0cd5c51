/** Checklists as the agency words them, version by version. */
import type { Role } from "#shared/agency";
import { type JsonObject, type PlainDate, plainDateSchema, type z } from "#shared/kernel";
import { keyOf, type Said, wordsOf } from "./said.ts";
import { placeOfList } from "./standard.ts";
import { contentSchema, type itemSchema } from "./vocabulary.ts";

/** One item of a version. */
export type ChecklistItem = z.infer<typeof itemSchema>;
/** A checklist as one version has it. */
export type ChecklistContent = z.infer<typeof contentSchema>;

/** A checklist from a day on. */
export interface ChecklistVersion {
  readonly id: string;
  readonly checklist: string;
  readonly from: PlainDate;
  readonly after: string | undefined;
  readonly content: ChecklistContent;
  readonly isRetired: boolean;
  /** 1 for the first of its checklist. */
  readonly number: number;
}

/** What is to be said of a new version. */
export const sayVersion = (
  version: Pick<ChecklistVersion, "checklist" | "from" | "after" | "content" | "isRetired">,
): JsonObject => {
  const { title, part, scope, roles, items } = version.content;
  return {
    ...{ checklist: version.checklist, from: version.from },
    ...(version.after === undefined ? {} : { after: version.after }),
    ...(version.isRetired ? { isRetired: true } : {}),
    content: {
      ...(title === undefined ? {} : { title }),
      ...{ part, scope, roles: [...roles], items: items.map(sayItem) },
    },
  };
};

const sayItem = ({ id, text, kind, isIfNeeded }: ChecklistItem): JsonObject => ({
  id,
  ...(text === undefined ? {} : { text }),
  ...(kind === undefined ? {} : { kind }),
  ...(isIfNeeded ? { isIfNeeded } : {}),
});

/** All versions that count, each checklist's in their order. */
export function readVersions(said: Said): readonly ChecklistVersion[] {
  const all = said.entities("checklistVersion").flatMap((about) => versionOf(said, about) ?? []);
  const countOf = new Map<string, number>();
  return all.sort(inOrder).map((one) => {
    const number = (countOf.get(one.checklist) ?? 0) + 1;
    countOf.set(one.checklist, number);
    return { ...one, number };
  });
}

function versionOf(said: Said, about: string): Omit<ChecklistVersion, "number"> | undefined {
  const checklist = wordsOf(said.value(about, "checklist"));
  const from = plainDateSchema.safeParse(said.value(about, "from")).data;
  const content = contentSchema.safeParse(said.value(about, "content")).data;
  if (!checklist || !from || !content || said.value(about, "isDropped") === true) return undefined;
  return {
    ...{ id: keyOf(about), checklist, from, content },
    after: wordsOf(said.value(about, "after")),
    isRetired: said.value(about, "isRetired") === true,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
/** Of two from the same day the one that was made later holds; a code of ours comes before any other key. */
const inOrder = (a: VersionKey, b: VersionKey): number =>
  compare(a.from, b.from) || Number(isOurs(b)) - Number(isOurs(a)) || compare(a.id, b.id);

type VersionKey = Pick<ChecklistVersion, "id" | "from">;
const isOurs = ({ id }: VersionKey): boolean => /^[a-z]/u.test(id);

/** The version of each checklist that holds on a day, by the part of the day; what was retired is left out. */
export function versionsOn(
  versions: readonly ChecklistVersion[],
  day: PlainDate,
): readonly ChecklistVersion[] {
  const holding = new Map<string, ChecklistVersion>();
  for (const one of versions) if (one.from <= day) holding.set(one.checklist, one);
  return [...holding.values()].filter(({ isRetired }) => !isRetired);
}

/** The version that holds now or, where none does yet, comes first: what an editor shows. */
export function latestVersions(versions: readonly ChecklistVersion[]): readonly ChecklistVersion[] {
  const latest = new Map(versions.map((one) => [one.checklist, one]));
  return [...latest.values()].sort((a, b) => placeOfList(a.checklist) - placeOfList(b.checklist));
}

/** Versions that were made apart from the same one: somebody says which one is meant. */
export function madeApart(
  versions: readonly ChecklistVersion[],
): readonly (readonly ChecklistVersion[])[] {
  const byOrigin = new Map<string, ChecklistVersion[]>();
  for (const one of versions) {
    if (!one.after) continue;
    const origin = `${one.checklist}~${one.after}`;
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), one]);
  }
  return [...byOrigin.values()].filter((all) => all.length > 1);
}

/** Whether a list is somebody's: by role; where it names none, everybody's but a pure admin's. */
export const isFor = (roles: readonly Role[], held: ReadonlySet<Role>): boolean =>
  roles.length === 0
    ? [...held].some((role) => role !== "admin")
    : roles.some((role) => held.has(role));

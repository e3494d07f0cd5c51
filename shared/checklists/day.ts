/** A day's lists: which there are, for whom, and how far each has come. */
import type { Role } from "#shared/agency";
import type { PlainDate, StaffId } from "#shared/kernel";
import { placeOfList } from "./standard.ts";
import { type Tick, type Whom, wholeOffice } from "./ticks.ts";
import { type ChecklistItem, type ChecklistVersion, isFor, versionsOn } from "./versions.ts";
import { type DayPart, dayParts, type Scope, scopes } from "./vocabulary.ts";

/** A colleague as far as lists ask. */
export interface Person {
  readonly id: StaffId;
  readonly roles: ReadonlySet<Role>;
}

/** Whose lists are wanted: those of people, and those of places. */
export interface ListsOf {
  readonly people: readonly Person[];
  /** The rooms in use; `none` when places are not asked for. */
  readonly rooms: readonly Whom[] | "none";
}

/** One item of a day's list. */
export interface Entry {
  readonly item: ChecklistItem;
  readonly tick: Tick | undefined;
  /** Another version than the list's by which it was ticked, with its item as worded there. */
  readonly by: { readonly version: ChecklistVersion; readonly item: ChecklistItem } | undefined;
}

/** One list of a day, for one person or place. */
export interface DayList {
  readonly key: string;
  readonly day: PlainDate;
  readonly version: ChecklistVersion;
  readonly part: DayPart;
  readonly scope: Scope;
  readonly whom: Whom;
  readonly entries: readonly Entry[];
  /** Ticked by another version, and no longer on the list. */
  readonly earlier: readonly Entry[];
  /** The other versions by which something of it was ticked. */
  readonly others: readonly ChecklistVersion[];
  /** The list no longer holds on the day; somebody ticked it all the same. */
  readonly isOver: boolean;
  readonly done: number;
  /** Items that are only ticked when they come up do not count. */
  readonly total: number;
  readonly failed: number;
}

/** The lists of a day for these people and places, in the order of the day. */
export function dayLists(
  versions: readonly ChecklistVersion[],
  ticks: readonly Tick[],
  day: PlainDate,
  { people, rooms }: ListsOf,
): readonly DayList[] {
  const onDay = ticks.filter((tick) => tick.day === day);
  const holding = versionsOn(versions, day);
  const over = overOn(versions, holding, onDay);
  const whomsOf = ({ content: { scope, roles } }: ChecklistVersion): readonly Whom[] => {
    if (scope === "person")
      return people.filter((one) => isFor(roles, one.roles)).map(({ id }) => id);
    if (rooms === "none" || !concerns(roles)) return [];
    return scope === "room" && rooms.length > 0 ? rooms : [wholeOffice];
  };
  /** Places are looked after by those whose list it is; where nobody is asked for, all are shown. */
  const concerns = (roles: readonly Role[]): boolean =>
    people.length === 0 || people.some((one) => isFor(roles, one.roles));
  const lists = [
    ...holding.flatMap((one) => whomsOf(one).map((whom) => listOf(one, whom, false))),
    ...over.flatMap((one) =>
      whomsOf(one)
        .map((whom) => listOf(one, whom, true))
        .filter(({ entries }) => entries.some(({ tick }) => tick)),
    ),
  ];
  const placeOf = ({ part, scope }: DayList): number =>
    dayParts.indexOf(part) * scopes.length + scopes.indexOf(scope);
  return lists.sort((a, b) => placeOf(a) - placeOf(b) || byPlace(a.version, b.version));

  function listOf(version: ChecklistVersion, whom: Whom, isOver: boolean): DayList {
    const own = onDay.filter((tick) => tick.whom === whom);
    const siblings = versions.filter(({ checklist }) => checklist === version.checklist);
    const entries = version.content.items.map((item) => entryOf(item, version, own, siblings));
    const earlier = earlierOf(version, own, siblings);
    const others = new Map(
      [...entries, ...earlier].flatMap(({ by }) => (by ? [[by.version.id, by.version]] : [])),
    );
    const counted = entries.filter(({ item }) => !item.isIfNeeded);
    return {
      ...{ key: `${version.checklist}~${whom}`, day, version, whom },
      ...{ entries, earlier, isOver },
      ...{ part: version.content.part, scope: version.content.scope },
      others: [...others.values()],
      done: counted.filter(({ tick }) => tick).length,
      total: counted.length,
      failed: entries.filter(({ tick }) => tick && hasFailed(tick)).length,
    };
  }
}

const byPlace = (a: ChecklistVersion, b: ChecklistVersion): number =>
  placeOfList(a.checklist) - placeOfList(b.checklist);

/** Whether somebody found an item amiss, also when somebody else did not. */
export const hasFailed = ({ signed }: Pick<Tick, "signed">): boolean =>
  signed.some(({ is }) => is === "notFine");

/** Checklists that do not hold, and of which something was ticked: an expired version is accepted. */
const overOn = (
  versions: readonly ChecklistVersion[],
  holding: readonly ChecklistVersion[],
  ticks: readonly Tick[],
): readonly ChecklistVersion[] => {
  const held = new Set(holding.map(({ checklist }) => checklist));
  const used = new Set(ticks.flatMap((tick) => tick.versions));
  const over = versions.filter(({ id, checklist }) => used.has(id) && !held.has(checklist));
  return [...new Map(over.map((one) => [one.checklist, one])).values()];
};

function entryOf(
  item: ChecklistItem,
  version: ChecklistVersion,
  own: readonly Tick[],
  siblings: readonly ChecklistVersion[],
): Entry {
  const tick = own.find((one) => one.item === item.id);
  const isByThis = !tick || tick.versions.length === 0 || tick.versions.includes(version.id);
  return { item, tick, by: isByThis ? undefined : tickedBy(tick, siblings) };
}

function earlierOf(
  version: ChecklistVersion,
  own: readonly Tick[],
  siblings: readonly ChecklistVersion[],
): readonly Entry[] {
  const here = new Set(version.content.items.map(({ id }) => id));
  return own.flatMap((tick) => {
    const by = here.has(tick.item) ? undefined : tickedBy(tick, siblings);
    return by ? [{ item: by.item, tick, by }] : [];
  });
}

function tickedBy(tick: Tick, siblings: readonly ChecklistVersion[]): Entry["by"] {
  for (const version of siblings) {
    const item = version.content.items.find(({ id }) => id === tick.item);
    if (item && tick.versions.includes(version.id)) return { version, item };
  }
  return undefined;
}

/** How far some lists have come together. */
export const sumOf = (
  lists: readonly Pick<DayList, "done" | "total" | "failed">[],
): { readonly done: number; readonly total: number; readonly failed: number } => ({
  done: lists.reduce((sum, { done }) => sum + done, 0),
  total: lists.reduce((sum, { total }) => sum + total, 0),
  failed: lists.reduce((sum, { failed }) => sum + failed, 0),
});

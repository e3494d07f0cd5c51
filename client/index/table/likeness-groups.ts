import type { ClientTable } from "./client-table.ts";
import { tailsAt } from "./tails.ts";

/** Clients that share something which few others share. */
export interface LikenessGroups {
  /** Those who share something with a client; they are gathered when this is first asked. */
  readonly near: (slot: number) => readonly number[];
  readonly isGathered: () => boolean;
}

/** A key that more clients share than this tells nothing. */
const membersAtMost = 40;

/** Gathers the clients of a table, and again those that change; `stale` hears whose neighbours changed. */
export function createLikenessGroups(
  table: ClientTable,
  stale: (slot: number) => void,
): LikenessGroups {
  let groups: Map<string, Set<number>> | undefined;
  const keysBySlot = new Map<number, readonly string[]>();

  const tellMembers = (members: ReadonlySet<number>): void => {
    if (members.size <= membersAtMost) for (const member of members) stale(member);
  };
  const enter = (slot: number, into: Map<string, Set<number>>): void => {
    const keys = table.isTaken(slot) ? keysOf(table, slot) : [];
    keysBySlot.set(slot, keys);
    for (const key of keys) {
      const members = (into.get(key) ?? new Set()).add(slot);
      into.set(key, members);
      tellMembers(members);
    }
    stale(slot);
  };
  const leave = (slot: number, from: Map<string, Set<number>>): void => {
    for (const key of keysBySlot.get(slot) ?? []) {
      const members = from.get(key) ?? new Set();
      members.delete(slot);
      tellMembers(members);
    }
  };
  const gathered = (): Map<string, Set<number>> => {
    if (groups) return groups;
    const all = new Map<string, Set<number>>();
    keysBySlot.clear();
    for (let slot = 0; slot < table.end(); slot += 1) enter(slot, all);
    groups = all;
    return all;
  };
  table.onChanged((slot) => {
    if (!groups) return;
    leave(slot, groups);
    enter(slot, groups);
  });
  table.onReset(() => {
    groups = undefined;
  });

  return {
    isGathered: () => groups !== undefined,
    near: (slot) => {
      const all = gathered();
      const near = (keysBySlot.get(slot) ?? []).flatMap((key) => {
        const members = all.get(key);
        return members && members.size > 1 && members.size <= membersAtMost ? [...members] : [];
      });
      return [...new Set(near)].filter((other) => other !== slot);
    },
  };
}

function keysOf({ columns }: ClientTable, slot: number): readonly string[] {
  const sound = columns.sound.get(slot);
  const born = columns.born.get(slot);
  const tails = tailsAt(columns, slot);
  return [
    ...(sound !== "" && born !== 0 ? [`${sound}|${born}`] : []),
    ...tails.flatMap((tail) => [
      ...(sound !== "" ? [`${sound}|${tail}`] : []),
      ...(born !== 0 ? [`${born}|${tail}`] : []),
    ]),
    ...columns.hashes.get(slot).split(" ").filter(Boolean),
  ];
}

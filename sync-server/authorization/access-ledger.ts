import type { ClientId, PlainDate, StaffId } from "#shared/kernel";
import type { AccessHolder, AccessLine } from "../storage/office-store.ts";
import type { AccessChange } from "./authority.ts";
import { holdersOf } from "./relations.ts";
import type { Serving } from "./roster.ts";

type ClockedLine = AccessLine & { readonly clock: number };

/**
 * Who had which client when, as it was told to the devices. Access is derived from roles, dated
 * assignments and the day; the ledger writes down each time the outcome changes, so that a device
 * that was away learns what it gained and lost.
 */
export interface AccessLedger {
  /** The lines by which the ledger differs from what holds on a day for these clients. */
  readonly missing: (
    clients: Iterable<ClientId>,
    roster: Serving,
    day: PlainDate,
  ) => readonly AccessLine[];
  readonly add: (lines: readonly AccessLine[], clock: number) => void;
  /** What these holders gained and lost after a clock, oldest first. */
  readonly changesSince: (
    holders: readonly AccessHolder[],
    clock: number,
  ) => readonly AccessChange[];
}

/** Starts from the lines stored so far. */
export function createAccessLedger(stored: readonly ClockedLine[]): AccessLedger {
  const holdersByClient = new Map<ClientId, Set<AccessHolder>>();
  const changesByHolder = new Map<AccessHolder, AccessChange[]>();

  const addOne = ({ client, holder, isGranted, clock }: ClockedLine): void => {
    const holders = holdersByClient.get(client) ?? new Set();
    if (isGranted) holders.add(holder);
    else holders.delete(holder);
    holdersByClient.set(client, holders);
    const changes = changesByHolder.get(holder) ?? [];
    changes.push({ client, clock, isGranted, ...throughOf(holder) });
    changesByHolder.set(holder, changes);
  };
  for (const line of stored) addOne(line);

  return {
    missing: (clients, roster, day) =>
      [...clients].flatMap((client) =>
        difference(
          client,
          holdersByClient.get(client) ?? new Set<StaffId>(),
          holdersOf(client, roster, day),
        ),
      ),
    add: (lines, clock) => {
      for (const line of lines) addOne({ ...line, clock });
    },
    changesSince: (holders, clock) =>
      holders
        .flatMap((holder) => after(changesByHolder.get(holder) ?? [], clock))
        .sort((a, b) => a.clock - b.clock),
  };
}

function throughOf(holder: AccessHolder): Pick<AccessChange, "through"> {
  if (holder === "pool") return { through: "unassigned" };
  return holder === "booked" ? { through: "booked" } : {};
}

function difference(
  client: ClientId,
  told: ReadonlySet<AccessHolder>,
  holds: ReadonlySet<AccessHolder>,
): readonly AccessLine[] {
  const granted = [...holds].filter((holder) => !told.has(holder));
  const lost = [...told].filter((holder) => !holds.has(holder));
  return [
    ...granted.map((holder) => ({ client, holder, isGranted: true })),
    ...lost.map((holder) => ({ client, holder, isGranted: false })),
  ];
}

/** The changes are in the order of their clocks, and mostly only the last few are asked for. */
function after(changes: readonly AccessChange[], clock: number): readonly AccessChange[] {
  const last = changes.findLastIndex((change) => change.clock <= clock);
  return changes.slice(last + 1);
}

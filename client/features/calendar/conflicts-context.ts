import { type Accessor, createContext, createMemo, useContext } from "solid-js";
import { type Conflict, conflictsAmong, momentOf } from "#shared/appointments";
import { addDays, assert, type Ulid } from "#shared/kernel";
import type { Calendar } from "./calendar-context.ts";

/** What does not go together, from today on. */
export interface Conflicts {
  readonly all: Accessor<readonly Conflict[]>;
  readonly isIn: (appointment: Ulid) => boolean;
}

const daysAhead = 90;

/** Looks for conflicts whenever the calendar changes. */
export function findConflicts({ agenda, today }: Calendar): Conflicts {
  const all = createMemo(() => {
    const { appointments, isApart } = agenda();
    const fromMs = momentOf(today(), 0);
    const toMs = momentOf(addDays(today(), daysAhead), 0);
    const ahead = appointments.filter(({ time }) => time.fromMs >= fromMs && time.fromMs < toMs);
    return conflictsAmong(ahead, isApart);
  });
  const ids = createMemo(() => new Set(all().flatMap(({ a, b }) => [a.id, b.id])));
  return { all, isIn: (appointment) => ids().has(appointment) };
}

const ConflictsContext = createContext<Conflicts>();

/** Gives what was found to the parts of the calendar. */
export const ConflictsProvider = ConflictsContext.Provider;

/** What was found by the nearest provider. */
export function useConflicts(): Conflicts {
  const conflicts = useContext(ConflictsContext);
  assert(conflicts, "a part of the calendar stands outside of ConflictsProvider");
  return conflicts;
}

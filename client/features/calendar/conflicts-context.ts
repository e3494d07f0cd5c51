import { type Accessor, createContext, createMemo, useContext } from "solid-js";
import {
  type Conflict,
  conflictsAmong,
  momentOf,
  type Stranded,
  strandedAmong,
} from "#shared/appointments";
import { addDays, assert, type Ulid } from "#shared/kernel";
import type { Calendar } from "./calendar-context.ts";

/** What does not go together, from today on. */
export interface Conflicts {
  readonly all: Accessor<readonly Conflict[]>;
  /** Appointments whose colleague is not there. */
  readonly stranded: Accessor<readonly Stranded[]>;
  readonly isIn: (appointment: Ulid) => boolean;
}

const daysAhead = 90;

/** Looks for conflicts whenever the calendar changes. */
export function findConflicts({ agenda, today }: Calendar): Conflicts {
  const ahead = createMemo(() => {
    const fromMs = momentOf(today(), 0);
    const toMs = momentOf(addDays(today(), daysAhead), 0);
    return agenda().appointments.filter(({ time }) => time.fromMs >= fromMs && time.fromMs < toMs);
  });
  const all = createMemo(() => conflictsAmong(ahead(), agenda().isApart));
  const stranded = createMemo(() => strandedAmong(ahead(), agenda().away ?? []));
  const ids = createMemo(
    () =>
      new Set([
        ...all().flatMap(({ a, b }) => [a.id, b.id]),
        ...stranded().map(({ appointment }) => appointment.id),
      ]),
  );
  return { all, stranded, isIn: (appointment) => ids().has(appointment) };
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

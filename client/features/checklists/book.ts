import { type Accessor, createMemo, mapArray, onCleanup } from "solid-js";
import { followKind, useWork } from "#client/documents";
import { monthOf, officeDay } from "#shared/appointments";
import {
  type Fix,
  type GearMove,
  readFixes,
  readGearMoves,
  readTicks,
  type Tick,
} from "#shared/checklists";
import { idOf, type Projection } from "#shared/documents";

/** What one month of the desk says of checklists. */
interface DeskMonth {
  readonly ticks: readonly Tick[];
  readonly fixes: readonly MonthFix[];
  readonly moves: readonly GearMove[];
}

/** Something to put right, and the month of the desk it stands in. */
export interface MonthFix extends Fix {
  readonly month: string;
}

/** What the desk says of checklists, as far as this device has it. */
export interface DeskBook {
  /** The ticks of a month. */
  readonly ticksIn: (month: string) => readonly Tick[];
  readonly fixes: Accessor<readonly MonthFix[]>;
  readonly moves: Accessor<readonly GearMove[]>;
  /** Whether this month, and with it what is shown first, was read. */
  readonly isRead: Accessor<boolean>;
}

const readMonths = followKind({
  kind: "desk",
  read: (said, document) => readMonth(document.slice("desk/".length), said),
  isEnough: (document) => document <= idOf("desk", monthOf(officeDay(Date.now()))),
});

/** The desk, followed for as long as the caller stands; what is ticked in the months named shows at once. */
export function useDeskBook(open: Accessor<readonly string[]> = () => []): DeskBook {
  const { source } = useWork();
  const { all: read, isRead } = readMonths(source);
  // A month that nobody has begun is at no relay, and is not asked for.
  const live = openMonths(
    createMemo(() => open().filter((month) => read().has(idOf("desk", month))), [], {
      equals: (a, b) => a.join() === b.join(),
    }),
  );
  const months = createMemo(() => {
    const all = new Map(read());
    for (const { id, month } of live()) {
      const said = month();
      if (said) all.set(id, said);
    }
    return all;
  });
  return {
    ticksIn: (month) => months().get(idOf("desk", month))?.ticks ?? [],
    fixes: createMemo(() => [...months().values()].flatMap(({ fixes }) => fixes)),
    moves: createMemo(() =>
      [...months().values()]
        .flatMap(({ moves }) => moves)
        .sort((a, b) => (a.on === b.on ? (a.about < b.about ? 1 : -1) : a.on < b.on ? 1 : -1)),
    ),
    isRead,
  };
}

function openMonths(open: Accessor<readonly string[]>) {
  const work = useWork();
  return createMemo(
    mapArray(open, (key) => {
      const document = work.openDocument(idOf("desk", key));
      onCleanup(document.close);
      const month = createMemo(() =>
        document.status() === "here" ? readMonth(key, document.projection()) : undefined,
      );
      return { id: document.id, month };
    }),
  );
}

const readMonth = (month: string, said: Projection): DeskMonth => ({
  ticks: readTicks(said),
  fixes: readFixes(said).map((fix) => ({ ...fix, month })),
  moves: readGearMoves(said, month),
});

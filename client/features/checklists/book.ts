import { type Accessor, createMemo, createRoot, createSignal, mapArray, onCleanup } from "solid-js";
import { type DocumentSource, useWork } from "#client/documents";
import { monthOf, officeDay } from "#shared/appointments";
import {
  type Fix,
  type GearMove,
  readFixes,
  readGearMoves,
  readTicks,
  type Tick,
} from "#shared/checklists";
import { createProjection, type DocumentId, idOf, type Projection } from "#shared/documents";

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

interface ReadMonths {
  readonly months: Accessor<ReadonlyMap<DocumentId, DeskMonth>>;
  readonly isRead: Accessor<boolean>;
}

const readBySource = new WeakMap<DocumentSource, ReadMonths>();

/** The desk, followed for as long as the caller stands; what is ticked in the months named shows at once. */
export function useDeskBook(open: Accessor<readonly string[]> = () => []): DeskBook {
  const { source } = useWork();
  const { months: read, isRead } = readMonthsOf(source);
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

/** Read once for everybody at work in this tab, and kept current; goes with the work. */
function readMonthsOf(source: DocumentSource): ReadMonths {
  const known = readBySource.get(source);
  if (known) return known;
  const begun = createRoot(() => followMonths(source));
  readBySource.set(source, begun);
  return begun;
}

function followMonths(source: DocumentSource): ReadMonths {
  const [months, setMonths] = createSignal<ReadonlyMap<DocumentId, DeskMonth>>(new Map());
  const [isRead, setRead] = createSignal(false);
  const wanted = new Set<DocumentId>();
  const now = idOf("desk", monthOf(officeDay(Date.now())));
  let isReading = false;
  /** The latest first: that is where people look. */
  const readAll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    for (let id = latest(wanted); id !== undefined; id = latest(wanted)) {
      if (id < now) setRead(true);
      wanted.delete(id);
      const month = readMonth(id.slice(prefix.length), createProjection(await source.facts(id)));
      const read = id;
      setMonths((before) => new Map([...before, [read, month]]));
    }
    isReading = false;
    setRead(true);
  };
  const want = (ids: Iterable<DocumentId>): void => {
    for (const id of ids) if (id.startsWith(prefix)) wanted.add(id);
    if (wanted.size > 0) void readAll();
  };
  source.onChanged(want);
  void source.list("desk").then((ids) => (ids.length === 0 ? setRead(true) : want(ids)));
  return { months, isRead };
}

const prefix = "desk/";
const latest = (ids: ReadonlySet<DocumentId>): DocumentId | undefined => [...ids].sort().at(-1);

const readMonth = (month: string, said: Projection): DeskMonth => ({
  ticks: readTicks(said),
  fixes: readFixes(said).map((fix) => ({ ...fix, month })),
  moves: readGearMoves(said, month),
});

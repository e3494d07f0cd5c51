import { type Accessor, createMemo, createRoot, createSignal, mapArray, onCleanup } from "solid-js";
import { type DocumentSource, type LiveDocument, useWork } from "#client/documents";
import {
  type Appointment,
  type Away,
  addMonths,
  monthOf,
  officeDay,
  type ReceptionCheck,
  readAppointments,
  readAway,
  readChecks,
  readWaiting,
  type Waiting,
} from "#shared/appointments";
import { createProjection, type DocumentId, idOf, type Projection } from "#shared/documents";

/** What one month of the calendar says. */
interface Month {
  readonly appointments: readonly Appointment[];
  readonly waiting: readonly Waiting[];
  readonly checks: readonly ReceptionCheck[];
  readonly away: readonly Away[];
}

/** The whole calendar as far as this device has it. */
export interface Book {
  readonly appointments: Accessor<readonly Appointment[]>;
  readonly waiting: Accessor<readonly Waiting[]>;
  readonly checks: Accessor<readonly ReceptionCheck[]>;
  /** Whole days without a colleague. */
  readonly away: Accessor<readonly Away[]>;
  /** Whether every month on this device has been read. */
  readonly isRead: Accessor<boolean>;
  /** The months that are open: what is said in them shows at once, and who else looks at them. */
  readonly open: Accessor<readonly LiveDocument[]>;
}

interface ReadMonths {
  readonly months: Accessor<ReadonlyMap<DocumentId, Month>>;
  readonly isRead: Accessor<boolean>;
}

const readBySource = new WeakMap<DocumentSource, ReadMonths>();

/**
 * The calendar, followed for as long as the caller stands. An appointment may lie in the document of
 * another month than its day, so all months are read; those named are open besides.
 */
export function useBook(open: Accessor<readonly string[]> = () => []): Book {
  const { source } = useWork();
  const { months: read, isRead } = readMonthsOf(source);
  // A month that nobody has begun is at no relay, and is not asked for.
  const live = openMonths(() => open().filter((key) => read().has(idOf("calendar", key))));
  const months = createMemo(() => {
    const all = new Map(read());
    for (const { document, month } of live()) {
      const said = month();
      if (said) all.set(document.id, said);
    }
    return [...all.values()];
  });
  return {
    appointments: createMemo(() => months().flatMap(({ appointments }) => appointments)),
    waiting: createMemo(() => months().flatMap(({ waiting }) => waiting)),
    checks: createMemo(() => months().flatMap(({ checks }) => checks)),
    away: createMemo(() => months().flatMap(({ away }) => away)),
    isRead,
    open: () => live().map(({ document }) => document),
  };
}

function openMonths(open: Accessor<readonly string[]>) {
  const work = useWork();
  return createMemo(
    mapArray(open, (key) => {
      const document = work.openDocument(idOf("calendar", key));
      onCleanup(document.close);
      const month = createMemo(() =>
        document.status() === "here" ? readMonth(key, document.projection()) : undefined,
      );
      return { document, month };
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
  const [months, setMonths] = createSignal<ReadonlyMap<DocumentId, Month>>(new Map());
  const [isRead, setRead] = createSignal(false);
  const wanted = new Set<DocumentId>();
  let isReading = false;
  const nearFrom = idOf("calendar", monthOf(addMonths(officeDay(Date.now()), -nearMonths)));
  /** The latest first: that is where people look. What is long over comes all at once, last. */
  const readAll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    let old: readonly (readonly [DocumentId, Month])[] = [];
    for (let id = latest(wanted); id !== undefined; id = latest(wanted)) {
      wanted.delete(id);
      const month = readMonth(id.slice(prefix.length), createProjection(await source.facts(id)));
      if (id >= nearFrom) put([[id, month]]);
      else old = [...old, [id, month]];
      if (id < nearFrom) setRead(true);
      await untilIdle();
    }
    isReading = false;
    if (old.length > 0) put(old);
    setRead(true);
  };
  const put = (read: readonly (readonly [DocumentId, Month])[]): void => {
    setMonths((before) => new Map([...before, ...read]));
  };
  const want = (ids: Iterable<DocumentId>): void => {
    for (const id of ids) if (id.startsWith(prefix)) wanted.add(id);
    if (wanted.size > 0) void readAll();
  };
  source.onChanged(want);
  void source.list("calendar").then((ids) => (ids.length === 0 ? setRead(true) : want(ids)));
  return { months, isRead };
}

/** What is checked at the door is good for so many months, and hardly anything waits longer. */
const nearMonths = 3;

/** Lets the browser paint and listen between two months. */
const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve);
  });

const prefix = "calendar/";
const latest = (ids: ReadonlySet<DocumentId>): DocumentId | undefined => [...ids].sort().at(-1);

const readMonth = (key: string, said: Projection): Month => ({
  appointments: readAppointments(said, key),
  waiting: readWaiting(said, key),
  checks: readChecks(said),
  away: readAway(said, key),
});

import { type Accessor, createRoot, createSignal } from "solid-js";
import { type DocumentSource, useWork } from "#client/documents";
import { createProjection, type DocumentId } from "#shared/documents";
import { latestFirst, type Meeting, readMeetings } from "#shared/meetings";

/** All meetings on this device, the latest first. */
export interface ReadMeetings {
  readonly meetings: Accessor<readonly Meeting[]>;
  /** Whether every month of the desk has been read. */
  readonly isRead: Accessor<boolean>;
}

const readBySource = new WeakMap<DocumentSource, ReadMeetings>();

/** The meetings, read once for everybody at work in this tab and kept current; goes with the work. */
export function useMeetings(): ReadMeetings {
  const { source } = useWork();
  const known = readBySource.get(source);
  if (known) return known;
  const begun = createRoot(() => followDesk(source));
  readBySource.set(source, begun);
  return begun;
}

function followDesk(source: DocumentSource): ReadMeetings {
  const byMonth = new Map<DocumentId, readonly Meeting[]>();
  const [meetings, setMeetings] = createSignal<readonly Meeting[]>([]);
  const [isRead, setRead] = createSignal(false);
  const wanted = new Set<DocumentId>();
  let isReading = false;
  const readAll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    for (let id = [...wanted].sort().at(-1); id; id = [...wanted].sort().at(-1)) {
      wanted.delete(id);
      const said = createProjection(await source.facts(id));
      byMonth.set(id, readMeetings(said, id.slice(prefix.length)));
    }
    isReading = false;
    setMeetings([...byMonth.values()].flat().sort(latestFirst));
    setRead(true);
  };
  const want = (ids: Iterable<DocumentId>): void => {
    for (const id of ids) if (id.startsWith(prefix)) wanted.add(id);
    if (wanted.size > 0) void readAll();
  };
  source.onChanged(want);
  void source.list("desk").then((ids) => (ids.length === 0 ? setRead(true) : want(ids)));
  return { meetings, isRead };
}

const prefix = "desk/";

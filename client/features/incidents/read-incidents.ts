import { type Accessor, createRoot, createSignal } from "solid-js";
import { type DocumentSource, useWork } from "#client/documents";
import { createProjection, type DocumentId } from "#shared/documents";
import { type Incident, readIncident } from "#shared/incidents";

/** The incidents this person may read, those on this device, the latest first. */
export interface ReadIncidents {
  readonly incidents: Accessor<readonly Incident[]>;
  /** Whether all of them have been read. */
  readonly isRead: Accessor<boolean>;
}

const readBySource = new WeakMap<DocumentSource, ReadIncidents>();

/** The incidents, read once for everybody at work in this tab and kept current; goes with the work. */
export function useIncidents(): ReadIncidents {
  const { source } = useWork();
  const known = readBySource.get(source);
  if (known) return known;
  const begun = createRoot(() => followIncidents(source));
  readBySource.set(source, begun);
  return begun;
}

/** The id of an incident's document without its kind. */
const prefix = "incident/";

function followIncidents(source: DocumentSource): ReadIncidents {
  const byId = new Map<DocumentId, Incident>();
  const [incidents, setIncidents] = createSignal<readonly Incident[]>([]);
  const [isRead, setRead] = createSignal(false);
  const wanted = new Set<DocumentId>();
  let isReading = false;
  const readAll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    for (let [id] = wanted; id; [id] = wanted) {
      wanted.delete(id);
      const found = readIncident(id.slice(prefix.length), createProjection(await source.facts(id)));
      // One that was taken away says nothing any more.
      if (found) byId.set(id, found);
      else byId.delete(id);
    }
    isReading = false;
    setIncidents([...byId.values()].sort((a, b) => b.atMs - a.atMs));
    setRead(true);
  };
  const want = (ids: Iterable<DocumentId>): void => {
    for (const id of ids) if (id.startsWith(prefix)) wanted.add(id);
    if (wanted.size > 0) void readAll();
  };
  source.onChanged(want);
  void source.list("incident").then((ids) => (ids.length === 0 ? setRead(true) : want(ids)));
  return { incidents, isRead };
}

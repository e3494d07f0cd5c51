import { type Accessor, createMemo } from "solid-js";
import { followKind, useWork } from "#client/documents";
import { type Incident, readIncident } from "#shared/incidents";

/** The incidents this person may read, those on this device, the latest first. */
export interface ReadIncidents {
  readonly incidents: Accessor<readonly Incident[]>;
  /** Whether all of them have been read. */
  readonly isRead: Accessor<boolean>;
}

const readAll = followKind({
  kind: "incident",
  // One that was taken away says nothing any more.
  read: (said, document) => readIncident(document.slice("incident/".length), said),
});

/** The incidents on this device, kept current. */
export function useIncidents(): ReadIncidents {
  const { all, isRead } = readAll(useWork().source);
  return {
    incidents: createMemo(() => [...all().values()].sort((a, b) => b.atMs - a.atMs)),
    isRead,
  };
}

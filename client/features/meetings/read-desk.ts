import { type Accessor, createMemo } from "solid-js";
import { followKind, useWork } from "#client/documents";
import { latestFirst, type Meeting, readMeetings } from "#shared/meetings";

/** All meetings on this device, the latest first. */
export interface ReadMeetings {
  readonly meetings: Accessor<readonly Meeting[]>;
  /** Whether every month of the desk has been read. */
  readonly isRead: Accessor<boolean>;
}

const readMonths = followKind({
  kind: "desk",
  read: (said, document) => readMeetings(said, document.slice("desk/".length)),
});

/** The meetings on this device, kept current. */
export function useMeetings(): ReadMeetings {
  const { all, isRead } = readMonths(useWork().source);
  return { meetings: createMemo(() => [...all().values()].flat().sort(latestFirst)), isRead };
}

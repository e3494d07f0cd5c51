/** From admission to the disk to the others. State moves on at once, but is shown only when durable. */
import { type DocumentName, holdsText } from "#shared/documents";
import type { Admitted } from "../admission/admission.ts";
import { outgoing } from "./outgoing.ts";
import {
  acknowledge,
  broadcast,
  type Channel,
  closeChannel,
  type Office,
  type Room,
  type RoomCommit,
} from "./room.ts";

/** Queues what was admitted. */
export function queueUpdate(channel: Channel, admitted: Admitted, office: Office): void {
  const { room, member } = channel;
  room.known.queue(admitted, member.staff);
  for (const run of admitted.newRuns) office.authorByRun.set(run, member.staff);
  const commit: RoomCommit = {
    update: {
      document: room.name.name,
      update: admitted.update,
      staff: member.staff,
      session: member.session,
      newClientIds: admitted.newClientIds,
      newRuns: admitted.newRuns,
    },
    from: channel,
    admitted,
    acknowledgements: new Map(),
  };
  room.queued.push(commit);
  office.commits.add(commit);
}

/**
 * A batch is on the disk: acknowledges, then shows it to the others. In a text both go in the order
 * of the batch, so that nobody's words are acknowledged before what was taken in earlier is seen
 * [AK6]. Answers the documents changed.
 */
export function committed(
  batch: readonly RoomCommit[],
  office: Office,
  clock: number,
): ReadonlySet<DocumentName> {
  const byRoom = new Map<Room, RoomCommit[]>();
  for (const commit of batch) {
    const { room } = commit.from;
    const own = byRoom.get(room);
    if (own) own.push(commit);
    else byRoom.set(room, [commit]);
  }
  for (const [room, commits] of byRoom) {
    room.queued.splice(0, commits.length);
    for (const { admitted } of commits) room.known.settle(admitted);
    if (!holdsText(room.name.name)) acknowledgeAll(commits);
    // Whom it complains about is shown nothing of it, these words included.
    if (room.name.kind === "incident") {
      office.authority.incidentHeard(room.name.id, room.known.since(new Map()), clock);
    }
  }
  for (const [room, commits] of byRoom) show(room, commits);
  for (const room of byRoom.keys()) office.left(room);
  return new Set([...byRoom.keys()].map(({ name }) => name.name));
}

/** Each channel once, with its last count. */
function acknowledgeAll(commits: readonly RoomCommit[]): void {
  const counts = new Map(commits.flatMap(({ acknowledgements }) => [...acknowledgements]));
  for (const [channel, count] of counts) acknowledge(channel, count);
}

/** What one replica wrote in a row goes out as one message. */
function show(room: Room, commits: readonly RoomCommit[]): void {
  for (const row of inRows(commits)) {
    const [{ from, admitted }] = row;
    const update =
      row.length === 1 ? admitted.update : room.known.joined(row.map((commit) => commit.admitted));
    // In a document of facts all were acknowledged before.
    acknowledgeAll(row);
    broadcast(room, outgoing({ type: "update", update }), from);
  }
}

type Row = [RoomCommit, ...RoomCommit[]];

function inRows(commits: readonly RoomCommit[]): readonly Row[] {
  const rows: Row[] = [];
  for (const commit of commits) {
    const row = rows.at(-1);
    if (row && row[0].from === commit.from) row.push(commit);
    else rows.push([commit]);
  }
  return rows;
}

/** A batch could not be written: what was judged on top of it is void, so its rooms start again. */
export function failed(batch: readonly RoomCommit[], office: Office): readonly Room[] {
  for (const { update } of batch) {
    for (const run of update.newRuns) office.authorByRun.delete(run);
  }
  const rooms = [...new Set(batch.map(({ from }) => from.room))];
  for (const room of rooms) {
    room.queued.length = 0;
    for (const channel of [...room.channels]) {
      closeChannel(channel, "tryLater", "it could not be written", office);
    }
  }
  return rooms;
}

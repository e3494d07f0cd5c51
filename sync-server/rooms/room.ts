import type { Access, ParsedName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import { type CloseName, closeCodes } from "#shared/protocol";
import type { Admitted } from "../admission/admission.ts";
import type { Authority } from "../authorization/authority.ts";
import type { Log } from "../telemetry/log.ts";
import type { Commit, Commits } from "./commits.ts";
import type { DocumentState } from "./document-state.ts";
import { type Outgoing, outgoing } from "./outgoing.ts";
import type { Member, Peer } from "./peer.ts";
import type { PresenceBoard } from "./presence.ts";

/** Is told what happens in rooms, to count it. */
export interface RoomsObserver {
  /** What became of an update that should enter a document. */
  readonly message: (outcome: "admitted" | "nothingNew" | "gap" | "refused") => void;
  /** The relay closed a channel. */
  readonly closed: (reason: CloseName) => void;
}

/** What all rooms share. */
export interface Office {
  readonly authority: Authority;
  readonly commits: Commits<RoomCommit>;
  /** Who first used each fact run, queued updates included. */
  readonly authorByRun: Map<string, StaffId>;
  readonly journal: Log;
  readonly observer: RoomsObserver;
  /** A channel left; the room may be empty. */
  readonly left: (room: Room) => void;
}

/** An open document. */
export interface Room {
  readonly name: ParsedName;
  readonly known: DocumentState;
  readonly channels: Set<Channel>;
  readonly presence: PresenceBoard<Channel>;
  /** What is queued, oldest first. */
  readonly queued: RoomCommit[];
  /** A new epoch is being begun: nothing more is taken, and what is said now is said again there. */
  isFrozen: boolean;
  /** It was restored from a backup: facts may name others that are still to come back. */
  readonly isRecovering: boolean;
}

/** One opening of a document by one replica. */
export interface Channel {
  readonly room: Room;
  readonly member: Member;
  readonly peer: Peer;
  access: Access;
  isOpen: boolean;
  /** The update and step 2 messages received, and how many of them were acknowledged. */
  received: number;
  acknowledged: number;
  /** A message was dropped for a gap; only a step 2 can make up for it. */
  isHeld: boolean;
  /** The step 1 messages sent, the step 2 messages received, and the step 1 sent for a gap. */
  asked: number;
  answered: number;
  askedForGap: number | undefined;
}

/** An admitted update in the queue. */
export interface RoomCommit extends Commit {
  readonly from: Channel;
  readonly admitted: Admitted;
  /** What can be acknowledged when it is durable. */
  readonly acknowledgements: Map<Channel, number>;
}

/** Sends to everybody who may read, except one. */
export function broadcast(room: Room, message: Outgoing, except?: Channel): void {
  for (const channel of room.channels) {
    if (channel !== except && channel.access.read) channel.peer.send(message);
  }
}

/** Takes a channel out of its room; the others see its presence go. */
export function leave(channel: Channel, office: Office): void {
  if (!channel.isOpen) return;
  channel.isOpen = false;
  const { room } = channel;
  room.channels.delete(channel);
  const states = room.presence.leave(channel);
  if (states) broadcast(room, outgoing({ type: "presence", states }));
  office.left(room);
}

/** Closes a channel from the relay's side. */
export function closeChannel(
  channel: Channel,
  code: CloseName,
  detail: string,
  office: Office,
): void {
  if (!channel.isOpen) return;
  const { name } = channel.room.name;
  office.journal.info("channel closed", {
    document: name,
    staff: channel.member.staff,
    code,
    detail,
  });
  office.observer.closed(code);
  leave(channel, office);
  channel.peer.close({ code: closeCodes[code], detail });
}

/** Tells a replica how many of its messages are safe, unless it knows. */
export function acknowledge(channel: Channel, count: number): void {
  if (!channel.isOpen || count <= channel.acknowledged) return;
  channel.acknowledged = count;
  channel.peer.acknowledge(count);
}

/**
 * The open documents. A room is loaded when its first channel opens and forgotten when the last one
 * has left and nothing waits to be written.
 */
import { type Access, type DocumentName, type ParsedName, parseName } from "#shared/documents";
import { ok, type Result, refuse, type StaffId } from "#shared/kernel";
import { type CloseName, type CloseReason, closeCodes } from "#shared/protocol";
import type { Authority } from "../authorization/authority.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Log } from "../telemetry/log.ts";
import { ask, receive, sendPresence } from "./channel.ts";
import { createCommits } from "./commits.ts";
import { createDocument, type DocumentWanted } from "./create.ts";
import { type Incidents, noIncidents } from "./incidents.ts";
import { createLoader, type Loaded, type TextPaused } from "./loader.ts";
import { authorityOverNotes, createOwners, type Owners } from "./owners.ts";
import type { Member, Peer } from "./peer.ts";
import { type BeginEpoch, eraseDocument, renewDocument } from "./renew.ts";
import {
  type Channel,
  closeChannel,
  leave,
  type Office,
  type Room,
  type RoomsObserver,
} from "./room.ts";
import { committed, failed } from "./write.ts";

/** What rooms ask of the world. */
export interface RoomsWorld {
  readonly log: SealedLog;
  readonly authority: Authority;
  readonly nowMs: () => number;
  readonly journal: Log;
  readonly observer?: RoomsObserver;
  /** By whose permissions notes are read and written; made from the log when missing. */
  readonly owners?: Owners;
  /** Told of the new epochs of incidents. */
  readonly incidents?: Pick<Incidents, "renewed">;
  /** Told what a text was before somebody changed it after a pause. */
  readonly paused?: TextPaused;
}

/** Tells that documents changed, durably, and the relay's clock after that. */
export type ChangeListener = (documents: ReadonlySet<DocumentName>, clock: number) => void;

/** The open documents of the relay. */
export interface Rooms {
  /** Opens a document; everything that comes of it, a refusal too, is told to the peer. */
  readonly open: (name: string, member: Member, peer: Peer) => Promise<void>;
  /** Makes a document, or does nothing when it is there. */
  readonly create: (wanted: DocumentWanted, by: StaffId) => Promise<Result<true, CloseName>>;
  /**
   * Begins a new epoch of a document in the place of the one named, while nothing is written to it;
   * whoever has it open is told. False when the document is not there in that epoch.
   */
  readonly renew: (name: ParsedName, begin: BeginEpoch) => Promise<boolean>;
  /** Erases a document for ever; false when it is not there in that epoch. */
  readonly erase: (name: ParsedName, by: StaffId) => Promise<boolean>;
  /** Calls back after each commit and creation. Returns how to stop. */
  readonly onChange: (listener: ChangeListener) => () => void;
  /** Resolves when nothing waits to be written. */
  readonly settled: () => Promise<void>;
  /** The documents open now. */
  readonly count: () => number;
  /** The openings of documents now. */
  readonly channelCount: () => number;
  /** Stops listening to the authority, and lets what is being read come to its end. */
  readonly close: () => Promise<void>;
}

/** Starts without any room. */
export function createRooms({
  log,
  authority: authorityOverFacts,
  nowMs,
  journal,
  owners = createOwners(log),
  paused,
  incidents = noIncidents,
  observer = { message: () => undefined, closed: () => undefined },
}: RoomsWorld): Rooms {
  const authority = authorityOverNotes(authorityOverFacts, owners);
  const listeners = new Set<ChangeListener>();
  let clockSeen = 0;
  const tell = (documents: ReadonlySet<DocumentName>, clock = clockSeen): void => {
    clockSeen = clock;
    for (const listener of listeners) listener(documents, clock);
  };
  const commits: Office["commits"] = createCommits(log.append, {
    committed: (batch, clock) => tell(committed(batch, office, clock), clock),
    failed: (batch, error) => {
      journal.error("commit failed", error, { updates: batch.length });
      loader.distrust(failed(batch, office));
    },
  });
  const loader = createLoader(log, nowMs, journal, paused);
  const office: Office = {
    authority,
    commits,
    authorByRun: loader.authorByRun,
    journal,
    observer,
    left: (room) => {
      const isIdle = room.channels.size === 0 && room.queued.length === 0;
      if (isIdle && !room.isFrozen) loader.forget([room]);
    },
  };
  const stop = authority.onChange((staff) => {
    for (const room of loader.rooms()) recheck(room, staff, office);
  });

  return {
    open: async (text, member, peer) => {
      const name = parseName(text);
      try {
        if (name.ok && !owners.ownerOf(name.value)) await owners.catchUp();
      } catch (error) {
        journal.error("a document could not be looked up", error);
        return peer.close({ code: closeCodes.tryLater, detail: "it could not be looked up" });
      }
      if (name.ok && mayOpen(authority.accessOf(member.staff, name.value))) {
        await loader.load(name.value, (loaded) => join(loaded, name.value, member, peer, office));
      } else {
        peer.close(closing(notThere));
      }
    },
    create: async (wanted, by) => {
      try {
        const created = await createDocument(wanted, by, log, authority, owners);
        if (created.ok && created.value.isNew) tell(new Set([created.value.name]), clockSeen);
        return created.ok ? ok(true) : created;
      } catch (error) {
        journal.error("a document could not be made", error);
        return refuse("tryLater");
      }
    },
    erase: (name, by) =>
      eraseDocument(name, () => log.erase(name.name, by), { loader, office, tell }),
    renew: async (name, begin) => {
      const isBegun = await renewDocument(name, begin, { loader, office, tell });
      if (isBegun && name.kind === "incident") await incidents.renewed(name.id);
      return isBegun;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: commits.idle,
    count: () => [...loader.rooms()].length,
    channelCount: () =>
      [...loader.rooms()].reduce((count, { channels }) => count + channels.size, 0),
    close: async () => {
      stop();
      await loader.idle();
    },
  };
}

const mayOpen = ({ read, say }: Access): boolean => read || say !== "nothing";

function join(loaded: Loaded, name: ParsedName, member: Member, peer: Peer, office: Office): void {
  const access = office.authority.accessOf(member.staff, name);
  if (loaded.type !== "room") {
    const mayKnow =
      access.read || loaded.type === "broken" || (loaded.type === "otherEpoch" && mayOpen(access));
    peer.close(closing(mayKnow ? whyNot(loaded) : notThere));
    return;
  }
  if (mayOpen(access)) enter(loaded.room, access, member, peer, office);
  else peer.close(closing(notThere));
  office.left(loaded.room);
}

type Why = readonly [code: CloseName, detail: string];

const closing = ([code, detail]: Why): CloseReason => ({ code: closeCodes[code], detail });

/** The same for what is not there and for what is not this person's business. */
const notThere: Why = ["notAllowed", "not allowed, or not there"];

function whyNot(loaded: Exclude<Loaded, { type: "room" }>): Why {
  switch (loaded.type) {
    case "absent":
      return notThere;
    case "gone":
      return ["gone", "erased"];
    case "otherEpoch":
      return ["newEpoch", `${loaded.cause} ${loaded.epoch}`];
    case "broken":
      return ["tryLater", "it could not be loaded"];
  }
}

function enter(room: Room, access: Access, member: Member, peer: Peer, office: Office): void {
  const channel: Channel = {
    room,
    member,
    peer,
    access,
    isOpen: true,
    received: 0,
    acknowledged: 0,
    isHeld: false,
    asked: 0,
    answered: 0,
    askedForGap: undefined,
  };
  room.channels.add(channel);
  peer.opened({
    receive: (message) => receive(channel, message, office),
    leave: () => leave(channel, office),
  });
  ask(channel);
  sendPresence(channel);
}

/** Closes the channels of those who lost something, and of those who must load what they gained. */
function recheck(room: Room, staff: ReadonlySet<StaffId>, office: Office): void {
  for (const channel of [...room.channels]) {
    if (!staff.has(channel.member.staff)) continue;
    const before = channel.access;
    const access = office.authority.accessOf(channel.member.staff, room.name);
    channel.access = access;
    if ((before.read && !access.read) || !mayOpen(access)) {
      closeChannel(channel, "notAllowed", "no longer allowed", office);
    } else if (!before.read && access.read) {
      closeChannel(channel, "tryLater", "there is more to read now", office);
    }
  }
}

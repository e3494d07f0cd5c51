/**
 * Who is here: SPEC [PR]. Everything a replica says of itself is rewritten: who it is comes from the
 * session, the clock from the relay, and only one state, its own, counts per channel.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { ok, type Result, refuse, type StaffId } from "#shared/kernel";
import { limits, type Presence, presenceSchema } from "#shared/protocol";

/** What a replica says of one client id; `state` is JSON, `null` when it is leaving. */
interface Claim {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

/** A whole presence message; echoes of many others are honest. */
const messageBytesAtMost = 64 * limits.presenceBytes;

/** Reads a presence message. */
export function readPresence(
  bytes: Uint8Array,
): Result<readonly Claim[], "malformed" | "tooLarge"> {
  if (bytes.length > messageBytesAtMost) return refuse("tooLarge");
  try {
    const decoder = decoding.createDecoder(bytes);
    const claims: Claim[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      claims.push({ client, clock, state: decoding.readVarString(decoder) });
    }
    return decoding.hasContent(decoder) ? refuse("malformed") : ok(claims);
  } catch {
    // lib0 throws at the end of the bytes, and on what is not UTF-8.
    return refuse("malformed");
  }
}

/** One channel's presence in a room. */
interface Here {
  readonly client: number;
  readonly staff: StaffId;
  clock: number;
  /** JSON; `null` after it left. */
  state: string;
}

/** The clocks under which a client id was shown: whoever claims one of them has heard it here. */
interface Shown {
  readonly firstClock: number;
  readonly lastClock: number;
}

/** So many client ids are remembered after they left: an echo comes soon or not at all. */
const rememberedAtMost = 1000;

/** Who is in one room, by their channels. */
export interface PresenceBoard<C extends object> {
  /** Hears a message of a channel; answers the message to pass on, if anything of its own changed. */
  readonly hear: (channel: C, from: Speaker, claims: readonly Claim[]) => Uint8Array | undefined;
  /** Forgets a channel; answers the message that says so, if it was here. */
  readonly leave: (channel: C) => Uint8Array | undefined;
  /** All who are here, except one channel. */
  readonly others: (channel: C) => Uint8Array | undefined;
}

/** Whose channel it is. */
export interface Speaker {
  readonly staff: StaffId;
  readonly name: string;
}

/** Starts an empty board. */
export function createPresenceBoard<C extends object>(nowMs: () => number): PresenceBoard<C> {
  const hereByChannel = new Map<C, Here>();
  const shownByClient = new Map<number, Shown>();

  /** Never goes back, even over a restart: replicas remember the clocks of those who left. */
  const nextClock = (last: number): number => Math.max(last + 1, Math.floor(nowMs() / 1000));

  const holderOf = (client: number): C | undefined => {
    for (const [channel, here] of hereByChannel) if (here.client === client) return channel;
    return undefined;
  };

  const show = (here: Here): Uint8Array => {
    const firstClock = shownByClient.get(here.client)?.firstClock ?? here.clock;
    shownByClient.delete(here.client);
    shownByClient.set(here.client, { firstClock, lastClock: here.clock });
    const [oldest] = shownByClient.keys();
    if (oldest !== undefined && shownByClient.size > rememberedAtMost) shownByClient.delete(oldest);
    return encodePresence([here]);
  };

  /** Two tabs of one person would otherwise take each other's client id, and talk for ever. */
  const isEcho = ({ client, clock }: Claim): boolean => {
    const shown = shownByClient.get(client);
    return shown !== undefined && shown.firstClock <= clock && clock <= shown.lastClock;
  };

  /** The client id a channel speaks for: the first it says anything of that is nobody else's. */
  const ownClaim = (channel: C, from: Speaker, claims: readonly Claim[]): Claim | undefined => {
    const bound = hereByChannel.get(channel);
    if (bound) return claims.find(({ client }) => client === bound.client);
    return claims.find((claim) => {
      const holder = holderOf(claim.client);
      const isFree = !holder || hereByChannel.get(holder)?.staff === from.staff;
      return isFree && !isEcho(claim) && isOwnState(claim.state, from.staff);
    });
  };

  const bind = (channel: C, { staff }: Speaker, client: number): Here => {
    const holder = holderOf(client);
    const before = holder && hereByChannel.get(holder);
    if (holder) hereByChannel.delete(holder);
    const here = { client, staff, clock: before?.clock ?? 0, state: "null" };
    hereByChannel.set(channel, here);
    return here;
  };

  return {
    hear: (channel, from, claims) => {
      const claim = ownClaim(channel, from, claims);
      if (!claim) return undefined;
      const state = rewritten(claim.state, from);
      if (state === undefined) return undefined;
      const here = hereByChannel.get(channel) ?? bind(channel, from, claim.client);
      here.clock = nextClock(here.clock);
      here.state = state;
      return show(here);
    },
    leave: (channel) => {
      const here = hereByChannel.get(channel);
      hereByChannel.delete(channel);
      if (!here || here.state === "null") return undefined;
      return show({ ...here, clock: nextClock(here.clock), state: "null" });
    },
    others: (channel) => {
      const others = [...hereByChannel].filter(
        ([other, { state }]) => other !== channel && state !== "null",
      );
      return others.length > 0 ? encodePresence(others.map(([, here]) => here)) : undefined;
    },
  };
}

/** A state the relay rewrote names its author: an echo of somebody else's is not one's own. */
function isOwnState(state: string, staff: StaffId): boolean {
  const said = readState(state);
  return said !== undefined && said !== null && (said.staff ?? staff) === staff;
}

/** What others get to see; undefined when a replica says what it may not. */
function rewritten(state: string, { staff, name }: Speaker): string | undefined {
  if (state.length > limits.presenceBytes) return undefined;
  const said = readState(state);
  if (said === undefined) return undefined;
  if (said === null) return "null";
  const editing = presenceSchema.shape.editing.safeParse(said.editing);
  const cursor = presenceSchema.shape.cursor.safeParse(said.cursor);
  const shown: Presence = {
    staff,
    name,
    ...(editing.success && editing.data !== undefined ? { editing: editing.data } : {}),
    ...(cursor.success && cursor.data !== undefined ? { cursor: cursor.data } : {}),
  };
  return JSON.stringify(shown);
}

function readState(state: string): Readonly<Record<string, unknown>> | null | undefined {
  try {
    const value: unknown = JSON.parse(state);
    return typeof value === "object"
      ? (value as Readonly<Record<string, unknown>> | null)
      : undefined;
  } catch {
    // Not JSON: nothing was said.
    return undefined;
  }
}

function encodePresence(entries: readonly Here[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

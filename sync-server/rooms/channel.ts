/** What a channel does with each y-websocket message: SPEC [MS], [AK]. */
import { decodeMessage, limits, type SyncMessage } from "#shared/protocol";
import { outgoing } from "./outgoing.ts";
import { readPresence } from "./presence.ts";
import { acknowledge, broadcast, type Channel, closeChannel, type Office } from "./room.ts";
import { decodeClocks } from "./state-vector.ts";
import { queueUpdate } from "./write.ts";

/** A Yjs update with nothing in it. */
const emptyUpdate = Uint8Array.of(0, 0);

/** Handles one message from the other end. */
export function receive(channel: Channel, bytes: Uint8Array, office: Office): void {
  if (!channel.isOpen || channel.room.isFrozen) return;
  if (bytes.length > limits.messageBytes) {
    closeChannel(channel, "tooLarge", "the message is too large", office);
    return;
  }
  const message = decodeMessage(bytes);
  if (message.ok) receiveMessage(channel, message.value, office);
  else closeChannel(channel, "malformed", "not a message", office);
}

function receiveMessage(channel: Channel, message: SyncMessage, office: Office): void {
  switch (message.type) {
    case "step1":
      answer(channel, message.stateVector, office);
      break;
    case "step2":
    case "update":
      receiveUpdate(channel, message.update, message.type === "step2", office);
      break;
    case "presence":
      hear(channel, message.states, office);
      break;
    case "askPresence":
      sendPresence(channel);
      break;
    case "acknowledge":
      closeChannel(channel, "malformed", "only the relay acknowledges", office);
  }
}

/** Asks a replica for all that the relay lacks; whoever may not read learns of the own writing only. */
export function ask(channel: Channel): void {
  channel.asked += 1;
  const { room, access, member, peer } = channel;
  const stateVector = room.known.stateVector(access.read ? undefined : member.staff);
  peer.send(outgoing({ type: "step1", stateVector }));
}

/** Tells a replica who else is here. */
export function sendPresence(channel: Channel): void {
  const states = channel.access.read ? channel.room.presence.others(channel) : undefined;
  if (states) channel.peer.send(outgoing({ type: "presence", states }));
}

function answer(channel: Channel, stateVector: Uint8Array, office: Office): void {
  const clocks = decodeClocks(stateVector);
  if (!clocks.ok) {
    closeChannel(channel, clocks.reason, "the state vector", office);
    return;
  }
  const { room, access, peer } = channel;
  const update = access.read ? room.known.since(clocks.value) : emptyUpdate;
  peer.send(outgoing({ type: "step2", update }));
}

function hear(channel: Channel, states: Uint8Array, office: Office): void {
  const { room, access, member } = channel;
  const claims = readPresence(states);
  if (!claims.ok) {
    closeChannel(channel, claims.reason, "the presence", office);
    return;
  }
  if (!access.read) return;
  const speaker = { staff: member.staff, name: office.authority.nameOf(member.staff) };
  const heard = room.presence.hear(channel, speaker, claims.value);
  if (heard) broadcast(room, outgoing({ type: "presence", states: heard }), channel);
}

function receiveUpdate(
  channel: Channel,
  update: Uint8Array,
  isStep2: boolean,
  office: Office,
): void {
  channel.received += 1;
  if (isStep2) channel.answered += 1;
  const { room, access, member } = channel;
  const admission = room.known.judge(update, {
    staff: member.staff,
    access,
    noteSchema: member.noteSchema ?? 0,
    isRecovering: room.isRecovering,
    authorOfRun: (run) => office.authorByRun.get(run),
  });
  office.observer.message(admission.type);
  switch (admission.type) {
    case "refused":
      closeChannel(channel, admission.code, admission.detail, office);
      return;
    case "gap":
      gap(channel, isStep2, office);
      return;
    case "admitted":
      queueUpdate(channel, admission, office);
  }
  if (isStep2) makeUp(channel);
  if (!channel.isHeld) acknowledgeWhenDurable(channel);
}

/**
 * A gap is not malice: another tab may have written what this one builds on. The message is dropped
 * and the replica asked for everything; only if that answer has a gap too, it is over.
 */
function gap(channel: Channel, isStep2: boolean, office: Office): void {
  channel.isHeld = true;
  if (channel.askedForGap === undefined) {
    ask(channel);
    channel.askedForGap = channel.asked;
    return;
  }
  if (isStep2 && channel.answered >= channel.askedForGap) {
    closeChannel(channel, "malformed", "the answer to a gap has a gap", office);
  }
}

/** A step 2 carries everything its replica has, so it makes up for whatever was dropped before. */
function makeUp(channel: Channel): void {
  channel.isHeld = false;
  if (channel.askedForGap !== undefined && channel.answered >= channel.askedForGap) {
    channel.askedForGap = undefined;
  }
}

/** What brought nothing new may do so only because of what is queued: it is safe when that is. */
function acknowledgeWhenDurable(channel: Channel): void {
  const last = channel.room.queued.at(-1);
  if (last) last.acknowledgements.set(channel, channel.received);
  else acknowledge(channel, channel.received);
}

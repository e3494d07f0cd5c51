import {
  type CloseReason,
  closeCodes,
  controlChannel,
  decodeFrame,
  decodeFromApp,
  encodeControl,
  encodeFrame,
  encodeMessage,
  type Frame,
  type FromApp,
  type FromRelay,
} from "#shared/protocol";
import { frameFor } from "../rooms/outgoing.ts";
import type { Opening, Peer } from "../rooms/peer.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { Line } from "./line.ts";
import type { Wire } from "./wire.ts";

/** An open channel. */
interface Lane {
  readonly document: string;
  readonly opening: Opening;
}

/** Many documents on one wire, and the control channel: SPEC [FR], [CT]. */
export function createFramesLine(wire: Wire, rooms: Rooms, channelsAtMost: number): Line {
  const laneByChannel = new Map<number, Lane>();
  let isClosed = false;

  const leave = (channel: number): void => {
    laneByChannel.get(channel)?.opening.leave();
    laneByChannel.delete(channel);
  };

  const peerOn = (channel: number, document: string): Peer => ({
    opened: (opening) => {
      laneByChannel.set(channel, { document, opening });
      wire.send(encodeFrame({ op: "opened", channel }));
      if (isClosed) leave(channel);
    },
    send: (message) => wire.send(frameFor(message, channel)),
    acknowledge: (count) => {
      const payload = encodeMessage({ type: "acknowledge", count });
      wire.send(encodeFrame({ op: "data", channel, payload }));
    },
    close: (reason) => {
      laneByChannel.delete(channel);
      sendClose(wire, channel, reason);
    },
  });

  const open = (channel: number, document: string): Promise<void> | undefined => {
    if (laneByChannel.has(channel)) {
      leave(channel);
      sendClose(wire, channel, { code: closeCodes.malformed, detail: "it was open" });
    } else if (laneByChannel.size >= channelsAtMost) {
      sendClose(wire, channel, { code: closeCodes.tryLater, detail: "too many channels" });
    } else {
      return rooms.open(document, wire.holder, peerOn(channel, document));
    }
    return undefined;
  };

  const handleFrame = (frame: Frame): Promise<void> | undefined => {
    const { op, channel } = frame;
    if (channel === controlChannel) {
      const said = op === "data" ? decodeFromApp(frame.payload) : undefined;
      if (said?.ok) return create(wire, rooms, said.value);
      wire.close(malformed);
      return undefined;
    }
    switch (op) {
      case "open":
        return open(channel, frame.document);
      case "data":
        // What was on its way when the relay closed the channel is nobody's any more.
        laneByChannel.get(channel)?.opening.receive(frame.payload);
        return undefined;
      case "close":
        leave(channel);
        return undefined;
      case "opened":
        wire.close(malformed);
        return undefined;
    }
  };

  return {
    handle: (bytes) => {
      const frame = decodeFrame(bytes);
      if (frame.ok) return handleFrame(frame.value);
      wire.close(malformed);
      return undefined;
    },
    heartbeat: () => tell(wire, { say: "alive" }),
    tell: (message) => tell(wire, message),
    hasOpen: (name) => [...laneByChannel.values()].some(({ document }) => document === name),
    closed: () => {
      isClosed = true;
      for (const channel of [...laneByChannel.keys()]) leave(channel);
    },
  };
}

const malformed: CloseReason = { code: closeCodes.malformed, detail: "not a frame" };

const tell = (wire: Wire, message: FromRelay): void =>
  wire.send(encodeFrame({ op: "data", channel: controlChannel, payload: encodeControl(message) }));

const sendClose = (wire: Wire, channel: number, reason: CloseReason): void =>
  wire.send(encodeFrame({ op: "close", channel, ...reason }));

async function create(wire: Wire, rooms: Rooms, { document, parent }: FromApp): Promise<void> {
  const created = await rooms.create({ document, parent }, wire.holder.staff);
  const code = created.ok ? {} : { code: closeCodes[created.reason] };
  tell(wire, { say: "created", document, ...code });
}

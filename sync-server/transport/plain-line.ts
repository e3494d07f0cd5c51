import { heartbeat } from "#shared/protocol";
import type { Opening, Peer } from "../rooms/peer.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { Line, LineEnd } from "./line.ts";

/** Plain y-websocket about one document, as a stock client speaks it: SPEC [PW]. */
export function createPlainLine(wire: LineEnd, document: string, rooms: Rooms): Line {
  let opening: Opening | undefined;
  let isClosed = false;

  const peer: Peer = {
    opened: (opened) => {
      if (isClosed) opened.leave();
      else opening = opened;
    },
    send: ({ message }) => wire.send(message),
    acknowledge: () => {},
    close: (reason) => wire.close(reason),
  };
  // A stock client speaks as soon as its socket is open.
  const ready = rooms.open(document, wire.holder, peer);

  return {
    handle: (bytes) => {
      if (!opening) return ready.then(() => opening?.receive(bytes));
      opening.receive(bytes);
      return undefined;
    },
    heartbeat: () => wire.send(heartbeat),
    tell: () => {},
    hasOpen: () => true,
    closed: () => {
      isClosed = true;
      opening?.leave();
    },
  };
}

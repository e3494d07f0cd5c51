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
import { frameFor, type Outgoing } from "../rooms/outgoing.ts";
import type { Opening, Peer } from "../rooms/peer.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { Line, LineEnd } from "./line.ts";

const malformed: CloseReason = { code: closeCodes.malformed, detail: "not a frame" };

/** Many documents on one wire, and the control channel: SPEC [FR], [CT]. */
export class FramesLine implements Line {
  readonly #wire: LineEnd;
  readonly #rooms: Rooms;
  readonly #channelsAtMost: number;
  readonly #laneByChannel = new Map<number, Lane>();
  #isClosed = false;

  constructor(wire: LineEnd, rooms: Rooms, channelsAtMost: number) {
    this.#wire = wire;
    this.#rooms = rooms;
    this.#channelsAtMost = channelsAtMost;
  }

  handle(bytes: Uint8Array): Promise<void> | undefined {
    const frame = decodeFrame(bytes);
    if (!frame.ok) this.#wire.close(malformed);
    else if (frame.value.channel === controlChannel) return this.#control(frame.value);
    else return this.#handleFrame(frame.value);
    return undefined;
  }

  heartbeat(): void {
    this.tell({ say: "alive" });
  }

  tell(message: FromRelay): void {
    const payload = encodeControl(message);
    this.#wire.send(encodeFrame({ op: "data", channel: controlChannel, payload }));
  }

  hasOpen(name: string): boolean {
    for (const { document } of this.#laneByChannel.values()) if (document === name) return true;
    return false;
  }

  closed(): void {
    this.#isClosed = true;
    for (const channel of [...this.#laneByChannel.keys()]) this.#leave(channel);
  }

  /** A room opened a channel; the wire may be gone by now. */
  opened(lane: Lane): void {
    this.#laneByChannel.set(lane.channel, lane);
    this.#wire.send(encodeFrame({ op: "opened", channel: lane.channel }));
    if (this.#isClosed) this.#leave(lane.channel);
  }

  /** A room is done with a channel. */
  close(channel: number, reason: CloseReason): void {
    this.#laneByChannel.delete(channel);
    this.#wire.send(encodeFrame({ op: "close", channel, ...reason }));
  }

  #handleFrame(frame: Frame): Promise<void> | undefined {
    switch (frame.op) {
      case "open":
        return this.#open(frame.channel, frame.document);
      case "data":
        // What was on its way when the relay closed the channel is nobody's any more.
        this.#laneByChannel.get(frame.channel)?.opening?.receive(frame.payload);
        return undefined;
      case "close":
        this.#leave(frame.channel);
        return undefined;
      case "opened":
        this.#wire.close(malformed);
        return undefined;
    }
  }

  #open(channel: number, document: string): Promise<void> | undefined {
    if (this.#laneByChannel.has(channel)) {
      this.#leave(channel);
      this.close(channel, { code: closeCodes.malformed, detail: "it was open" });
    } else if (this.#laneByChannel.size >= this.#channelsAtMost) {
      this.close(channel, { code: closeCodes.tryLater, detail: "too many channels" });
    } else {
      const lane = new Lane(this, this.#wire, channel, document);
      return this.#rooms.open(document, this.#wire.holder, lane);
    }
    return undefined;
  }

  #leave(channel: number): void {
    this.#laneByChannel.get(channel)?.opening?.leave();
    this.#laneByChannel.delete(channel);
  }

  #control(frame: Frame): Promise<void> | undefined {
    const said = frame.op === "data" ? decodeFromApp(frame.payload) : undefined;
    if (said?.ok) return this.#create(said.value);
    this.#wire.close(malformed);
    return undefined;
  }

  async #create({ document, parent, again: isAgain }: FromApp): Promise<void> {
    const created = await this.#rooms.create(
      { document, parent, isAgain },
      this.#wire.holder.staff,
    );
    const code = created.ok ? {} : { code: closeCodes[created.reason] };
    this.tell({ say: "created", document, ...code });
  }
}

/** One channel, as its room sees it. */
class Lane implements Peer {
  readonly channel: number;
  readonly document: string;
  readonly #line: FramesLine;
  readonly #wire: LineEnd;
  opening: Opening | undefined;

  constructor(line: FramesLine, wire: LineEnd, channel: number, document: string) {
    this.#line = line;
    this.#wire = wire;
    this.channel = channel;
    this.document = document;
  }

  opened(opening: Opening): void {
    this.opening = opening;
    this.#line.opened(this);
  }

  send(message: Outgoing): void {
    this.#wire.send(frameFor(message, this.channel));
  }

  acknowledge(count: number): void {
    const payload = encodeMessage({ type: "acknowledge", count });
    this.#wire.send(encodeFrame({ op: "data", channel: this.channel, payload }));
  }

  close(reason: CloseReason): void {
    this.#line.close(this.channel, reason);
  }
}

/**
 * Many documents over one line: numbers for channels, heartbeats, and who hears what.
 *
 * A channel is one opening: it waits for the line, lives until the line is lost or either end
 * closes it, and is never opened again; whoever wants more opens another. After "try later" the
 * next opening of that document waits longer each time.
 */
import type { Platform } from "#client/platform";
import type { DocumentName } from "#shared/documents";
import {
  closeCodes,
  controlChannel,
  decodeFromRelay,
  decodeMessage,
  encodeControl,
  type Frame,
  type FromApp,
  type FromRelay,
  heartbeat,
  limits,
} from "#shared/protocol";
import { type Backoff, createBackoff } from "./backoff.ts";

/** What happens on a channel. */
export interface ChannelEvents {
  readonly opened: () => void;
  /** One y-websocket message. */
  readonly received: (message: Uint8Array) => void;
  /** The first `count` update and step 2 messages sent since `opened` are safe. */
  readonly acknowledged: (count: number) => void;
  /** Nothing comes after this. The code is 1006 when the line was lost. */
  readonly closed: (code: number, detail: string) => void;
}

/** One opening of one document. */
export interface Channel {
  readonly send: (message: Uint8Array) => void;
  /** Ends it; `closed` is not called for an end of one's own. */
  readonly close: () => void;
}

interface Opening {
  readonly document: DocumentName;
  readonly events: ChannelEvents;
  number: number | undefined;
  isOpen: boolean;
}

const lineLost = 1006;

/** All channels of the line, over its way to send frames. */
export class Channels {
  readonly #platform: Pick<Platform, "after" | "randomBytes">;
  readonly #send: (frame: Frame) => void;
  readonly #waiting = new Set<Opening>();
  readonly #byNumber = new Map<number, Opening>();
  readonly #busy = new Map<DocumentName, Backoff>();
  readonly #listeners = new Set<(word: FromRelay) => void>();
  #isUp = false;
  #lastNumber = controlChannel;
  #stopHeartbeat: () => void = () => undefined;

  constructor(platform: Pick<Platform, "after" | "randomBytes">, send: (frame: Frame) => void) {
    this.#platform = platform;
    this.#send = send;
  }

  /** Opens a document now or, when the line is down or the relay is busy, later. */
  open(document: DocumentName, events: ChannelEvents): Channel {
    const opening: Opening = { document, events, number: undefined, isOpen: false };
    this.#waiting.add(opening);
    const later = this.#busy.get(document);
    if (later) this.#platform.after(later.next(), () => this.#start(opening));
    else this.#start(opening);
    return {
      send: (payload) => this.#sendOn(opening, (channel) => ({ op: "data", channel, payload })),
      close: () => {
        this.#waiting.delete(opening);
        this.#sendOn(opening, (channel) => ({ op: "close", channel, code: 1000, detail: "" }));
        const { number } = opening;
        if (number !== undefined && this.#byNumber.get(number) === opening) {
          this.#byNumber.delete(number);
        }
      },
    };
  }

  /** Says something on the control channel. */
  say(message: FromApp): void {
    this.#send({ op: "data", channel: controlChannel, payload: encodeControl(message) });
  }

  /** Hears what the relay says on the control channel. */
  onWord(heard: (word: FromRelay) => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /** The line is there: what waited is opened. */
  up(): void {
    this.#isUp = true;
    this.#busy.clear();
    for (const opening of [...this.#waiting]) this.#start(opening);
    this.#stopHeartbeat();
    this.#stopHeartbeat = this.#platform.after(limits.heartbeatMs, () => this.#beat());
  }

  /** The line is lost: every channel that was opened is closed. */
  down(): void {
    this.#isUp = false;
    this.#stopHeartbeat();
    const lost = [...this.#byNumber.values()];
    this.#byNumber.clear();
    for (const { events } of lost) events.closed(lineLost, "");
  }

  /** A frame came. */
  frame(frame: Frame): void {
    if (frame.channel === controlChannel) this.#onControl(frame);
    else this.#onChannel(frame);
  }

  #start(opening: Opening): void {
    if (!this.#isUp || !this.#waiting.delete(opening)) return;
    this.#lastNumber += 1;
    opening.number = this.#lastNumber;
    this.#byNumber.set(this.#lastNumber, opening);
    this.#send({ op: "open", channel: this.#lastNumber, document: opening.document });
  }

  #sendOn(opening: Opening, frameOn: (channel: number) => Frame): void {
    const { number } = opening;
    if (number !== undefined && this.#byNumber.get(number) === opening) this.#send(frameOn(number));
  }

  #beat(): void {
    for (const { isOpen, events } of [...this.#byNumber.values()]) {
      if (isOpen) events.received(heartbeat);
    }
    this.#stopHeartbeat = this.#platform.after(limits.heartbeatMs, () => this.#beat());
  }

  #onControl(frame: Frame): void {
    const word = frame.op === "data" ? decodeFromRelay(frame.payload) : undefined;
    if (!word?.ok) return;
    for (const listener of this.#listeners) listener(word.value);
  }

  #onChannel(frame: Frame): void {
    const opening = this.#byNumber.get(frame.channel);
    if (!opening) return;
    if (frame.op === "data") this.#onData(opening, frame.payload);
    else if (frame.op === "close") this.#onClose(opening, frame);
    else if (frame.op === "opened") {
      opening.isOpen = true;
      opening.events.opened();
    }
  }

  #onData(opening: Opening, payload: Uint8Array): void {
    if (payload[0] !== acknowledgement) {
      opening.events.received(payload);
      return;
    }
    const message = decodeMessage(payload);
    if (!message.ok || message.value.type !== "acknowledge") return;
    this.#busy.delete(opening.document);
    opening.events.acknowledged(message.value.count);
  }

  #onClose(opening: Opening, { channel, code, detail }: Extract<Frame, { op: "close" }>): void {
    this.#byNumber.delete(channel);
    if (code === closeCodes.tryLater && !this.#busy.has(opening.document)) {
      this.#busy.set(opening.document, createBackoff(this.#platform.randomBytes));
    }
    opening.events.closed(code, detail);
  }
}

const acknowledgement = 100;

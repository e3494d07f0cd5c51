/**
 * The one WebSocket of this tab: asks for a ticket, connects, notices when the other end is gone,
 * and comes back by itself.
 *
 * A dead network does not close a socket, so silence is answered by a probe: opening a document
 * everybody may read always brings an answer. Whether the session is over is decided by the answer
 * to the ticket request alone; a close code only makes this ask again.
 */
import { type Accessor, createSignal } from "solid-js";
import type { Platform, Socket } from "#client/platform";
import { currentVersion } from "#shared/documents";
import { noteSchemaVersion } from "#shared/notes";
import { askTicket, decodeFrame, encodeFrame, type Frame, protocolVersion } from "#shared/protocol";
import { type Backoff, createBackoff } from "./backoff.ts";
import type { Call, CallRefusal } from "./call.ts";
import type { Connection } from "./save-state.ts";

/** What the line tells its user. */
export interface LineEvents {
  /** Frames may be sent; everything said on an earlier socket is forgotten. */
  readonly up: () => void;
  readonly down: () => void;
  /** The version of the table of notes that the relay knows, before anything is sent or comes. */
  readonly noteSchema: (version: number) => void;
  readonly frame: (frame: Frame) => void;
  /** The account is closed: everything on this device must go. */
  readonly revoked: () => void;
}

/** The channel on which silence is probed. */
const probeChannel = 2 ** 31 - 1;
const probe: Frame = { op: "open", channel: probeChannel, document: "agency@1" };
const probeAnswered: Frame = { op: "close", channel: probeChannel, code: 1000, detail: "" };
const silenceMs = 15_000;
const answerMs = 8_000;

/** The line to the relay. It connects when `retry` is called first. */
export class RelayLine {
  readonly state: Accessor<Connection>;
  /** Milliseconds since 1970; undefined when nothing was heard in this run. */
  readonly lastHeardAtMs: Accessor<number | undefined>;
  readonly #setState: (state: Connection) => void;
  readonly #setLastHeardAtMs: (ms: number) => void;
  readonly #platform: Platform;
  readonly #call: Call;
  readonly #device: string;
  readonly #events: LineEvents;
  readonly #backoff: Backoff;
  #socket: Socket | undefined;
  #isAsking = false;
  /** Somebody wanted another try while the relay was being asked. */
  #isWanted = false;
  #isClosed = false;
  #callOffTimer: () => void = () => undefined;

  constructor(platform: Platform, call: Call, device: string, events: LineEvents) {
    [this.state, this.#setState] = createSignal<Connection>("offline");
    [this.lastHeardAtMs, this.#setLastHeardAtMs] = createSignal<number | undefined>();
    this.#platform = platform;
    this.#call = call;
    this.#device = device;
    this.#events = events;
    this.#backoff = createBackoff(platform.randomBytes);
  }

  /** Sends when connected; otherwise the frame is gone. */
  send(frame: Frame): void {
    if (this.state() === "connected") this.#socket?.send(encodeFrame(frame));
  }

  /** Tries at once, also after the session had ended; when connected, makes sure of it. */
  retry(): void {
    if (this.state() === "connected") this.#probe();
    else if (this.#isAsking) this.#isWanted = true;
    else void this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    this.#callOffTimer();
    this.#drop();
    this.#setState("offline");
  }

  async #connect(): Promise<void> {
    if (this.#isClosed || this.#isAsking || this.#socket) return;
    this.#callOffTimer();
    this.#isAsking = true;
    this.#isWanted = false;
    this.#setState("connecting");
    const versions = {
      protocol: protocolVersion,
      schema: currentVersion,
      noteSchema: noteSchemaVersion,
    };
    const asked = { device: this.#device, ...versions };
    const answer = await this.#call(askTicket, asked);
    this.#isAsking = false;
    if (this.#isClosed) return;
    if (answer.ok) {
      this.#events.noteSchema(answer.value.noteSchema ?? 0);
      this.#open(answer.value.ticket);
    } else if (this.#isWanted && answer.reason.type === "signedOut") await this.#connect();
    else this.#refused(answer.reason.type);
  }

  #refused(type: CallRefusal<typeof askTicket>["type"]): void {
    if (type === "signedOut") this.#setState("signInNeeded");
    else if (type === "outdatedApp") this.#setState("updateNeeded");
    else if (type === "revoked") this.#events.revoked();
    else this.#lost();
  }

  #open(ticket: string): void {
    const socket = this.#platform.openSocket("/sync", ["queqiao", ticket], {
      opened: () => this.#socket === socket && this.#opened(),
      received: (bytes) => this.#socket === socket && this.#heard(bytes),
      closed: () => this.#socket === socket && this.#lost(),
    });
    this.#socket = socket;
    this.#wait(silenceMs, () => this.#lost());
  }

  #opened(): void {
    this.#setState("connected");
    this.#wait(silenceMs, () => this.#probe());
    this.#events.up();
  }

  #heard(bytes: Uint8Array): void {
    this.#backoff.reset();
    this.#setLastHeardAtMs(this.#platform.nowMs());
    this.#wait(silenceMs, () => this.#probe());
    const frame = decodeFrame(bytes);
    if (!frame.ok) this.#lost();
    else if (frame.value.channel !== probeChannel) this.#events.frame(frame.value);
    else if (frame.value.op === "opened") this.send(probeAnswered);
  }

  #probe(): void {
    this.send(probe);
    this.#wait(answerMs, () => this.#lost());
  }

  #lost(): void {
    this.#drop();
    if (this.#isClosed) return;
    this.#setState("offline");
    this.#wait(this.#backoff.next(), () => void this.#connect());
  }

  #drop(): void {
    const wasConnected = this.state() === "connected";
    this.#socket?.close();
    this.#socket = undefined;
    if (wasConnected) this.#events.down();
  }

  #wait(delayMs: number, then: () => void): void {
    this.#callOffTimer();
    this.#callOffTimer = this.#platform.after(delayMs, then);
  }
}

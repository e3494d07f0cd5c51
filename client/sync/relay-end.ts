import { type Accessor, createSignal } from "solid-js";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import type { DocumentName, Fact } from "#shared/documents";
import { isFinal } from "#shared/protocol";
import type { Channels } from "./channels.ts";
import {
  type Delivery,
  isSettled,
  nothingDelivered,
  virtualSocketClass,
} from "./virtual-socket.ts";

/** The Yjs document of this moment, with who else has it open. */
export interface OpenCopy {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Facts of this disk that cannot be put together with the rest before the relay sends more. */
  readonly waiting: readonly Fact[];
}

/** What the relay's end of a document tells. */
export interface RelayEndEvents {
  /** The relay has everything it was told, safely. */
  readonly settled: () => void;
  /** The relay's answer came: this is all it has. */
  readonly synced: () => void;
  /** Something was sent or acknowledged, or the channel opened or closed. */
  readonly delivered: (delivery: Delivery) => void;
  /** The relay sent an update, which the document takes in right after this. */
  readonly coming: (update: Uint8Array) => void;
  /** The relay closed the document for good. */
  readonly refused: (code: number, detail: string) => void;
}

/** The origin of what the relay sent by another way than the channel. */
const fromRelay = Symbol("from the relay");
/** Waiting is done by the channels, so the provider may come back at once. */
const reconnectMs = 50;

/** The channel of one document to the relay: y-websocket on a virtual socket. */
export class RelayEnd {
  readonly delivery: Accessor<Delivery>;
  readonly #setDelivery: (delivery: Delivery) => void;
  readonly #channels: Channels;
  readonly #events: RelayEndEvents;
  #provider: WebsocketProvider | undefined;
  #opening: object | undefined;

  constructor(channels: Channels, events: RelayEndEvents) {
    [this.delivery, this.#setDelivery] = createSignal(nothingDelivered);
    this.#channels = channels;
    this.#events = events;
  }

  /** The origin of changes that the relay need not be told of. */
  get origin(): unknown {
    return this.#provider ?? fromRelay;
  }

  /** Whether a change of this origin is what the relay has. */
  isFromRelay(origin: unknown): boolean {
    return origin === fromRelay || (this.#provider !== undefined && origin === this.#provider);
  }

  /** Opens the channel, unless it is open or opening; while one may not tell, it only listens. */
  connect(name: DocumentName, { doc, awareness }: OpenCopy, mayTell: () => boolean): void {
    if (this.#provider) return;
    const opening = {};
    const isCurrent = (): boolean => this.#opening === opening;
    this.#opening = opening;
    this.#provider = new WebsocketProvider("queqiao", name, doc, {
      awareness,
      disableBc: true,
      maxBackoffTime: reconnectMs,
      WebSocketPolyfill: virtualSocketClass(this.#channels, name, mayTell, {
        changed: (delivery) => isCurrent() && this.#delivered(delivery),
        coming: this.#events.coming,
        closed: (code, detail) => isCurrent() && isFinal(code) && this.#refused(code, detail),
      }),
    });
    this.#provider.on("sync", (isSynced) => {
      if (isSynced && isCurrent()) this.#events.synced();
    });
  }

  disconnect(): void {
    this.#opening = undefined;
    this.#provider?.destroy();
    this.#provider = undefined;
    this.#setDelivery(nothingDelivered);
  }

  #delivered(delivery: Delivery): void {
    this.#setDelivery(delivery);
    this.#events.delivered(delivery);
    if (isSettled(delivery)) this.#events.settled();
  }

  #refused(code: number, detail: string): void {
    this.disconnect();
    this.#events.refused(code, detail);
  }
}

import * as decoding from "lib0/decoding";
import type { DocumentName } from "#shared/documents";
import type { Channel, Channels } from "./channels.ts";

/** What is known of the messages of one opening. */
export interface Delivery {
  /** The relay's word came that the document is open. */
  readonly isOpen: boolean;
  /** Update and step 2 messages sent since. */
  readonly sent: number;
  /** How many of them are safe. */
  readonly acknowledged: number;
  /** A step 2 was sent: from here on the relay has been told everything. */
  readonly hasToldAll: boolean;
}

/** Nothing sent, nothing open. */
export const nothingDelivered: Delivery = {
  isOpen: false,
  sent: 0,
  acknowledged: 0,
  hasToldAll: false,
};

/** Whether the relay has, safely, everything the document held when the last message was sent. */
export const isSettled = ({ isOpen, sent, acknowledged, hasToldAll }: Delivery): boolean =>
  isOpen && hasToldAll && acknowledged >= sent;

/** What a virtual socket tells besides what a WebSocket tells. */
export interface DeliveryEvents {
  readonly changed: (delivery: Delivery) => void;
  readonly closed: (code: number, detail: string) => void;
  /** The relay sent an update, which the document takes in right after this. */
  readonly coming: (update: Uint8Array) => void;
}

const sync = 0;
const step2 = 1;
const update = 2;

/** What y-websocket uses of a MessageEvent and a CloseEvent. */
interface Received {
  readonly data: Uint8Array;
}
interface Closed {
  readonly code: number;
  readonly reason: string;
}

/**
 * A class that y-websocket takes for WebSocket: each instance is one opening of one document on
 * the line of this tab. It stays `connecting` for as long as the line is down. While one may not
 * tell the relay what was written, it stays on the device.
 */
export function virtualSocketClass(
  channels: Channels,
  document: DocumentName,
  mayTell: () => boolean,
  events: DeliveryEvents,
): typeof WebSocket {
  class VirtualSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readyState = 0;
    binaryType = "arraybuffer";
    onopen: (() => void) | null = null;
    onmessage: ((event: Received) => void) | null = null;
    onclose: ((event: Closed) => void) | null = null;
    onerror: (() => void) | null = null;
    readonly channel: Channel;
    delivery = nothingDelivered;

    constructor() {
      this.channel = channels.open(document, {
        opened: () => {
          this.readyState = this.OPEN;
          this.tell({ isOpen: true });
          this.onopen?.();
        },
        received: (data) => {
          const coming = updateIn(data);
          if (coming) events.coming(coming);
          this.onmessage?.({ data });
        },
        acknowledged: (count) => this.tell({ acknowledged: count }),
        closed: (code, detail) => {
          this.readyState = this.CLOSED;
          this.tell({ isOpen: false });
          events.closed(code, detail);
          this.onclose?.({ code, reason: "" });
        },
      });
    }

    send(message: Uint8Array): void {
      if (this.readyState !== this.OPEN) return;
      const isStep2 = message[0] === sync && message[1] === step2;
      const isTelling = tells(message);
      if (isTelling && !mayTell()) return;
      this.channel.send(message);
      if (isTelling) {
        const { sent, hasToldAll } = this.delivery;
        this.tell({ sent: sent + 1, hasToldAll: hasToldAll || isStep2 });
      }
    }

    close(): void {
      this.readyState = this.CLOSED;
      this.channel.close();
      this.tell({ isOpen: false });
    }

    tell(change: Partial<Delivery>): void {
      this.delivery = { ...this.delivery, ...change };
      events.changed(this.delivery);
    }
  }
  // y-websocket uses no more of WebSocket than is above; see its source.
  return VirtualSocket as unknown as typeof WebSocket;
}

/** The Yjs update that a message carries. */
function updateIn(message: Uint8Array): Uint8Array | undefined {
  if (!tells(message)) return undefined;
  return decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2)));
}

const tells = (message: Uint8Array): boolean =>
  message[0] === sync && (message[1] === step2 || message[1] === update);

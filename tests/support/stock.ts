import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type Bell, createBell } from "./bell.ts";
import type { Visitor } from "./visitor.ts";

/** An unmodified y-websocket client of one document. */
export interface Stock {
  readonly provider: WebsocketProvider;
  readonly doc: Y.Doc;
  /** Rings on every change of the document, of presence, and of the connection. */
  readonly bell: Bell;
  readonly closed: () => { readonly code: number; readonly reason: string } | undefined;
  readonly destroy: () => void;
}

/** Connects a stock provider to `/sync/<document>`; it is what the package makes of its options. */
export async function openStock(
  visitor: Visitor,
  document: string,
  doc = new Y.Doc(),
): Promise<Stock> {
  const { origin, host } = new URL(visitor.url);
  // A browser sends the origin by itself.
  class FromPage extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { origin });
    }
  }
  const bell = createBell();
  let closed: { readonly code: number; readonly reason: string } | undefined;
  const provider = new WebsocketProvider(`ws://${host}/sync`, document, doc, {
    protocols: ["queqiao", await visitor.ticket()],
    WebSocketPolyfill: FromPage as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  provider.on("closed", (event) => {
    closed = event;
    bell.ring();
  });
  provider.on("sync", bell.ring);
  provider.on("status", bell.ring);
  provider.awareness.on("change", bell.ring);
  doc.on("update", bell.ring);
  return { provider, doc, bell, closed: () => closed, destroy: () => provider.destroy() };
}

import { vaultPlatform } from "./everywhere.ts";
import { installsByMenu, onInstallable } from "./install.ts";
import { deriveKeyInWorker } from "./kdf.ts";
import type { Marks, Platform, Socket, SocketEvents, SpaceFigures } from "./platform.ts";

/** The browser this page runs in. */
export function browserPlatform(): Platform {
  return {
    ...vaultPlatform(),
    offsetMinutes: () => -new Date().getTimezoneOffset(),
    fetch: (path, init) => fetch(path, { credentials: "same-origin", ...init }),
    openSocket,
    deriveKey: deriveKeyInWorker,
    marks,
    space,
    askToPersist: async () => (await navigator.storage?.persist?.()) ?? false,
    onWake: (wake) => {
      const seen = (): void => {
        if (document.visibilityState === "visible") wake();
      };
      return both(on(window, "online", wake), on(document, "visibilitychange", seen));
    },
    onLeave: (leave) => {
      const hidden = (): void => {
        if (document.visibilityState === "hidden") leave();
      };
      return both(on(window, "pagehide", leave), on(document, "visibilitychange", hidden));
    },
    onInstallable,
    installsByMenu,
    onActive: (active) => {
      const stops = ["keydown", "pointerdown", "pointermove", "wheel", "focus"].map((event) =>
        on(window, event, active),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function openSocket(path: string, protocols: readonly string[], events: SocketEvents): Socket {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url, [...protocols]);
  socket.binaryType = "arraybuffer";
  let isOver = false;
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => {
    if (!isOver && data instanceof ArrayBuffer) events.received(new Uint8Array(data));
  };
  socket.onclose = ({ code }) => {
    if (!isOver) events.closed(code);
    isOver = true;
  };
  return {
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(bytes));
    },
    close: () => {
      isOver = true;
      socket.close();
    },
  };
}

/** localStorage, which a browser may refuse altogether: then nothing is remembered. */
const marks: Marks = {
  get: (name) => quietly(() => localStorage.getItem(name) ?? undefined),
  set: (name, text) =>
    quietly(() =>
      text === undefined ? localStorage.removeItem(name) : localStorage.setItem(name, text),
    ),
};

function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    // Site data is blocked or full; the marks only help to explain, nothing rests on them.
    return undefined;
  }
}

async function space(): Promise<SpaceFigures> {
  const estimate = await navigator.storage?.estimate?.();
  const isPersisted = await navigator.storage?.persisted?.();
  return { usageBytes: estimate?.usage, quotaBytes: estimate?.quota, isPersisted };
}

function on(target: EventTarget, event: string, run: () => void): () => void {
  target.addEventListener(event, run);
  return () => target.removeEventListener(event, run);
}

const both = (first: () => void, second: () => void) => () => {
  first();
  second();
};

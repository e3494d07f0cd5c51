import { WebSocket } from "ws";
import type { FakeNetwork } from "../../client/platform/fake.ts";
import type { Socket, SocketEvents } from "../../client/platform/index.ts";
import type { Ask } from "./ask.ts";

/** The way from one tab of a fake browser to a real relay, which a test can cut or hold up. */
export interface Network extends FakeNetwork {
  /** Whatever is under way is lost; what is begun later finds the relay, if there is one. */
  readonly lose: () => void;
  /** The same, and nobody is reached any more until it is plugged in. */
  readonly pull: () => void;
  /** Goes dead without a word: whatever is under way waits. */
  readonly stall: () => void;
  /** Everything passes again, first what waited. */
  readonly plug: () => void;
  /** Whether something is under way that will arrive. */
  readonly isBusy: () => boolean;
}

/** Lets nothing wait. */
const atOnce = (): number => 0;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Plugs a tab in; `urlNow` is where the relay is, if it is anywhere. Everything passes in order, each
 * after so many turns of the event loop as `lag` says. The answer to a call is held up for so many
 * turns as `delay` says, and overtaken by whatever comes in between.
 */
export function createNetwork(
  ask: Ask,
  urlNow: () => string | undefined,
  lag: () => number = atOnce,
  delay: () => number = atOnce,
): Network {
  const sockets = new Set<{ readonly drop: () => void }>();
  let state: "open" | "stalled" | "pulled" = "open";
  let waiting: (() => void)[] = [];
  let isPassing = false;
  let lost = new AbortController();
  let answers = 0;

  const pass = (run: () => void): void => {
    waiting.push(run);
    if (!isPassing) passNext(lag());
  };
  const passNext = (turns: number): void => {
    isPassing = state !== "stalled" && waiting.length > 0;
    if (!isPassing) return;
    if (turns > 0) {
      setImmediate(() => passNext(turns - 1));
    } else {
      waiting.shift()?.();
      passNext(lag());
    }
  };

  const passed = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason));
      pass(resolve);
    });

  const answered = async (path: string, init: RequestInit): Promise<Response> => {
    const signals = [lost.signal, ...(init.signal ? [init.signal] : [])];
    const signal = AbortSignal.any(signals);
    await passed(signal);
    const url = urlNow();
    if (state === "pulled" || url === undefined) throw new TypeError("nobody is reached");
    const response = await ask(url, path, { ...init, signal });
    const body = await response.arrayBuffer();
    for (let left = delay(); left > 0; left -= 1) await turn();
    await passed(signal);
    return new Response(body, { status: response.status, headers: response.headers });
  };

  const openSocket: FakeNetwork["openSocket"] = (path, protocols, events): Socket => {
    const url = urlNow();
    if (state !== "open" || url === undefined) return refusedSocket(events, pass);
    return realSocket(new URL(path, url), protocols, events, pass, sockets);
  };

  const lose = (): void => {
    waiting = [];
    lost.abort(new TypeError("the line was lost"));
    lost = new AbortController();
    for (const socket of [...sockets]) socket.drop();
  };

  return {
    openSocket,
    fetch: async (path, init) => {
      answers += 1;
      try {
        return await answered(path, init);
      } finally {
        answers -= 1;
      }
    },
    lose,
    pull: () => {
      state = "pulled";
      lose();
    },
    stall: () => {
      if (state === "open") state = "stalled";
    },
    plug: () => {
      state = "open";
      if (!isPassing) passNext(lag());
    },
    isBusy: () => state === "open" && (answers > 0 || waiting.length > 0),
  };
}

function refusedSocket(events: SocketEvents, pass: (run: () => void) => void): Socket {
  let isOver = false;
  setImmediate(() => pass(() => isOver || events.closed(1006)));
  return {
    send: () => undefined,
    close: () => {
      isOver = true;
    },
  };
}

function realSocket(
  url: URL,
  protocols: readonly string[],
  events: SocketEvents,
  pass: (run: () => void) => void,
  sockets: Set<{ readonly drop: () => void }>,
): Socket {
  const address = `ws://${url.host}${url.pathname}`;
  const socket = new WebSocket(address, [...protocols], { origin: url.origin });
  let isOver = false;
  let isLost = false;
  const one = {
    drop: () => {
      isLost = true;
      socket.terminate();
    },
  };
  sockets.add(one);
  const hear = (run: () => void): void => pass(() => isOver || isLost || run());
  socket.on("open", () => hear(events.opened));
  socket.on("message", (data: Buffer) => hear(() => events.received(new Uint8Array(data))));
  // An error is always followed by the close that is told.
  socket.on("error", () => undefined);
  socket.on("close", (code) => {
    sockets.delete(one);
    pass(() => {
      if (!isOver) events.closed(code);
      isOver = true;
    });
  });
  return {
    send: (bytes) =>
      pass(() => {
        if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
      }),
    close: () => {
      isOver = true;
      socket.close();
    },
  };
}

/** The cable between one person's browser and the relay: it can be pulled and plugged in again. */
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import type { AtEnd } from "../../support/data-folder.ts";

/** A cable; its own address is the relay for whoever hangs on it. */
export interface Cable {
  readonly url: string;
  readonly pull: () => Promise<void>;
  readonly plug: () => Promise<void>;
}

/** Lays a cable to a port of this machine, plugged in until the end. */
export async function layCable(toPort: number, atEnd: AtEnd): Promise<Cable> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
  };
  const server = createServer((near) => {
    const far = connect(toPort, "127.0.0.1");
    for (const socket of [near, far]) keep(socket);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const port = await listen(server, 0);
  const pull = async (): Promise<void> => {
    const closed = server.listening ? once(server, "close") : undefined;
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  atEnd(pull);
  return {
    url: `http://127.0.0.1:${port}`,
    pull,
    plug: async () => void (await listen(server, port)),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the cable has no port");
  return address.port;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  server.close();
  await once(server, "close");
  return port;
}

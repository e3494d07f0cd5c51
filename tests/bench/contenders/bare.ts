/** A bare `ws` broadcast: the least a relay can do, with and without waiting for the disk. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import type { Contender, Server } from "./contender.ts";
import { plainServer } from "./plain-server.ts";
import { startServerProcess } from "./server-process.ts";

const script = new URL("bare-server.ts", import.meta.url);

/** Sends what it gets to all others in the room. */
export const bare: Contender = {
  name: "bare ws",
  start: async () => filledAtOnce(plainServer("bare ws", await startServerProcess(script))),
};

/** The same, when what it got is on the disk. */
export const bareWithFsync: Contender = {
  name: "bare ws + fsync",
  start: async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), "queqiao-bench-bare-"));
    const server = plainServer(
      "bare ws + fsync",
      await startServerProcess(script, [joinPath(folder, "log")]),
    );
    const stop = async (): Promise<void> => {
      await server.stop();
      rmSync(folder, { recursive: true });
    };
    return filledAtOnce({ ...server, stop });
  },
};

/** It keeps no documents: what a room holds is given to it whole. */
const filledAtOnce = (server: Server & { readonly url: URL }): Server => ({
  ...server,
  fill: async (room, facts) => {
    const author = server.writer(0);
    author.next(facts);
    const body = Buffer.from(author.all());
    await fetch(new URL(`/${room}`, server.url), { method: "POST", body });
  },
});

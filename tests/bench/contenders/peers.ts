/** Other relays, where `npm run bench -- --peers` has installed them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join as joinPath } from "node:path";
import { fileURLToPath } from "node:url";
import * as encoding from "lib0/encoding";
import type { Dialect } from "../load/member.ts";
import type { Contender } from "./contender.ts";
import { plainServer } from "./plain-server.ts";
import { startServerProcess } from "./server-process.ts";

/** Where they are installed. */
export const peersFolder: string = fileURLToPath(new URL("../peers/", import.meta.url));

const yWebsocket: Contender = {
  name: "y-websocket server",
  start: async () =>
    plainServer(
      yWebsocket.name,
      await startServerProcess(new URL("../peers/y-websocket-server.mjs", import.meta.url)),
    ),
};

/** Its SQLite is a program for one version of Node, the one npm was run by. */
const hocuspocusOn = (node: string): Contender => ({
  name: "hocuspocus",
  start: async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), "queqiao-bench-hocuspocus-"));
    const script = new URL("../peers/hocuspocus-server.mjs", import.meta.url);
    const child = await startServerProcess(script, [joinPath(folder, "db.sqlite")], node);
    const stop = async (): Promise<void> => {
      await child.stop();
      rmSync(folder, { recursive: true });
    };
    return plainServer("hocuspocus", { ...child, stop }, hocuspocusDialect);
  },
});

const messageTypes = { auth: 2, token: 0 } as const;

/** Every message begins with the document's name, and a token must come first. */
function hocuspocusDialect(room: string): Dialect {
  const prefix = written((encoder) => encoding.writeVarString(encoder, room));
  const ask = written((encoder) => {
    encoding.writeVarString(encoder, room);
    encoding.writeVarUint(encoder, messageTypes.auth);
    encoding.writeVarUint(encoder, messageTypes.token);
    encoding.writeVarString(encoder, "anybody");
  });
  return { prefix, opening: { ask } };
}

function written(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** The Node that can load a package of the peers; undefined when none can. */
function nodeThatLoads(name: string): string | undefined {
  const onPath = (process.env.PATH ?? "").split(delimiter).map((at) => joinPath(at, "node"));
  return [process.execPath, ...onPath.filter((path) => existsSync(path))].find(
    (node) =>
      spawnSync(node, ["-e", `new (require("${name}"))(":memory:")`], { cwd: peersFolder })
        .status === 0,
  );
}

/** The peers that are installed and run here. */
export function findPeers(): readonly Contender[] {
  if (!existsSync(joinPath(peersFolder, "node_modules"))) return [];
  const node = nodeThatLoads("better-sqlite3");
  return [yWebsocket, ...(node === undefined ? [] : [hocuspocusOn(node)])];
}

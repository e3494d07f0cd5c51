/**
 * The door for commands of the machine's own account: it listens on this machine only, on a port of
 * its own, and opens to a token that lies in the data folder, readable by its owner. Whoever can
 * read that can read the database too, so it gives nothing away; and no browser, proxy or colleague
 * comes through it, whatever the relay's own address, certificate or origins are.
 */
import { timingSafeEqual } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { assert, type RandomBytes, z } from "#shared/kernel";
import type { Log } from "../telemetry/log.ts";

const fileName = "relay.local";
const schema = z.object({ port: z.number(), token: z.string() });
const header = "x-queqiao-local";

/** What the door is opened over. */
export interface LocalDoorWorld {
  readonly dataFolder: string;
  readonly randomBytes: RandomBytes;
  readonly journal: Log;
  /** Copies the database into a new file. */
  readonly backUp: (file: string) => Promise<void>;
}

/** Opens the door; answers how to close it. */
export async function openLocalDoor(world: LocalDoorWorld): Promise<() => Promise<void>> {
  const { dataFolder, randomBytes } = world;
  const token = Buffer.from(randomBytes(32)).toString("base64url");
  const server = createServer((request, response) => void answer(world, token, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  server.unref();
  const address = server.address();
  assert(address && typeof address === "object", "it listens on a port");
  const path = join(dataFolder, fileName);
  rmSync(path, { force: true });
  writeFileSync(path, JSON.stringify({ port: address.port, token }), { mode: 0o600 });
  return async () => {
    rmSync(path, { force: true });
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
}

async function answer(
  { backUp, journal }: LocalDoorWorld,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const given = Buffer.from(String(request.headers[header] ?? ""));
  const known = Buffer.from(token);
  const isKnown = given.length === known.length && timingSafeEqual(given, known);
  const file = request.headers["x-queqiao-file"];
  if (!isKnown || request.method !== "POST" || typeof file !== "string") {
    response.writeHead(403).end();
    return;
  }
  try {
    await backUp(decodeURIComponent(file));
    journal.info("backed up");
    response.writeHead(200).end();
  } catch (error) {
    // Told to whoever asked for the backup; the relay goes on.
    journal.error("backing up failed", error);
    response.writeHead(500).end(error instanceof Error ? error.message : String(error));
  }
}

/** What came of asking a running relay: nobody answered, it is done, or it could not be done. */
export type AskedRelay =
  | { readonly type: "nobody" | "done" }
  | { readonly type: "failed"; readonly detail: string };

/** Asks the relay that runs on a data folder to copy its database. */
export async function askRelay(dataFolder: string, file: string): Promise<AskedRelay> {
  const door = readDoor(dataFolder);
  if (!door) return { type: "nobody" };
  const headers = { [header]: door.token, "x-queqiao-file": encodeURIComponent(file) };
  try {
    const url = `http://127.0.0.1:${door.port}/`;
    const response = await fetch(url, { method: "POST", headers });
    const detail = await response.text();
    // Somebody else's port by now: the relay of that file has died.
    if (response.status === 403) return { type: "nobody" };
    return response.ok ? { type: "done" } : { type: "failed", detail };
  } catch {
    // Nobody listens there: what a relay that was killed has left.
    return { type: "nobody" };
  }
}

function readDoor(dataFolder: string): z.infer<typeof schema> | undefined {
  try {
    const text = readFileSync(join(dataFolder, fileName), "utf8");
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // No file, or none of ours: nobody is there.
    return undefined;
  }
}

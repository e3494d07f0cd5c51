/** Who is measured beside whom. */
import { bare, bareWithFsync } from "./bare.ts";
import type { Contender, Server } from "./contender.ts";
import { findPeers } from "./peers.ts";
import { queqiao } from "./queqiao.ts";

/** Our relay, the bare ones it is compared with, and the peers that are installed. */
export const findField = (): readonly Contender[] => [bare, bareWithFsync, queqiao, ...findPeers()];

/** Starts all, lets work be done with them, and stops them, whatever happens. */
export async function withServers<T>(
  contenders: readonly Contender[],
  work: (servers: readonly Server[]) => Promise<T>,
): Promise<T> {
  const servers: Server[] = [];
  try {
    for (const contender of contenders) servers.push(await contender.start());
    return await work(servers);
  } finally {
    for (const server of servers) await server.stop();
  }
}

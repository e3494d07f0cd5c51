import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/**
 * Lets only so many sockets of one address be connected without having said anything: the oldest
 * silent one makes room, so that neither a crowd behind one address nor a flood shuts anybody out.
 */
export function limitSilentSockets(server: Server, mostPerAddress: number): void {
  const silentByAddress = new Map<string, Set<Duplex>>();

  const forget = (socket: Socket, address: string): void => {
    const silent = silentByAddress.get(address);
    silent?.delete(socket);
    if (silent?.size === 0) silentByAddress.delete(address);
  };

  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const silent = silentByAddress.get(address) ?? new Set();
    silentByAddress.set(address, silent);
    silent.add(socket);
    socket.once("close", () => forget(socket, address));
    const [oldest] = silent;
    if (silent.size > mostPerAddress) oldest?.destroy();
  });

  const spoke = ({ socket }: IncomingMessage): void => forget(socket, socket.remoteAddress ?? "");
  server.prependListener("request", spoke);
  server.prependListener("upgrade", spoke);
}

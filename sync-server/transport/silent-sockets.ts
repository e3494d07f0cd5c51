import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Lets only so many sockets of one address be connected without having said anything: the oldest
 * silent one makes room, so that neither a crowd behind one address nor a flood shuts anybody out.
 */
export function limitSilentSockets(server: Server, mostPerAddress: number): void {
  /** By port: under TLS, requests come on another object than connections. */
  const silentByAddress = new Map<string, Map<number, Socket>>();

  const forget = (address: string, port: number): void => {
    const silent = silentByAddress.get(address);
    silent?.delete(port);
    if (silent?.size === 0) silentByAddress.delete(address);
  };

  server.on("connection", (socket: Socket) => {
    const { remoteAddress = "", remotePort = 0 } = socket;
    const silent = silentByAddress.get(remoteAddress) ?? new Map<number, Socket>();
    silentByAddress.set(remoteAddress, silent.set(remotePort, socket));
    socket.once("close", () => forget(remoteAddress, remotePort));
    const [oldest] = silent.values();
    if (silent.size > mostPerAddress) oldest?.destroy();
  });

  const spoke = ({ socket: { remoteAddress = "", remotePort = 0 } }: IncomingMessage): void =>
    forget(remoteAddress, remotePort);
  server.prependListener("request", spoke);
  server.prependListener("upgrade", spoke);
}

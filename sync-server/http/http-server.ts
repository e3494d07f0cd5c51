import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { assert, ok, type Result, refuse } from "#shared/kernel";

/** The certificate and key of a relay that speaks HTTPS itself, as PEM. */
export interface Tls {
  readonly certificate: Buffer;
  readonly key: Buffer;
}

/** Why the relay cannot listen. */
export type ListenRefusal =
  | { readonly type: "portInUse"; readonly host: string; readonly port: number }
  | { readonly type: "cannotListen"; readonly host: string; readonly detail: string };

/** Who sends slowly, or nothing, is let go: the whole head within five seconds. */
const patience = {
  headersTimeout: 5_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 500,
  maxHeaderSize: 16 * 1024,
} as const;

/** A server that does not wait for slow senders. */
export const makeServer = (listener: RequestListener, tls: Tls | undefined): Server =>
  tls
    ? createTlsServer({ ...patience, cert: tls.certificate, key: tls.key }, listener)
    : createServer(patience, listener);

/** Starts to listen; the value is the port, which matters when any free one was asked for. */
export function startListening(
  server: Server,
  host: string,
  port: number,
): Promise<Result<number, ListenRefusal>> {
  return new Promise((resolve) => {
    const failed = (error: Error): void => resolve(refuse(refusalOf(error, host, port)));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      const address = server.address();
      assert(isNetwork(address), "the relay listens on the network");
      resolve(ok(address.port));
    });
  });
}

const isNetwork = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === "object" && address !== null;

function refusalOf(error: Error, host: string, port: number): ListenRefusal {
  return "code" in error && error.code === "EADDRINUSE"
    ? { type: "portInUse", host, port }
    : { type: "cannotListen", host, detail: error.message };
}

/** Takes no more connections, and ends those that are open. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A connection whose answer was under way is idle a moment later.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const impatient = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatient);
}

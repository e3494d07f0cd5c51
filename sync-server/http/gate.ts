import type { Config } from "../config.ts";
import { type SessionCookie, sessionCookie } from "./cookie.ts";
import { securityHeaders } from "./security-headers.ts";

/** Whose pages may talk to the relay, and what is said to them; known once the port is. */
export interface Gate {
  readonly cookie: SessionCookie;
  /** The addresses of proxies whose word is taken for whom they speak. */
  readonly proxies: ReadonlySet<string>;
  /** What every answer carries. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Whether a page of this origin may change anything, or open a socket. */
  readonly isAllowedOrigin: (origin: string | undefined) => boolean;
  /** Opens the gate of a relay that listens on a port; answers the address to show to people. */
  readonly open: (port: number) => string;
}

/** A gate that lets nobody in until it is opened. */
export function createGate(config: Config): Gate {
  const isSecure = isHttpsOnly(config);
  let origins: ReadonlySet<string> = new Set();
  let headers = securityHeaders(origins, isSecure);
  return {
    cookie: sessionCookie(isSecure),
    proxies: new Set(config.proxies),
    headers: () => headers,
    isAllowedOrigin: (origin) => origin !== undefined && origins.has(origin),
    open: (port) => {
      origins = new Set(originsOf(config, port));
      headers = securityHeaders(origins, isSecure);
      const [first = ""] = origins;
      return first;
    },
  };
}

/** Whether browsers reach the relay over HTTPS only, by its own certificate or a proxy's. */
const isHttpsOnly = ({ tls, origins }: Config): boolean =>
  tls !== undefined || (origins.length > 0 && origins.every((one) => one.startsWith("https:")));

/** The configured origins, or those of a relay that listens on a port of a host. */
function originsOf({ host, origins, tls }: Config, port: number): readonly string[] {
  if (origins.length > 0) return origins;
  const scheme = tls ? "https" : "http";
  return hostsOf(host).map((name) => new URL(`${scheme}://${name}:${port}`).origin);
}

const thisMachine = ["127.0.0.1", "localhost", "[::1]"];

/** A relay on all addresses cannot know its names: they are configured, or it is this machine. */
function hostsOf(host: string): readonly string[] {
  const name = host.includes(":") ? `[${host}]` : host;
  if (name === "0.0.0.0" || name === "[::]") return thisMachine;
  return thisMachine.includes(name)
    ? [name, ...thisMachine.filter((other) => other !== name)]
    : [name];
}

import type { IncomingMessage } from "node:http";
import { meantHeader } from "#shared/protocol";
import type { Caller } from "../auth/caller.ts";
import type { FoundSession, Sessions } from "../auth/sessions.ts";
import type { Roster } from "../authorization/roster.ts";
import type { Gate } from "./gate.ts";
import type { Visitor } from "./route.ts";

/** Where a request comes from, and the secret it carries. */
export const visitorOf = (
  request: IncomingMessage,
  { cookie, proxies }: Pick<Gate, "cookie" | "proxies">,
): Visitor => ({
  address: addressOf(request, proxies),
  token: cookie.read(request.headers.cookie),
  meant: request.headers[meantHeader]?.toString(),
});

/**
 * Two people may share a browser, and with it a cookie: a tab that works for one of them must not
 * be answered as the other.
 */
export async function sessionOfVisitor(
  { token, meant }: Visitor,
  sessions: Sessions,
): Promise<FoundSession | undefined> {
  const session = token === undefined ? undefined : await sessions.find(token);
  return meant === undefined || session?.staff === meant ? session : undefined;
}

/** Who makes a request; undefined when the session is not good any more. Counts as use. */
export async function callerOf(
  visitor: Visitor,
  sessions: Sessions,
  roster: Roster,
): Promise<Caller | undefined> {
  const session = await sessionOfVisitor(visitor, sessions);
  const staff = session?.isLive ? roster.staff(session.staff) : undefined;
  if (!session || !staff || staff.isDisabled) return undefined;
  sessions.markUsed(session.id);
  return { staff, session: session.id };
}

/** The peer; when that is a proxy we were told of, whom it says it speaks for. */
function addressOf(request: IncomingMessage, proxies: ReadonlySet<string>): string {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return proxies.has(peer) && forwarded ? forwarded : peer;
}

import type { RandomBytes, StaffId } from "#shared/kernel";
import { limits } from "#shared/protocol";

/** Whom a socket belongs to. */
export interface TicketHolder {
  readonly staff: StaffId;
  /** The id of the session, as written beside every update; not the secret of its cookie. */
  readonly session: string;
  readonly device: string;
  /** The version of the table of notes that the app knows; missing when it knows none. */
  readonly noteSchema?: number;
}

/** Tickets let a signed-in person open one socket. They live in memory only. */
export interface Tickets {
  /** A new ticket, good once within 30 seconds. */
  readonly issue: (holder: TicketHolder) => string;
  /** Takes a ticket: undefined when made up, used, expired, or when its session ended meanwhile. */
  readonly redeem: (ticket: string) => TicketHolder | undefined;
  /** Drops the tickets of sessions that ended. */
  readonly drop: (sessions: ReadonlySet<string>) => void;
}

interface Issued {
  readonly holder: TicketHolder;
  readonly expiresAtMs: number;
}

/** Starts an empty box of tickets. */
export function createTickets(
  nowMs: () => number,
  randomBytes: RandomBytes,
  goodForMs: number = limits.ticketMs,
): Tickets {
  const issuedByTicket = new Map<string, Issued>();
  return {
    issue: (holder) => {
      dropExpired(issuedByTicket, nowMs());
      const ticket = Buffer.from(randomBytes(32)).toString("base64url");
      issuedByTicket.set(ticket, { holder, expiresAtMs: nowMs() + goodForMs });
      return ticket;
    },
    redeem: (ticket) => {
      const issued = issuedByTicket.get(ticket);
      issuedByTicket.delete(ticket);
      return issued && nowMs() < issued.expiresAtMs ? issued.holder : undefined;
    },
    drop: (sessions) => {
      for (const [ticket, { holder }] of issuedByTicket) {
        if (sessions.has(holder.session)) issuedByTicket.delete(ticket);
      }
    },
  };
}

/** Tickets expire in the order they were issued. */
function dropExpired(issuedByTicket: Map<string, Issued>, nowMs: number): void {
  for (const [ticket, { expiresAtMs }] of issuedByTicket) {
    if (expiresAtMs > nowMs) return;
    issuedByTicket.delete(ticket);
  }
}

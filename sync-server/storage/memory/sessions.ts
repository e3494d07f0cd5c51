import type { SessionRecord, SessionStore, SessionsToEnd } from "../session-store.ts";

/** Sessions in memory. */
export function createSessions(): SessionStore & { readonly clear: () => void } {
  const sessionById = new Map<string, SessionRecord>();
  return {
    add: async (session, atMost) => {
      sessionById.set(session.id, session);
      const { staff, isPass } = session;
      const dropped = [...sessionById.values()]
        .filter((one) => one.staff === staff && one.isPass === isPass)
        .sort(keptFirst)
        .slice(atMost);
      for (const { id } of dropped) sessionById.delete(id);
      return dropped.filter(({ isEnded }) => !isEnded).map(({ id }) => id);
    },
    find: async (tokenHash) =>
      [...sessionById.values()].find((session) => session.tokenHash === tokenHash),
    use: async (id, atMs) => {
      const found = sessionById.get(id);
      if (found) sessionById.set(id, { ...found, usedAtMs: Math.max(found.usedAtMs, atMs) });
    },
    end: async (which) => {
      const ended = [...sessionById.values()].filter((one) => !one.isEnded && isMeant(one, which));
      for (const one of ended) sessionById.set(one.id, { ...one, isEnded: true });
      return ended.map(({ id }) => id);
    },
    forget: async (usedBeforeMs) => {
      for (const { id, usedAtMs } of sessionById.values()) {
        if (usedAtMs < usedBeforeMs) sessionById.delete(id);
      }
    },
    clear: () => sessionById.clear(),
  };
}

const keptFirst = (a: SessionRecord, b: SessionRecord): number =>
  Number(a.isEnded) - Number(b.isEnded) || b.usedAtMs - a.usedAtMs || (a.id < b.id ? 1 : -1);

function isMeant(session: SessionRecord, which: SessionsToEnd): boolean {
  switch (which.type) {
    case "one":
      return session.id === which.id;
    case "staff":
      return session.staff === which.staff && session.id !== which.except;
    case "signIn":
      return session.staff === which.staff && session.createdAtMs === which.createdAtMs;
    case "stale":
      return session.usedAtMs < which.usedBeforeMs || session.createdAtMs < which.createdBeforeMs;
  }
}

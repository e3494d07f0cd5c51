/** What the sockets need to know of sessions. */
export interface LiveSessions {
  /** Tells the ids of sessions that ended: signed out, expired, disabled. Returns how to stop. */
  readonly onEnded: (listener: (sessions: ReadonlySet<string>) => void) => () => void;
  /** A socket of this session said something: the session is in use. Cheap; call it freely. */
  readonly markUsed: (session: string) => void;
}

/** What the wire allows, on both ends: DESIGN section 6. Bytes unless said otherwise. */
export const limits = {
  /** One WebSocket message. */
  messageBytes: 1024 * 1024,
  /** A state vector in a SyncStep1. */
  stateVectorBytes: 64 * 1024,
  /** A presence state. */
  presenceBytes: 1024,
  /** Different Yjs client ids in one update. */
  clientIdsInUpdate: 1000,
  /** Different Yjs client ids of one person in one epoch of a document of facts. */
  clientIdsOfPerson: 1000,
  /** Open channels on one socket. */
  channels: 2000,
  /** Unsent bytes after which a slow reader is dropped; it comes back and catches up. */
  backlogBytes: 8 * 1024 * 1024,
  /** Messages a socket may send in a second, averaged over ten. */
  messagesPerSecond: 1000,
  /** Sockets of one address that have not said anything; the oldest makes room for another. */
  handshakesPerAddress: 20,
  /** How long a ticket is good. */
  ticketMs: 30_000,
  /** How often the relay lets the other end know that it is there; a stock client gives up after 30 s. */
  heartbeatMs: 15_000,
  /** How long the relay gathers changes before it tells the sockets of them. */
  doorbellMs: 500,
  /** Document bytes in one page of the feed. */
  feedPageBytes: 1024 * 1024,
} as const;

/** Limits of the same names, for tests that cannot wait. */
export type Limits = Readonly<Record<keyof typeof limits, number>>;

/** The version of the wire; a ticket request carries it. */
export const protocolVersion = 1;

/** Why the relay closes a channel or a socket: SPEC [CC]. 4400 to 4499 are final for the replica. */
export const closeCodes = {
  malformed: 4400,
  sessionEnded: 4401,
  /** Not allowed, or not there: the answer is the same. */
  notAllowed: 4403,
  gone: 4404,
  identityClash: 4409,
  newEpoch: 4410,
  tooLarge: 4413,
  tryLater: 1013,
  /** The relay stops; it will be back. */
  goingAway: 1001,
} as const;

export type CloseName = keyof typeof closeCodes;
export type CloseCode = (typeof closeCodes)[CloseName];

/** What the relay says when it closes. `detail` is for developers, never for a person. */
export interface CloseReason {
  readonly code: CloseCode;
  readonly detail: string;
}

/** The name of a close code; undefined for codes that are not ours. */
export function closeNameOf(code: number): CloseName | undefined {
  const found = Object.entries(closeCodes).find(([, known]) => known === code);
  return found?.[0] as CloseName | undefined;
}

/** Whether the replica must stop asking: the relay decided, and asking again cannot help. */
export const isFinal = (code: number): boolean => code >= 4400 && code < 4500;

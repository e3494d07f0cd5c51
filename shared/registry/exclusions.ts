import { type ClientId, clientIdSchema, type PlainDate, plainDateSchema } from "#shared/kernel";
import type { Read } from "./read.ts";

/** Why two people are kept apart. */
export const exclusionReasons = ["relative", "formerPartner", "colleague", "byWish"] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** Somebody a client is never to be proposed to, nor they to the client. */
export interface Exclusion {
  /** The entity that says it. */
  readonly about: string;
  readonly client: ClientId;
  readonly why: ExclusionReason | undefined;
  readonly on: PlainDate | undefined;
}

/** One line for each person: who adds the same person apart says the same. */
export const exclusionAbout = (other: ClientId): string => `exclusion/${other}`;

/** The exclusions among these entities that stand, in their order. */
export const exclusionsOf = (read: Read, abouts: readonly string[]): readonly Exclusion[] =>
  abouts.flatMap((about) => {
    const client = clientIdSchema.safeParse(read(about, "client"));
    if (!client.success) return [];
    const why = exclusionReasons.find((reason) => reason === read(about, "why"));
    return [
      { about, client: client.data, why, on: plainDateSchema.safeParse(read(about, "on")).data },
    ];
  });

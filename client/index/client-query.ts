import type { Stage } from "#shared/casework";
import type { ClientId, PlainDate, StaffId } from "#shared/kernel";
import type { ClientTag, Referrer, ValueOf } from "#shared/registry";

/** How the list may be sorted. */
export const clientOrders = ["recent", "name", "newest"] as const;
/** Latest change, sound of the name, latest registered. */
export type ClientOrder = (typeof clientOrders)[number];

/** Whose clients: everybody's, those somebody serves in any way, or those nobody serves but these. */
export type Serving =
  | "anyone"
  | { readonly staff: StaffId }
  | { readonly nobodyBut: readonly StaffId[] };

/** Which clients are wanted. What is not said does not matter. */
export interface ClientFilter {
  readonly serving?: Serving | undefined;
  /** Any of these. */
  readonly stages?: readonly Stage[] | undefined;
  readonly sex?: ValueOf<"sex"> | undefined;
  /** Born on this day or later; whoever's birth date is not known is left out. */
  readonly bornFrom?: PlainDate | undefined;
  /** Born on this day or before. */
  readonly bornTo?: PlainDate | undefined;
  /** All of these. */
  readonly tags?: readonly ClientTag[] | undefined;
  /** Only those of whom another client here may be the same person. */
  readonly hasLikeness?: boolean | undefined;
  /** Only those with two values somewhere. */
  readonly hasClash?: boolean | undefined;
  /** Only those whose card carries this keyed hash of a whole phone number. */
  readonly phoneHash?: string | undefined;
  /** Only those whose own card keeps this client apart from them. */
  readonly excludes?: ClientId | undefined;
  /** Only those whom one of these sent: the cards of one client, or somebody by name. */
  readonly sentBy?: readonly Referrer[] | undefined;
  /** Only those whose contact person is one of these cards. */
  readonly calledThrough?: readonly ClientId[] | undefined;
  /** Something is due on this day or before. */
  readonly dueTo?: PlainDate | undefined;
  /** Something is due of this sort, as documents call it. */
  readonly dueWhat?: string | undefined;
  /**
   * Whose files are put away: left out when nothing is said, but for one whose whole name, tail or
   * phone hash was asked for.
   */
  readonly archived?: "only" | "too" | undefined;
  /**
   * Only the cards for whose person this one stands since they were merged. Merged cards are left
   * out of everything else that asks for no phone hash and for nobody put away.
   */
  readonly mergedInto?: ClientId | undefined;
  /** Put away, and to be erased on this day or before. */
  readonly eraseTo?: PlainDate | undefined;
  /** A seen paper no longer counts from this day on, or before. */
  readonly recheckTo?: PlainDate | undefined;
  /** Something was said at this moment or later, in milliseconds since 1970. */
  readonly changedFromMs?: number | undefined;
}

/** Which clients to show, and in which order. */
export interface ClientQuery extends ClientFilter {
  /**
   * Any part of a name, its sound or initials, the tail of a phone number, a tag, a note's title;
   * several words must all be found. Empty for all.
   */
  readonly text: string;
  /** Among those found by a text, the better found come first. */
  readonly order: ClientOrder;
  /** How tags are called on the screen, so that they can be searched for. */
  readonly tagWords?: Readonly<Partial<Record<ClientTag, string>>> | undefined;
}

/** A person who may be in the list already. */
export interface PersonSought {
  readonly name: string;
  readonly birthDate: PlainDate | undefined;
  /** The last four digits of a phone number. */
  readonly tail: string | undefined;
  /** A client who is not to be found. */
  readonly except?: ClientId | undefined;
}

/** Why a client may be the same person as another. */
export interface Likeness {
  readonly id: ClientId;
  /** The name is the same, letter by letter or only by its sound. */
  readonly name: "same" | "soundsAlike" | "other";
  readonly isSameBirth: boolean;
  readonly isSameTail: boolean;
}

/**
 * The ledger of what was delivered: only ever added to, its sums derived. The key of a delivery says
 * what it is, so two colleagues who write down the same meeting apart write it down once.
 *
 * Whoever records introductions and meetings elsewhere says here what they amount to: append the
 * words of `introductionDelivery` when a person was proposed to the client (and `acceptedWords` when
 * the client agrees), and those of `meetingDelivery` when a meeting was held, both for the contract
 * that `contractOn(contractsOf(agreement), day)` names, to the `agreement` document of each side. No
 * contract on that day: nothing is to be said.
 */
import {
  type Confirmed,
  confirmedSchema,
  type DeliveryKind,
  type Done,
  doneSchema,
  type Excuse,
  excuses,
} from "#shared/casework";
import { type ClientId, type JsonObject, type PlainDate, type Ulid, z } from "#shared/kernel";
import type { Agreed } from "./agreed.ts";
import type { Contract } from "./contract.ts";

/** Something to be said in an agreement. */
export interface DeliveryWords {
  readonly about: string;
  readonly says: JsonObject;
}

/** What is said when somebody was proposed to a client: once for each pair and round. */
export const introductionDelivery = (proposed: {
  readonly contract: Ulid;
  readonly with: ClientId;
  readonly round: number;
  readonly on: PlainDate;
}): DeliveryWords => ({
  about: introductionKey(proposed),
  says: {
    done: {
      kind: "introduction",
      contract: proposed.contract,
      on: proposed.on,
      with: proposed.with,
    },
  },
});

/** What is said when the client answers yes to an introduction, or takes the yes back. */
export const acceptedWords = (
  introduction: { readonly with: ClientId; readonly round: number },
  isAccepted: boolean,
): DeliveryWords => ({ about: introductionKey(introduction), says: { accepted: isAccepted } });

/** What is said when a meeting was held, or the client stayed away without a word. */
export const meetingDelivery = (held: {
  readonly contract: Ulid;
  /** The key of the meeting, as in `meeting/01J…`. */
  readonly meeting: Ulid;
  readonly with?: ClientId | undefined;
  readonly on: PlainDate;
  readonly what?: string | undefined;
  readonly isClientAbsent?: boolean | undefined;
}): DeliveryWords => ({
  about: `delivery/meeting.${held.meeting}`,
  says: {
    done: {
      kind: "meeting",
      contract: held.contract,
      on: held.on,
      ...(held.with ? { with: held.with } : {}),
      ...(held.what ? { what: held.what } : {}),
      ...(held.isClientAbsent ? { isClientAbsent: true } : {}),
    },
  },
});

/** What is said of an introduction that came about outside of the introductions of this system. */
export const introductionNoted = (noted: {
  readonly contract: Ulid;
  readonly key: Ulid;
  readonly on: PlainDate;
  readonly what?: string | undefined;
}): DeliveryWords => ({
  about: `delivery/introduction.${noted.key}`,
  says: {
    done: {
      kind: "introduction",
      contract: noted.contract,
      on: noted.on,
      ...(noted.what ? { what: noted.what } : {}),
    },
    accepted: true,
  },
});

const introductionKey = (of: { readonly with: ClientId; readonly round: number }): string =>
  `delivery/introduction.${of.with}.${of.round}`;

/** One line of the ledger. */
export interface Delivery extends Done {
  readonly about: string;
  readonly isAccepted: boolean;
  readonly confirmed: Confirmed | undefined;
  readonly excused: Excuse | undefined;
  /** Whether it uses up something of what was promised. */
  readonly isCounted: boolean;
}

/** The sums of one thing that was promised. */
export interface Tally {
  readonly promised: number;
  /** What happened, counted or not. */
  readonly done: number;
  readonly counted: number;
  readonly confirmed: number;
  readonly gifts: number;
  readonly left: number;
  /** So many more than promised are counted: two spent the last one apart. */
  readonly over: number;
}

/** What was delivered by a contract. */
export interface Ledger {
  /** The latest first. */
  readonly deliveries: readonly Delivery[];
  readonly tally: Readonly<Record<DeliveryKind, Tally>>;
}

/** Reads the ledger of a contract. */
export function ledgerOf(agreed: Agreed, contract: Contract): Ledger {
  const deliveries = agreed
    .entities("delivery")
    .flatMap((about) => deliveryOf(agreed, about, contract) ?? [])
    .sort((a, b) => (a.on < b.on ? 1 : -Number(a.on > b.on)) || (a.about < b.about ? 1 : -1));
  const tallyOf = (kind: DeliveryKind, promised: number): Tally => {
    const own = deliveries.filter((delivery) => delivery.kind === kind);
    const counted = own.filter(({ isCounted }) => isCounted);
    return {
      promised,
      done: own.filter(({ excused }) => excused !== "mistake").length,
      counted: counted.length,
      confirmed: counted.filter(({ confirmed }) => confirmed !== undefined).length,
      gifts: own.filter(({ excused }) => excused === "gift").length,
      left: Math.max(0, promised - counted.length),
      over: Math.max(0, counted.length - promised),
    };
  };
  return {
    deliveries,
    tally: {
      introduction: tallyOf("introduction", contract.terms.introductions),
      meeting: tallyOf("meeting", contract.terms.meetings),
    },
  };
}

function deliveryOf(agreed: Agreed, about: string, contract: Contract): Delivery | undefined {
  const done = z.safeParse(doneSchema, agreed.value(about, "done")).data;
  if (!done || done.contract !== contract.id) return undefined;
  const excusedAs = z.safeParse(z.object({ as: z.enum(excuses) }), agreed.value(about, "excused"));
  const delivery = {
    ...done,
    about,
    isAccepted: agreed.value(about, "accepted") === true,
    confirmed: z.safeParse(confirmedSchema, agreed.value(about, "confirmed")).data,
    excused: excusedAs.data?.as,
  };
  return { ...delivery, isCounted: isCounted(delivery, contract) };
}

function isCounted(
  { kind, excused, isAccepted, isClientAbsent }: Omit<Delivery, "isCounted">,
  { terms }: Contract,
): boolean {
  if (excused) return false;
  if (kind === "introduction") return terms.introductionCounts === "proposed" || isAccepted;
  return isClientAbsent !== true || terms.noShow === "counts";
}

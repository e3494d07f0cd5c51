/**
 * A client's contracts. What is offered may be bent by anybody until it is signed; what was signed
 * is one value, a snapshot, that nothing said later changes. Only annexes add to it, and what they
 * add is summed, so that the order in which they arrive plays no part.
 */
import {
  type AnnexSigned,
  annexSchema,
  type Ended,
  endedSchema,
  type Signed,
  signedSchema,
  type Terms,
  termsSchema,
} from "#shared/casework";
import { addDays, type PlainDate, type StaffId, type Ulid, ulidSchema, z } from "#shared/kernel";
import { type Agreed, keyOfEntity, type Word } from "./agreed.ts";
import type { Approval } from "./pricing.ts";
import { saidOnce } from "./said-once.ts";

/** A change both signed after the contract. */
export interface Annex extends AnnexSigned {
  readonly about: string;
  readonly id: Ulid;
  /** The run of the tab that wrote it: another one is another person or device. */
  readonly run: string;
  /** Those that look the same, and that somebody said were signed beside this one. */
  readonly beside: readonly Ulid[];
}

/** One contract, or an offer that may become one. */
export interface Contract {
  /** The entity, as `contract/01J…`. */
  readonly about: string;
  readonly id: Ulid;
  readonly offer: Terms | undefined;
  readonly approvals: readonly Approval[];
  /** Who first put the price that is offered. */
  readonly askedBy: StaffId | undefined;
  readonly signed: Signed | undefined;
  readonly annexes: readonly Annex[];
  readonly ended: Ended | undefined;
  readonly isDropped: boolean;
  /** What counts: the signed terms with all annexes; before the signature what is offered. */
  readonly terms: Terms;
  readonly endsOn: PlainDate | undefined;
}

/** How a contract stands on a day. */
export type ContractState = "offered" | "coolingOff" | "running" | "expired" | "ended" | "dropped";

/** All contracts and offers, the latest first. */
export function contractsOf(agreed: Agreed): readonly Contract[] {
  const annexes = annexesOf(agreed);
  return agreed
    .entities("contract")
    .flatMap((about) => contractOf(agreed, about, annexes) ?? [])
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** How a contract stands on a day. */
export function contractState(contract: Contract, today: PlainDate): ContractState {
  if (contract.isDropped) return "dropped";
  if (contract.ended) return "ended";
  if (!contract.signed) return "offered";
  if (contract.endsOn && contract.endsOn < today) return "expired";
  return today <= contract.signed.coolingOffUntil ? "coolingOff" : "running";
}

/** Whether a contract binds on a day: it was signed, and neither ended, expired nor dropped. */
export const isInForce = (contract: Contract, today: PlainDate): boolean =>
  ["coolingOff", "running"].includes(contractState(contract, today));

/**
 * The contract that binds on a day: the one that was signed first, when there are several. One that
 * ended binds until the day of its end, whenever the end is said.
 */
export const contractOn = (contracts: readonly Contract[], day: PlainDate): Contract | undefined =>
  contracts.filter((contract) => didBindOn(contract, day)).at(-1);

const didBindOn = ({ signed, endsOn, ended, isDropped }: Contract, day: PlainDate): boolean =>
  !isDropped &&
  signed !== undefined &&
  signed.on <= day &&
  day <= (endsOn ?? day) &&
  day <= (ended?.on ?? day);

function contractOf(
  agreed: Agreed,
  about: string,
  annexes: readonly Annex[],
): Contract | undefined {
  const id = ulidSchema.safeParse(keyOfEntity(about)).data;
  const offer = z.safeParse(termsSchema, agreed.value(about, "offer")).data;
  const [signing] = saidOnce(agreed.history(about, "signed"));
  const signed = z.safeParse(signedSchema, signing?.value).data;
  const base = signed?.terms ?? offer;
  if (!id || !base) return undefined;
  const own = annexes.filter(({ contract }) => contract === id);
  const sum = (part: "meetings" | "introductions" | "days" | "priceFen"): number =>
    own.reduce((total, annex) => total + annex[part], 0);
  return {
    about,
    id,
    offer,
    signed,
    annexes: own,
    approvals: agreed.history(about, "approval").flatMap(approvalIn),
    askedBy: askerOf(agreed, about, base),
    ended: z.safeParse(endedSchema, agreed.value(about, "ended")).data,
    isDropped: agreed.value(about, "dropped") !== undefined,
    terms: {
      ...base,
      meetings: Math.max(0, base.meetings + sum("meetings")),
      introductions: Math.max(0, base.introductions + sum("introductions")),
      priceFen: Math.max(0, base.priceFen + sum("priceFen")),
    },
    endsOn: signed && addDays(signed.endsOn, sum("days")),
  };
}

/** Who was the first to put a price to an offer; whoever changes only the rest of it asks nothing. */
export const askerOf = (
  agreed: Pick<Agreed, "history">,
  about: string,
  price: Pick<Terms, "listPriceFen" | "priceFen">,
): StaffId | undefined =>
  agreed
    .history(about, "offer")
    .filter(({ value }) => {
      const offer = z.safeParse(termsSchema, value).data;
      return offer?.listPriceFen === price.listPriceFen && offer.priceFen === price.priceFen;
    })
    .at(-1)?.fact.by;

/** The end of its key, in two parts: short enough to be said on the telephone. */
export const shortNumber = (id: Ulid): string => `${id.slice(-8, -4)}-${id.slice(-4)}`;

const approvalSchema = z.object({ listPriceFen: z.int(), priceFen: z.int() });

const approvalIn = ({ value, fact }: Word): readonly Approval[] => {
  const said = z.safeParse(approvalSchema, value).data;
  return said ? [{ ...said, by: fact.by }] : [];
};

function annexesOf({ entities, value, history, field }: Agreed): readonly Annex[] {
  return entities("annex")
    .flatMap((about): readonly Annex[] => {
      const id = ulidSchema.safeParse(keyOfEntity(about)).data;
      const [signing] = saidOnce(history(about, "signed"));
      const signed = z.safeParse(annexSchema, signing?.value).data;
      if (!id || !signing || !signed || value(about, "dropped") !== undefined) return [];
      const run = signing.fact.id.split(".", 1)[0] ?? "";
      // Said apart, all of it holds.
      const beside = (field(about, "beside")?.values ?? []).flatMap(
        (word) => z.safeParse(z.array(ulidSchema), word.value).data ?? [],
      );
      return [{ ...signed, about, id, run, beside: beside.sort() }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)) || (a.id < b.id ? -1 : 1));
}

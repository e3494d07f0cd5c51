/**
 * What a person must settle after people worked apart: two spent the last of what was promised, two
 * took or gave back the same money, two signed or wrote down the same annex, two contracts bind at once, or one thing was said in
 * two ways.
 * Each is a named rule; none of them depends on the order of arrival.
 */
import { type DeliveryKind, deliveryKinds } from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { accountOf } from "./account.ts";
import type { Agreed, Word } from "./agreed.ts";
import { annexesAlike } from "./annexed-twice.ts";
import { type Annex, type Contract, contractsOf, isInForce } from "./contract.ts";
import { type Delivery, ledgerOf } from "./deliveries.ts";
import { type Receipt, receiptsOf } from "./receipts.ts";
import { type Alike, alikeAmong } from "./taken-twice.ts";

/** Something announced until it is settled. */
export type ContractTrouble =
  | {
      readonly type: "overspent";
      readonly contract: Contract;
      readonly kind: DeliveryKind;
      readonly over: number;
      readonly promised: number;
      /** What is counted of this kind, the latest first. */
      readonly deliveries: readonly Delivery[];
    }
  | {
      readonly type: "overpaid";
      readonly contract: Contract;
      readonly overFen: number;
      /** What was taken: first what perhaps is there twice, then the latest. */
      readonly receipts: readonly Receipt[];
    }
  | {
      /** More went back than was ever taken. */
      readonly type: "refundedTooMuch";
      readonly contract: Contract;
      readonly overFen: number;
      readonly takenFen: number;
      readonly refundedFen: number;
      /** What was given back: first what perhaps is there twice, then the latest. */
      readonly receipts: readonly Receipt[];
    }
  | ({ readonly type: "takenTwice"; readonly contract: Contract } & Alike)
  | {
      readonly type: "annexedTwice";
      readonly contract: Contract;
      readonly annexes: readonly Annex[];
    }
  | {
      readonly type: "saidApart";
      readonly about: string;
      readonly field: string;
      readonly values: readonly Word[];
    }
  | { readonly type: "twoInForce"; readonly contracts: readonly Contract[] };

const entityFields: readonly (readonly [entity: string, fields: readonly string[]])[] = [
  ["contract", ["offer", "signed", "ended"]],
  ["annex", ["signed"]],
  ["receipt", ["taken", "contract", "invoice"]],
  ["delivery", ["done", "accepted", "excused"]],
];

/** Everything to be settled, the gravest first. */
export function contractTroubles(agreed: Agreed, today: PlainDate): readonly ContractTrouble[] {
  const all = contractsOf(agreed);
  const contracts = all.filter(({ isDropped, signed }) => !isDropped && signed);
  const inForce = contracts.filter((contract) => isInForce(contract, today));
  const isOnly = (contract: Contract): boolean =>
    contracts.length === 1 && contracts.includes(contract);
  return [
    ...(inForce.length > 1 ? [{ type: "twoInForce", contracts: inForce } as const] : []),
    // Money is money, whatever became of the contract.
    ...all.flatMap((contract) => moneyTroubles(agreed, contract, isOnly(contract))),
    ...contracts
      .filter(({ ended }) => !ended)
      .flatMap((contract) => deliveryKinds.flatMap((kind) => overspent(agreed, contract, kind))),
    ...contracts.flatMap((contract) =>
      annexesAlike(contract.annexes).map(
        (annexes) => ({ type: "annexedTwice", contract, annexes }) as const,
      ),
    ),
    ...saidApart(agreed),
  ];
}

/** What is off in all, and what perhaps is there twice where the sums do not say so already. */
function moneyTroubles(
  agreed: Agreed,
  contract: Contract,
  isOnly: boolean,
): readonly ContractTrouble[] {
  const account = accountOf(contract, receiptsOf(agreed), isOnly);
  const { takenFen, refundedFen, refundedTooMuchFen } = account;
  const alike = alikeAmong(account.receipts);
  const twice = new Set(alike.flatMap(({ receipts }) => receipts));
  const ofKind = (isOf: (kind: Receipt["kind"]) => boolean): readonly Receipt[] => {
    const own = account.receipts.filter((one) => one.cancelled === undefined && isOf(one.kind));
    return [...own.filter((one) => twice.has(one)), ...own.filter((one) => !twice.has(one))];
  };
  const isOver = account.overpaidFen > 0 && contract.signed !== undefined && !contract.isDropped;
  const overpaid: ContractTrouble = {
    ...{ type: "overpaid", contract, overFen: account.overpaidFen },
    receipts: ofKind((kind) => kind !== "refund" && kind !== "extra"),
  };
  const tooMuch: ContractTrouble = {
    ...{ type: "refundedTooMuch", contract, overFen: refundedTooMuchFen, takenFen, refundedFen },
    receipts: ofKind((kind) => kind === "refund"),
  };
  const isSaid = (kind: Receipt["kind"]): boolean =>
    kind === "refund" ? refundedTooMuchFen > 0 : isOver && kind !== "extra";
  return [
    ...(isOver ? [overpaid] : []),
    ...(refundedTooMuchFen > 0 ? [tooMuch] : []),
    ...alike
      .filter(({ kind }) => !isSaid(kind))
      .map((one) => ({ ...one, type: "takenTwice", contract }) as const),
  ];
}

function overspent(
  agreed: Agreed,
  contract: Contract,
  kind: DeliveryKind,
): readonly ContractTrouble[] {
  const { tally, deliveries } = ledgerOf(agreed, contract);
  const { over, promised } = tally[kind];
  if (over === 0) return [];
  const counted = deliveries.filter((one) => one.kind === kind && one.isCounted);
  return [{ type: "overspent", contract, kind, over, promised, deliveries: counted }];
}

/** Fields that hold two values. */
const saidApart = ({ entities, field }: Agreed): readonly ContractTrouble[] =>
  entityFields.flatMap(([entity, fields]) =>
    [...entities(entity)].sort().flatMap((about) =>
      fields.flatMap((name): readonly ContractTrouble[] => {
        const values = field(about, name)?.values ?? [];
        return values.length > 1 ? [{ type: "saidApart", about, field: name, values }] : [];
      }),
    ),
  );

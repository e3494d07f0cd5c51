/**
 * What a person must settle after people worked apart: two spent the last of what was promised, two
 * took the remainder, two signed, two contracts bind at once, or one thing was said in two ways.
 * Each is a named rule; none of them depends on the order of arrival.
 */
import { type DeliveryKind, deliveryKinds } from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { accountOf } from "./account.ts";
import type { Agreed, Word } from "./agreed.ts";
import { type Contract, contractsOf, isInForce } from "./contract.ts";
import { type Delivery, ledgerOf } from "./deliveries.ts";
import { type Receipt, receiptsOf } from "./receipts.ts";

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
      /** What was taken, the latest first. */
      readonly receipts: readonly Receipt[];
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
  ["receipt", ["contract", "invoice"]],
  ["delivery", ["done", "accepted", "excused"]],
];

/** Everything to be settled, the gravest first. */
export function contractTroubles(agreed: Agreed, today: PlainDate): readonly ContractTrouble[] {
  const contracts = contractsOf(agreed).filter(({ isDropped, signed }) => !isDropped && signed);
  const inForce = contracts.filter((contract) => isInForce(contract, today));
  return [
    ...(inForce.length > 1 ? [{ type: "twoInForce", contracts: inForce } as const] : []),
    ...contracts.flatMap((contract) => overpaid(agreed, contract, contracts.length === 1)),
    ...contracts
      .filter(({ ended }) => !ended)
      .flatMap((contract) => deliveryKinds.flatMap((kind) => overspent(agreed, contract, kind))),
    ...saidApart(agreed),
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

function overpaid(agreed: Agreed, contract: Contract, isOnly: boolean): readonly ContractTrouble[] {
  const { overpaidFen, receipts } = accountOf(contract, receiptsOf(agreed), isOnly);
  if (overpaidFen === 0) return [];
  const taken = receipts.filter(
    ({ kind, cancelled }) => kind !== "refund" && kind !== "extra" && cancelled === undefined,
  );
  return [{ type: "overpaid", contract, overFen: overpaidFen, receipts: taken }];
}

/** Fields that hold two values, but for receipts: what was said first of them is what they say. */
const saidApart = ({ entities, field }: Agreed): readonly ContractTrouble[] =>
  entityFields.flatMap(([entity, fields]) =>
    entities(entity).flatMap((about) =>
      fields.flatMap((name): readonly ContractTrouble[] => {
        const values = field(about, name)?.values ?? [];
        return values.length > 1 ? [{ type: "saidApart", about, field: name, values }] : [];
      }),
    ),
  );

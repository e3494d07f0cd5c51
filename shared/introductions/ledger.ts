import { contractsOf } from "#shared/contracts";
import { type ClientId, canonicalJson, type JsonObject } from "#shared/kernel";
import { deliveriesTo, isDelivered } from "./deliveries.ts";
import type { Round } from "./introduction.ts";

type Agreement = Parameters<typeof contractsOf>[0];

/** Something to be said in a client's agreement. */
interface LedgerWords {
  readonly about: string;
  readonly says: JsonObject;
}

/**
 * What is still to be written into a client's agreement of the rounds of one pair: what they amount
 * to, and that a meeting written down as held is not so any more. Nothing when all is there; what two
 * write apart is the same.
 */
export function missingInLedger(
  client: ClientId,
  rounds: readonly Round[],
  agreement: Agreement,
): readonly LedgerWords[] {
  const contracts = contractsOf(agreement);
  return rounds.flatMap((round): readonly LedgerWords[] => {
    const due = deliveriesTo(client, round, contracts);
    // By the meeting itself: that no contract binds any more makes nothing a mistake.
    const mistaken = round.meetings
      .filter((meeting) => !isDelivered(client, meeting))
      .map(({ id }) => `delivery/meeting.${id}`)
      .filter((about) => isMistaken(agreement, about));
    return [
      ...due.filter((words) => !isSaid(agreement, words)),
      ...mistaken.map((about) => ({ about, says: { excused: { as: "mistake" } } })),
    ];
  });
}

/** It was written down as held; what the client confirmed stays, whatever the introduction says. */
const isMistaken = (agreement: Agreement, about: string): boolean =>
  agreement.value(about, "done") !== undefined &&
  ["excused", "confirmed"].every((field) => agreement.value(about, field) === undefined);

/** What was done is written down once; whether the client agreed may change. */
const isSaid = (agreement: Agreement, { about, says }: LedgerWords): boolean =>
  Object.entries(says).every(([field, value]) => {
    const now = agreement.value(about, field);
    if (now === undefined || now === null) return false;
    return field === "done" || canonicalJson(now) === canonicalJson(value);
  });

import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import type { ClientRow } from "#client/index";
import { contractsOf, isInForce } from "#shared/contracts";
import { clientsOf, idOf, nameOf, parseName } from "#shared/documents";
import { progressOf, readPair, readRounds } from "#shared/introductions";
import { addDays, type ClientId, type PlainDate } from "#shared/kernel";
import { idsOf, readOwnClients, readProjections } from "./read-own.ts";

/** A contract that ends soon. */
export interface EndingContract {
  readonly row: ClientRow;
  readonly name: string;
  readonly endsOn: PlainDate;
}

/** A proposal of which one of one's clients is to be heard, and until when. */
export interface OpenProposal {
  readonly row: ClientRow;
  readonly other: ClientId;
  readonly dueMs: number;
  readonly isExpired: boolean;
}

/** So many days before its end a contract is spoken about. */
const endsWithinDays = 30;
/** So long before it is over, a proposal is asked about again. */
const asksWithinMs = 2 * 86_400_000;

/** The contracts of one's clients that end within thirty days, the first to end first. */
export function readEndingContracts(
  today: Accessor<PlainDate>,
): Accessor<readonly EndingContract[]> {
  const { directory } = useWork();
  const rows = readOwnClients();
  const ids = idsOf(rows);
  const agreed = readProjections(
    () =>
      ids()
        .map((id) => idOf("agreement", id))
        .filter((id) => directory.accessTo(id).read),
    "agreement/",
  );
  return createMemo(() =>
    rows()
      .flatMap((row): readonly EndingContract[] => {
        const said = agreed().get(idOf("agreement", row.id));
        if (!said) return [];
        return contractsOf(said).flatMap((contract) => {
          const { endsOn } = contract;
          const isSoon = endsOn !== undefined && endsOn <= addDays(today(), endsWithinDays);
          return isSoon && isInForce(contract, today())
            ? [{ row, name: contract.terms.name, endsOn }]
            : [];
        });
      })
      .sort((a, b) => (a.endsOn < b.endsOn ? -1 : Number(a.endsOn > b.endsOn))),
  );
}

/** The proposals that one's own clients have not answered and that are over, or will be soon. */
export function readExpiringProposals(nowMs: Accessor<number>): Accessor<readonly OpenProposal[]> {
  const { source } = useWork();
  const rows = readOwnClients();
  const said = readProjections(() => source.list("introduction"), "introduction/");
  return createMemo(() => {
    const rowById = new Map(rows().map((row) => [row.id, row]));
    return [...said()]
      .flatMap(([id, projection]): readonly OpenProposal[] => {
        const parsed = parseName(nameOf(id));
        const pair = parsed.ok ? readPair(clientsOf(parsed.value).join("~")) : undefined;
        const round = pair && readRounds(projection, pair).at(-1);
        if (!pair || !round) return [];
        const { standing, dueMs } = progressOf(round, nowMs());
        if (standing.type !== "waiting" && standing.type !== "expired") return [];
        const row = rowById.get(standing.client);
        const other = pair.find((one) => one !== standing.client);
        const isNear = dueMs !== undefined && dueMs <= nowMs() + asksWithinMs;
        return row && other && isNear
          ? [{ row, other, dueMs, isExpired: standing.type === "expired" }]
          : [];
      })
      .sort((a, b) => a.dueMs - b.dueMs);
  });
}

import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { KeptFor, Section, Tag } from "#client/ui";
import {
  accountOf,
  contractsOf,
  contractTroubles,
  isInForce,
  mayApprove,
  offerTroubles,
  receiptsOf,
} from "#shared/contracts";
import type { ClientId, PlainDate } from "#shared/kernel";
import { useContractWords } from "./contract-words.ts";
import "./contract.css";
import { useSupervisors } from "./open-contracts.ts";
import { type ClientAgreement, readAgreements } from "./read-agreements.ts";
import { useTroubleWords } from "./trouble-words.ts";

/** Something about a contract that waits for somebody. */
interface Waiting {
  readonly client: ClientId;
  readonly name: string;
  readonly text: string;
}

/** What waits about contracts: what two did apart, prices to approve, money that is overdue. */
export function ContractsToday(props: { readonly today: PlainDate }) {
  const { t } = useI18n();
  const agreements = readAgreements();
  const waitingIn = useWaiting(() => props.today);
  const lines = createMemo(() => agreements().flatMap(waitingIn));
  return (
    <Show when={lines().length > 0}>
      <Section title={t("contract.title")}>
        <ul class="contract-lines" aria-label={t("contract.title")}>
          <KeptFor each={lines().slice(0, 20)} by={({ client, text }) => `${client} ${text}`}>
            {(line) => (
              <li class="contract-line">
                <a class="contract-grow" href={`/clients/${line().client}/contract`}>
                  {line().name}
                </a>
                <Tag tone="ask">{line().text}</Tag>
              </li>
            )}
          </KeptFor>
        </ul>
      </Section>
    </Show>
  );
}

/** What of an agreement waits, in words. */
function useWaiting(today: () => PlainDate): (of: ClientAgreement) => readonly Waiting[] {
  const { t } = useI18n();
  const { me } = useWork();
  const words = useContractWords();
  const troubleWords = useTroubleWords();
  const supervisors = useSupervisors();
  return ({ row, said }) => {
    const contracts = contractsOf(said).filter(({ isDropped }) => !isDropped);
    const receipts = receiptsOf(said);
    const signed = contracts.filter((one) => one.signed);
    const toApprove = contracts.filter(
      (one) =>
        !one.signed &&
        mayApprove(me().id, one, supervisors()) &&
        offerTroubles(one, supervisors()).includes("notApproved"),
    );
    const overdue = signed
      .filter((one) => isInForce(one, today()))
      .flatMap((one) => accountOf(one, receipts, signed.length === 1).next ?? [])
      .filter(({ dueOn }) => dueOn < today());
    const texts = [
      ...contractTroubles(said, today()).map(troubleWords),
      ...toApprove.map(({ terms }) => t("contract.toApprove", words.yuan(terms.priceFen))),
      ...overdue.map(({ kind, amountFen }) =>
        t("contract.isOverdue", t("contract.kind")[kind], words.yuan(amountFen)),
      ),
    ];
    const name = row.name ?? row.callName ?? t("contract.unnamed");
    return texts.map((text) => ({ client: row.id, name, text }));
  };
}

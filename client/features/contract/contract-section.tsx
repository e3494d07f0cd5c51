import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { LinkButton, Section, Skeleton, Tag } from "#client/ui";
import { type Contract, contractState } from "#shared/contracts";
import { idOf } from "#shared/documents";
import { addDays, type ClientId } from "#shared/kernel";
import { useContractWords } from "./contract-words.ts";
import { ContractsProvider, useContracts } from "./contracts-context.ts";
import "./contract.css";
import { openContracts } from "./open-contracts.ts";
import { StateTag } from "./state-tag.tsx";

/** So many days before its end a contract is spoken of. */
const endsSoonDays = 30;

/** How a client's contract stands, in a few lines of the case file; nothing for who may not read it. */
export function ContractSection(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("agreement", props.client)).read);
  return (
    <Show when={mayRead()}>
      <Lines client={props.client} />
    </Show>
  );
}

function Lines(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const file = openContracts(props.client);
  return (
    <ContractsProvider value={file}>
      <Section
        title={t("contract.title")}
        end={
          <LinkButton kind="plain" small href={`/clients/${props.client}/contract`}>
            {t("contract.open")}
          </LinkButton>
        }
      >
        <Show when={file.live.status() !== "loading"} fallback={<Skeleton lines={2} />}>
          <Show
            when={file.current()}
            fallback={<p class="section-sentence quiet">{t("contract.none")}</p>}
          >
            {(contract) => <Summary contract={contract()} />}
          </Show>
        </Show>
      </Section>
    </ContractsProvider>
  );
}

function Summary(props: { readonly contract: Contract }) {
  const { t, format } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const account = () => file.accountOf(props.contract);
  const tally = () => file.ledgerOf(props.contract).tally;
  const isInForce = () =>
    ["coolingOff", "running"].includes(contractState(props.contract, file.today()));
  const endsSoon = () => {
    const { endsOn } = props.contract;
    return isInForce() && endsOn !== undefined && endsOn <= addDays(file.today(), endsSoonDays);
  };
  const delivered = () =>
    [
      t("contract.tallyMeeting", tally().meeting.counted, tally().meeting.promised),
      t("contract.tallyIntroduction", tally().introduction.counted, tally().introduction.promised),
    ].join(" · ");
  const money = () =>
    [
      t(
        "contract.paidOf",
        words.yuan(Math.max(0, account().paidFen)),
        words.yuan(props.contract.terms.priceFen),
      ),
      account().dueFen > 0 && props.contract.signed
        ? t("contract.stillDue", words.yuan(account().dueFen))
        : "",
      account().toRefundFen > 0 ? t("contract.toRefund", words.yuan(account().toRefundFen)) : "",
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <div class="contract-summary">
      <p class="contract-line-head">
        <span>{words.titleOf(props.contract)}</span>
        <StateTag contract={props.contract} />
        <Show when={endsSoon() && props.contract.endsOn}>
          {(day) => <Tag tone="ask">{t("contract.untilDay", format.day(day()))}</Tag>}
        </Show>
      </p>
      <p class="quiet small">{money()}</p>
      <Show when={props.contract.signed}>
        <p class="quiet small">{delivered()}</p>
      </Show>
    </div>
  );
}

import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Tag } from "#client/ui";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { type Contract, contractState } from "#shared/contracts";
import type { ClientId } from "#shared/kernel";
import { ContractPart } from "./contract-part.tsx";
import { useContractWords } from "./contract-words.ts";
import { ContractsProvider, useContracts } from "./contracts-context.ts";
import "./contract.css";
import { DeliveriesPart } from "./deliveries-part.tsx";
import { HistoryPart } from "./history-part.tsx";
import { OfferPart, PickPackage } from "./offer-part.tsx";
import { openContracts } from "./open-contracts.ts";
import { PaymentsPart } from "./payments-part.tsx";
import { CancelReceiptDialog } from "./receipt-dialogs.tsx";
import { StateTag } from "./state-tag.tsx";
import { Troubles } from "./troubles.tsx";

/** The contracts of the client whose id the address names. */
export function ContractPage() {
  return <ClientPage>{(client) => <OpenPage client={client} />}</ClientPage>;
}

function OpenPage(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const file = openContracts(props.client);
  return (
    <WhenHere
      client={props.client}
      status={file.live.status()}
      words={{
        notAllowed: t("contract.notAllowed"),
        notHere: t("contract.notHere"),
        gone: t("contract.gone"),
      }}
    >
      <ContractsProvider value={file}>
        <Sheet />
      </ContractsProvider>
    </WhenHere>
  );
}

function Sheet() {
  const { t } = useI18n();
  const file = useContracts();
  const [chosen, setChosen] = createSignal<string>();
  const [isOffering, setOffering] = createSignal(false);
  const [cancelling, setCancelling] = createSignal<string>();
  const shown = createMemo(
    () => file.contracts().find(({ about }) => about === chosen()) ?? file.current(),
  );
  const others = () => file.contracts().filter(({ about }) => about !== shown()?.about);
  const mayOffer = () => file.mayWrite("contract") && shown()?.offer !== undefined;
  return (
    <ClientSheet
      class="contract-page"
      client={file.client}
      read={file.readCard}
      holdsMoney
      title={t("contract.pageTitle", file.name())}
      mark={<Show when={shown()}>{(contract) => <StateTag contract={contract()} />}</Show>}
    >
      <Troubles onCancelReceipt={setCancelling} />
      <Show when={shown()} fallback={<PickPackage />}>
        {(contract) => <Shown contract={contract()} />}
      </Show>
      <Show when={others().length > 0}>
        <Others contracts={others()} onShow={setChosen} />
      </Show>
      <Show when={mayOffer()}>
        <Show
          when={isOffering()}
          fallback={
            <div>
              <Button kind="plain" small onClick={() => setOffering(true)}>
                {t("contract.anotherOffer")}
              </Button>
            </div>
          }
        >
          <PickPackage
            onPicked={() => {
              setOffering(false);
              setChosen(file.contracts()[0]?.about);
            }}
          />
        </Show>
      </Show>
      <HistoryPart />
      <Show when={cancelling()}>
        {(receipt) => (
          <CancelReceiptDialog receipt={receipt()} onClose={() => setCancelling(undefined)} />
        )}
      </Show>
    </ClientSheet>
  );
}

function Shown(props: { readonly contract: Contract }) {
  const file = useContracts();
  const isSigned = () => props.contract.signed !== undefined;
  const isDue = () => isSigned() && file.accountOf(props.contract).dueFen > 0;
  return (
    <>
      <Show when={!isSigned()}>
        <OfferPart contract={props.contract} />
      </Show>
      <PaymentsPart contract={props.contract} isPrimary={isDue()} />
      {/* What one comes for day by day stands before what was agreed once. */}
      <Show when={isSigned()}>
        <DeliveriesPart contract={props.contract} />
        <ContractPart contract={props.contract} />
      </Show>
    </>
  );
}

function Others(props: {
  readonly contracts: readonly Contract[];
  readonly onShow: (about: string) => void;
}) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  return (
    <section class="section" aria-label={t("contract.otherContracts")}>
      <h2 class="contract-sub">{t("contract.otherContracts")}</h2>
      <ul class="contract-lines">
        <KeptFor each={props.contracts} by={({ about }) => about}>
          {(contract) => (
            <li class="contract-line">
              <span class="contract-grow">{words.titleOf(contract())}</span>
              <Tag>{t("contract.state")[contractState(contract(), file.today())]}</Tag>
              <Button
                kind="plain"
                small
                aria-label={`${t("contract.open")}: ${words.titleOf(contract())}`}
                onClick={() => props.onShow(contract().about)}
              >
                {t("contract.open")}
              </Button>
            </li>
          )}
        </KeptFor>
      </ul>
    </section>
  );
}

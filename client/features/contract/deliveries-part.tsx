import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, IconMore, KeptFor, Menu, type MenuItem, Section, Tag } from "#client/ui";
import { type DeliveryKind, deliveryKinds } from "#shared/casework";
import { agreementWords, type Contract, type Delivery } from "#shared/contracts";
import { useContracts } from "./contracts-context.ts";
import { ConfirmDialog, DeliveryDialog } from "./delivery-dialogs.tsx";

/** What was delivered of what was promised, each line with the client's word. */
export function DeliveriesPart(props: { readonly contract: Contract }) {
  const { t } = useI18n();
  const file = useContracts();
  const [isAdding, setAdding] = createSignal(false);
  const [confirming, setConfirming] = createSignal<Delivery>();
  const ledger = () => file.ledgerOf(props.contract);
  const mayWrite = () => file.mayWrite("delivery") && !props.contract.ended;
  return (
    <Section
      title={t("contract.deliveries")}
      end={
        <Show when={mayWrite()}>
          <Button kind="plain" small onClick={() => setAdding(true)}>
            {t("contract.addDelivery")}
          </Button>
        </Show>
      }
    >
      <div class="contract-tallies">
        <For each={deliveryKinds}>
          {(kind) => <TallyLine contract={props.contract} kind={kind} />}
        </For>
      </div>
      <Show
        when={ledger().deliveries.length > 0}
        fallback={<p class="contract-sentence quiet">{t("contract.noDeliveries")}</p>}
      >
        <ul class="contract-lines" aria-label={t("contract.deliveries")}>
          <KeptFor each={ledger().deliveries} by={({ about }) => about}>
            {(delivery) => (
              <DeliveryLine
                delivery={delivery()}
                mayWrite={mayWrite()}
                onConfirm={() => setConfirming(delivery())}
              />
            )}
          </KeptFor>
        </ul>
      </Show>
      <Show when={isAdding()}>
        <DeliveryDialog contract={props.contract} onClose={() => setAdding(false)} />
      </Show>
      <Show when={confirming()}>
        {(delivery) => (
          <ConfirmDialog delivery={delivery()} onClose={() => setConfirming(undefined)} />
        )}
      </Show>
    </Section>
  );
}

/** One thing that was promised: how much is used, how much the client confirmed, what is left. */
function TallyLine(props: { readonly contract: Contract; readonly kind: DeliveryKind }) {
  const { t } = useI18n();
  const file = useContracts();
  const tally = () => file.ledgerOf(props.contract).tally[props.kind];
  const head = () =>
    props.kind === "meeting"
      ? t("contract.tallyMeeting", tally().counted, tally().promised)
      : t("contract.tallyIntroduction", tally().counted, tally().promised);
  const rest = () =>
    [
      tally().over === 0 && t("contract.leftOf", tally().left),
      `${t("contract.confirmedCount")} ${tally().confirmed}`,
      tally().gifts > 0 && `${t("contract.gifts")} ${tally().gifts}`,
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Show when={tally().promised + tally().done > 0}>
      <div class="contract-tally">
        <p class="contract-sum">{head()}</p>
        <meter
          class="contract-meter"
          min={0}
          max={Math.max(1, tally().promised)}
          value={Math.min(tally().counted, tally().promised)}
          aria-label={head()}
        />
        <p class="quiet small">{rest()}</p>
      </div>
    </Show>
  );
}

function DeliveryLine(props: {
  readonly delivery: Delivery;
  readonly mayWrite: boolean;
  readonly onConfirm: () => void;
}) {
  const { t, format } = useI18n();
  const file = useContracts();
  const index = useClientIndex();
  const delivery = () => props.delivery;
  const kindWord = () => t("contract.delivery")[delivery().kind];
  const title = () => t("contract.did").done(kindWord(), format.day(delivery().on));
  const other = (): string | undefined => {
    const id = delivery().with;
    const row = id && index.row(id);
    return row?.name ?? row?.callName;
  };
  const why = (): string | undefined => {
    if (delivery().excused === "gift") return t("contract.isGift");
    if (delivery().excused === "mistake") return t("contract.isMistake");
    if (delivery().isCounted) return delivery().isClientAbsent ? t("contract.isAbsent") : undefined;
    return t(delivery().isClientAbsent ? "contract.isFreeNoShow" : "contract.isNotAccepted");
  };
  const notes = () => [other(), delivery().what, why()].filter(Boolean).join(" · ");
  const excuse = (as: "gift" | "mistake" | undefined) => {
    file.say(
      [agreementWords.excuse(delivery().about, as)],
      as ? t("contract.excusedSaid")[as] : t("contract.countedSaid"),
    );
  };
  const items = (): readonly MenuItem[] =>
    delivery().excused
      ? [{ label: t("contract.countAgain"), onSelect: () => excuse(undefined) }]
      : [
          { label: t("contract.asGift"), onSelect: () => excuse("gift") },
          { label: t("contract.asMistake"), danger: true, onSelect: () => excuse("mistake") },
        ];
  return (
    <li class="contract-line" classList={{ "contract-struck": delivery().excused === "mistake" }}>
      <div class="contract-grow">
        <p>{title()}</p>
        <Show when={notes()}>
          <p class="small quiet">{notes()}</p>
        </Show>
      </div>
      <div class="contract-line-end">
        <Show
          when={delivery().confirmed}
          fallback={
            <Show when={props.mayWrite && delivery().isCounted}>
              <Button
                kind="plain"
                small
                aria-label={`${t("contract.confirm")}: ${title()}`}
                onClick={() => props.onConfirm()}
              >
                {t("contract.confirm")}
              </Button>
            </Show>
          }
        >
          {(confirmed) => (
            <Tag tone="accent">
              {t(
                "contract.confirmed",
                t("contract.confirmedHow")[confirmed().how],
                format.day(confirmed().on),
              )}
            </Tag>
          )}
        </Show>
        <Show when={props.mayWrite}>
          <Menu small label={`${t("contract.moreActions")}: ${title()}`} items={items()}>
            <IconMore />
          </Menu>
        </Show>
      </div>
    </li>
  );
}

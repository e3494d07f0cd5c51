import { createMemo, For, Match, Show, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Bridge, BridgeEnd, Button } from "#client/ui";
import {
  annexSchema,
  type Signed,
  signedSchema,
  type Terms,
  takenSchema,
  termsSchema,
} from "#shared/casework";
import {
  agreementWords,
  type ContractTrouble,
  type Delivery,
  settleWords,
} from "#shared/contracts";
import { z } from "#shared/kernel";
import { AnnexedTwice } from "./annexed-twice.tsx";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { Overpaid, RefundedTooMuch, TakenTwice } from "./money-troubles.tsx";

type Of<Type extends ContractTrouble["type"]> = Extract<ContractTrouble, { type: Type }>;

/** What colleagues did apart and a person settles, each with its buttons. */
export function Troubles(props: { readonly onCancelReceipt: (receipt: string) => void }) {
  const file = useContracts();
  // By what it is about: news beside it leave it in its place.
  const keys = createMemo(() => file.troubles().map(keyOf));
  const of = (key: string) => file.troubles().find((trouble) => keyOf(trouble) === key);
  return (
    <For each={keys()}>
      {(key) => (
        <Show when={of(key)}>
          {(trouble) => <Trouble trouble={trouble()} onCancelReceipt={props.onCancelReceipt} />}
        </Show>
      )}
    </For>
  );
}

function keyOf(trouble: ContractTrouble): string {
  if (trouble.type === "overspent") return `overspent ${trouble.contract.id} ${trouble.kind}`;
  if (trouble.type === "overpaid" || trouble.type === "refundedTooMuch")
    return `${trouble.type} ${trouble.contract.id}`;
  if (trouble.type === "takenTwice")
    return `twice ${trouble.contract.id} ${trouble.kind} ${trouble.amountFen} ${trouble.receipts.at(-1)?.id}`;
  if (trouble.type === "annexedTwice")
    return `annexes ${trouble.contract.id} ${trouble.annexes[0]?.id}`;
  return trouble.type === "saidApart" ? `apart ${trouble.about} ${trouble.field}` : trouble.type;
}

function Trouble(props: {
  readonly trouble: ContractTrouble;
  readonly onCancelReceipt: (receipt: string) => void;
}) {
  const { t } = useI18n();
  const of = <Type extends ContractTrouble["type"]>(type: Type): Of<Type> | undefined => {
    const isOf = (one: ContractTrouble): one is Of<Type> => one.type === type;
    return isOf(props.trouble) ? props.trouble : undefined;
  };
  return (
    <Switch>
      <Match when={of("overspent")}>{(trouble) => <Overspent trouble={trouble()} />}</Match>
      <Match when={of("overpaid")}>
        {(trouble) => <Overpaid trouble={trouble()} onCancel={props.onCancelReceipt} />}
      </Match>
      <Match when={of("refundedTooMuch")}>
        {(trouble) => <RefundedTooMuch trouble={trouble()} onCancel={props.onCancelReceipt} />}
      </Match>
      <Match when={of("takenTwice")}>
        {(trouble) => <TakenTwice trouble={trouble()} onCancel={props.onCancelReceipt} />}
      </Match>
      <Match when={of("annexedTwice")}>{(trouble) => <AnnexedTwice trouble={trouble()} />}</Match>
      <Match when={of("saidApart")}>{(trouble) => <SaidApart trouble={trouble()} />}</Match>
      <Match when={of("twoInForce")}>
        {(trouble) => (
          <Banner tone="ask">{t("contract.twoInForce", trouble().contracts.length)}</Banner>
        )}
      </Match>
    </Switch>
  );
}

/** The two latest that were counted, side by side; one of them is given on top, or never was. */
function Overspent(props: { readonly trouble: Of<"overspent"> }) {
  const { t, format } = useI18n();
  const file = useContracts();
  const words = useContractWords();
  const kindWord = () => t("contract.delivery")[props.trouble.kind];
  const sentence = () =>
    t("contract.overspent", kindWord(), props.trouble.over, props.trouble.promised);
  const excuse = (delivery: Delivery, as: "gift" | "mistake") =>
    file.say([agreementWords.excuse(delivery.about, as)], t("contract.excusedSaid")[as]);
  const end = (delivery: Delivery | undefined) => (
    <Show when={delivery}>
      {(one) => {
        const fact = () => file.live.projection().history(one().about, "done").at(-1)?.fact;
        const title = () => t("contract.did").done(kindWord(), format.day(one().on));
        return (
          <BridgeEnd
            value={[title(), one().what].filter(Boolean).join(" · ")}
            note={
              <Show when={fact()}>
                {(said) => t("common.byAt", words.who(said().by), words.when(said()))}
              </Show>
            }
            action={
              <Show when={file.mayWrite("delivery")}>
                <div class="cluster">
                  <Button
                    small
                    aria-label={`${t("contract.asGift")}: ${title()}`}
                    onClick={() => excuse(one(), "gift")}
                  >
                    {t("contract.asGift")}
                  </Button>
                  <Button
                    small
                    kind="plain"
                    aria-label={`${t("contract.asMistake")}: ${title()}`}
                    onClick={() => excuse(one(), "mistake")}
                  >
                    {t("contract.asMistake")}
                  </Button>
                </div>
              </Show>
            }
          />
        );
      }}
    </Show>
  );
  return (
    <div class="contract-trouble">
      <Banner tone="ask">{sentence()}</Banner>
      <Bridge
        label={t("contract.overspentShort", kindWord())}
        keystone={t("contract.overspentShort", kindWord())}
        tone="ask"
        isOpen
        left={end(props.trouble.deliveries[0])}
        right={end(props.trouble.deliveries[1])}
      />
    </div>
  );
}

/** One thing that was said in two ways: one of them stands. */
function SaidApart(props: { readonly trouble: Of<"saidApart"> }) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const label = (): string => {
    if (entity() === "annex") return t("contract.annexName");
    const names: Readonly<Record<string, string>> = t("contract.apartField");
    return names[props.trouble.field] ?? t("contract.title");
  };
  const entity = () => props.trouble.about.split("/", 1)[0] ?? "";
  const reading = useReading();
  const end = (place: 0 | 1) => (
    <Show when={props.trouble.values[place]}>
      {(word) => (
        <BridgeEnd
          value={reading(word().value)}
          note={t("common.byAt", words.who(word().fact.by), words.when(word().fact))}
          action={
            <Show when={file.mayWriteOf(props.trouble.about)}>
              <Button
                small
                aria-label={`${t("contract.take1")}: ${words.who(word().fact.by)}`}
                onClick={() =>
                  file.say(
                    [settleWords(props.trouble.about, props.trouble.field, word().value)],
                    t("contract.settled", label()),
                    "nothing",
                  )
                }
              >
                {t("contract.take1")}
              </Button>
            </Show>
          }
        />
      )}
    </Show>
  );
  return (
    <div class="contract-trouble">
      <Banner tone="ask">
        <p>{t("contract.saidApart", label())}</p>
        <p class="small">{t("contract.saidApartHint")}</p>
      </Banner>
      <Bridge label={label()} tone="ask" isOpen left={end(0)} right={end(1)} />
    </div>
  );
}

/** A value of an agreement in a few words, whichever field it is of. */
function useReading(): (value: unknown) => string {
  const { t, format } = useI18n();
  const words = useContractWords();
  const terms = (said: Terms): string =>
    [
      said.name,
      words.price(said),
      t("contract.packageLine", said.months, said.introductions, said.meetings),
      t("contract.introductionCountsShort")[said.introductionCounts],
      said.plan.map(words.instalment).join("；"),
    ].join(" · ");
  const signed = (said: Signed): string => `${format.day(said.on)} · ${terms(said.terms)}`;
  return (value) => {
    const asSigned = z.safeParse(signedSchema, value).data;
    if (asSigned) return signed(asSigned);
    const asAnnex = z.safeParse(annexSchema, value).data;
    if (asAnnex)
      return [format.day(asAnnex.on), asAnnex.text, words.changes(asAnnex)]
        .filter(Boolean)
        .join(" · ");
    const asTerms = z.safeParse(termsSchema, value).data;
    if (asTerms) return terms(asTerms);
    const asTaken = z.safeParse(takenSchema, value).data;
    if (asTaken)
      return [words.receipt(asTaken), t("contract.way")[asTaken.way], format.day(asTaken.on)].join(
        " · ",
      );
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
    const parts = z.safeParse(z.record(z.string(), z.unknown()), value).data ?? {};
    const read = Object.values(parts).filter((part) => typeof part === "string");
    return read.length > 0 ? read.join(" · ") : t("common.none");
  };
}

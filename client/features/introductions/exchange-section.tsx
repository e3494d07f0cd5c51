import { createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, RevealText, Section, useToasts } from "#client/ui";
import { idOf } from "#shared/documents";
import {
  aboutSide,
  lackingToExchange,
  levelOf,
  lineOf,
  mayExchange,
  otherOf,
  type Round,
} from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { phoneSlots } from "#shared/registry";
import { NotShown } from "./not-shown.tsx";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/**
 * The exchange of contacts, once both said yes: whoever serves one side hands that side's line over,
 * and whoever serves the other reads it here. Every look leaves a trace.
 */
export function ExchangeSection(props: { readonly round: Round }) {
  const { t } = useI18n();
  const desk = usePair();
  return (
    <Section title={t("introductions.exchange")}>
      <Show
        when={levelOf(props.round) === 2}
        fallback={<p class="quiet section-sentence">{t("introductions.exchangeLater")}</p>}
      >
        <ul class="pair-lines" aria-label={t("introductions.exchange")}>
          <For each={desk.pair}>
            {(client) => (
              <li class="pair-line">
                <LineOf round={props.round} client={client} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}

function LineOf(props: { readonly round: Round; readonly client: ClientId }): JSX.Element {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const { directory } = useWork();
  const said = () => desk.said(props.client);
  const line = () => lineOf(said(), props.round, props.client);
  const mayHand = () => directory.accessTo(idOf("contact", props.client)).read;
  const other = () => words.client(otherOf(desk.pair, props.client));
  const lacking = () => {
    const card = said();
    return card ? lackingToExchange({ client: props.client, card }) : [];
  };
  return (
    <Show
      when={mayExchange(said(), props.round)}
      fallback={
        <Show when={lacking().length === 0} fallback={<NotShown lacking={lacking()} />}>
          <p class="quiet">
            {t(
              said() ? "introductions.exchangeEnded" : "introductions.exchangeNotHere",
              words.client(props.client),
            )}
          </p>
        </Show>
      }
    >
      <Show when={line()}>{(shown) => <GivenLine client={props.client} line={shown()} />}</Show>
      <Show when={!line() && !mayHand()}>
        <p class="quiet">
          {t(
            "introductions.exchangeElsewhere",
            words.client(props.client),
            words.staffOf(props.client),
          )}
        </p>
      </Show>
      <Show when={mayHand() && desk.mayWrite() && !props.round.closed}>
        <HandOver
          round={props.round}
          client={props.client}
          label={
            line()
              ? t("introductions.exchangeAnother")
              : t("introductions.exchangeHand", words.client(props.client), other())
          }
        />
      </Show>
    </Show>
  );
}

const shownForMs = 60_000;

/** A line that was handed over: hidden until somebody says why they look. */
function GivenLine(props: {
  readonly client: ClientId;
  readonly line: { readonly kind: "phone" | "weChat"; readonly text: string };
}) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const words = usePairWords();
  const [isAsking, setAsking] = createSignal(false);
  const [isShown, setShown] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    setShown(false);
  };
  onCleanup(() => clearTimeout(timer));
  const look = async (reason: string): Promise<void> => {
    setAsking(false);
    const traced = await work.reveal({ client: props.client, field: "exchange line", reason });
    if (!traced.ok) return void toasts.show({ text: t("introductions.exchangeNotTraced") });
    setShown(true);
    timer = setTimeout(hide, shownForMs);
  };
  const text = () =>
    props.line.kind === "phone"
      ? t("introductions.exchangePhone", props.line.text)
      : t("introductions.exchangeWeChat", props.line.text);
  return (
    <div class="stack-tight">
      <span>{t("introductions.exchangeReceived", words.client(props.client))}</span>
      <RevealText
        masked="••••••"
        shown={isShown() ? text() : undefined}
        revealLabel={t("introductions.exchangeShow")}
        hideLabel={t("introductions.exchangeHide")}
        onReveal={() => setAsking(!isAsking())}
        onHide={hide}
      />
      <Show when={isAsking()}>
        <WhyLook onReason={(reason) => void look(reason)} />
      </Show>
    </div>
  );
}

const reasons = ["arrangeMeeting", "followUp", "checkDetails"] as const;

/** Asks why somebody looks; the likeliest reason first, one press answers. */
function WhyLook(props: { readonly onReason: (reason: string) => void }) {
  const { t } = useI18n();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="cluster" role="group" aria-label={t("caseFile.revealWhy")}>
      <span class="quiet small">{t("caseFile.revealWhy")}</span>
      <Button small onClick={() => props.onReason("contactExchange")}>
        {t("introductions.exchangeReason")}
      </Button>
      <For each={reasons}>
        {(reason) => (
          <Button small onClick={() => props.onReason(reason)}>
            {t("caseFile.revealReason")[reason]}
          </Button>
        )}
      </For>
    </div>
  );
}

interface Choice {
  /** As the trace of a look names it. */
  readonly field: string;
  readonly kind: "phone" | "weChat";
  readonly text: string;
}

/** Hands one of a client's lines to the other side: looking at them leaves a trace as everywhere. */
function HandOver(props: {
  readonly round: Round;
  readonly client: ClientId;
  readonly label: string;
}) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const desk = usePair();
  const words = usePairWords();
  const [choices, setChoices] = createSignal<readonly Choice[]>();
  const contact = work.openDocument(idOf("contact", props.client));
  onCleanup(contact.close);
  const lines = (): readonly Choice[] => {
    const read = contact.projection().value;
    const lineAt = (kind: Choice["kind"], about: string, field: string): readonly Choice[] => {
      const text = read(about, field);
      return typeof text === "string" ? [{ kind, text, field: `${about} ${field}` }] : [];
    };
    return [
      ...phoneSlots.flatMap((slot) => lineAt("phone", `phone/${slot}`, "number")),
      ...lineAt("weChat", "weChat", "id"),
    ];
  };
  const look = async (): Promise<void> => {
    const found = lines();
    if (contact.status() !== "here") {
      return void toasts.show({
        text: t("introductions.exchangeNotHere", words.client(props.client)),
      });
    }
    if (found.length === 0) {
      return void toasts.show({
        text: t("introductions.exchangeNothing", words.client(props.client)),
      });
    }
    for (const { field } of found) {
      const traced = await work.reveal({ client: props.client, field, reason: "contactExchange" });
      if (!traced.ok) return void toasts.show({ text: t("introductions.exchangeNotTraced") });
    }
    setChoices(found);
  };
  const hand = ({ kind, text }: Choice): void => {
    const about = aboutSide("exchange", props.round.number, props.client);
    const other = words.client(otherOf(desk.pair, props.client));
    const says = { line: { kind, text }, atMs: Date.now() };
    const sentence = t("introductions.exchangeSaid", words.client(props.client), other);
    if (desk.say([{ about, says }], sentence)) setChoices(undefined);
  };
  return (
    <Show
      when={choices()}
      fallback={
        <div>
          <Button small onClick={() => void look()}>
            {props.label}
          </Button>
        </div>
      }
    >
      {(found) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
        <div class="cluster" role="group" aria-label={t("introductions.exchangeWhich")}>
          <span class="quiet small">{t("introductions.exchangeWhich")}</span>
          <For each={found()}>
            {(choice) => (
              <Button small onClick={() => hand(choice)}>
                {choice.kind === "phone"
                  ? t("introductions.exchangePhone", choice.text)
                  : t("introductions.exchangeWeChat", choice.text)}
              </Button>
            )}
          </For>
          <Button kind="plain" small onClick={() => setChoices(undefined)}>
            {t("common.cancel")}
          </Button>
        </div>
      )}
    </Show>
  );
}

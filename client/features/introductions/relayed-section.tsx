import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, ChoiceChips, IconPlus, KeptFor, Section, TextArea } from "#client/ui";
import { isHarmless, levelOf, otherOf, type Relayed, type Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { profileValue } from "#shared/registry";
import { freshId, usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/** Questions and answers passed on between the two before they meet. */
export function RelayedSection(props: { readonly round: Round }) {
  const { t } = useI18n();
  const desk = usePair();
  const [writing, setWriting] = createSignal<{ readonly to?: Relayed }>();
  const mayAdd = () => desk.mayWrite() && !props.round.closed;
  return (
    <Section
      title={t("introductions.relayed")}
      end={
        <Show when={mayAdd() && !writing()}>
          <Button kind="plain" small onClick={() => setWriting({})}>
            <IconPlus />
            {t("introductions.add")}
          </Button>
        </Show>
      }
    >
      <Show when={props.round.relayed.length === 0 && !writing()}>
        <p class="quiet section-sentence">{t("introductions.relayedNone")}</p>
      </Show>
      <ul class="pair-lines" aria-label={t("introductions.relayed")}>
        <KeptFor each={props.round.relayed} by={({ id }) => id}>
          {(one) => (
            <RelayedLine
              round={props.round}
              one={one()}
              onReply={mayAdd() ? () => setWriting({ to: one() }) : undefined}
            />
          )}
        </KeptFor>
      </ul>
      <Show when={writing()} keyed>
        {({ to }) => (
          <RelayedForm round={props.round} question={to} onDone={() => setWriting(undefined)} />
        )}
      </Show>
    </Section>
  );
}

function RelayedLine(props: {
  readonly round: Round;
  readonly one: Relayed;
  readonly onReply: (() => void) | undefined;
}) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const to = () => words.client(otherOf(desk.pair, props.one.from));
  const tell = (): void => {
    const says = { toldMs: Date.now() };
    desk.say(
      [{ about: `relayed/${props.one.id}`, says }],
      t("introductions.relayedToldSaid", to()),
    );
  };
  const isAnswered = () => props.round.relayed.some(({ answers }) => answers === props.one.id);
  const question = () => props.round.relayed.find(({ id }) => id === props.one.answers);
  return (
    <li class="pair-line">
      <Show when={question()}>
        {(asked) => (
          <span class="quiet small">{t("introductions.relayedAnswer", asked().text)}</span>
        )}
      </Show>
      <span>
        <span class="strong">{words.client(props.one.from)}</span>
        {t("common.colon")}
        {props.one.text}
      </span>
      <span class="cluster">
        <span class="quiet small">
          {props.one.toldMs === undefined
            ? t("introductions.relayedWaiting", to())
            : t("introductions.relayedTold", format.relative(props.one.toldMs, desk.nowMs()))}
        </span>
        <Show when={props.onReply && props.one.toldMs === undefined}>
          <Button small onClick={tell}>
            {t("introductions.relayedTell", to())}
          </Button>
        </Show>
        <Show when={props.onReply && props.one.toldMs !== undefined && !isAnswered()}>
          <Button small onClick={() => props.onReply?.()}>
            {t("introductions.relayedReply")}
          </Button>
        </Show>
      </span>
    </li>
  );
}

function RelayedForm(props: {
  readonly round: Round;
  readonly question: Relayed | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const asked = props.question;
  const [from, setFrom] = createSignal<ClientId>(
    asked ? otherOf(desk.pair, asked.from) : props.round.first.client,
  );
  const [text, setText] = createSignal("");
  const mayTell = () => {
    const said = desk.said(from());
    const name = said && profileValue(said.value, "name");
    return levelOf(props.round) === 2 || isHarmless(text(), name);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const said = text().trim();
    if (said === "") return;
    const atMs = Date.now();
    const says = { round: props.round.number, from: from(), text: said, atMs };
    const isSaid = desk.say(
      [
        {
          about: `relayed/${freshId(atMs)}`,
          says: { ...says, ...(asked ? { answers: asked.id } : {}) },
        },
      ],
      t("introductions.relayedSaid", words.client(from())),
    );
    if (isSaid) props.onDone();
  };
  return (
    <form class="stack pair-form" onSubmit={submit}>
      <Show
        when={asked}
        fallback={
          <ChoiceChips
            label={t("introductions.relayedFrom")}
            options={desk.pair.map((client) => ({ value: client, label: words.client(client) }))}
            value={from()}
            onChange={setFrom}
          />
        }
      >
        {(question) => (
          <p class="quiet small">{t("introductions.relayedAnswer", question().text)}</p>
        )}
      </Show>
      <TextArea
        label={t("introductions.relayedText")}
        rows={2}
        maxLength={1000}
        value={text()}
        onInput={setText}
      />
      <Show when={!mayTell()}>
        <Banner tone="ask">{t("introductions.relayedCareful")}</Banner>
      </Show>
      <div class="cluster">
        <Button type="submit">{t("introductions.relayedAdd")}</Button>
        <Button kind="plain" onClick={props.onDone}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

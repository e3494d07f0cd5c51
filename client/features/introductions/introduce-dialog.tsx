import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, For, type JSX, onCleanup, Show } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, ChoiceChips, createNow, LinkButton, TextArea } from "#client/ui";
import { ClientField } from "#feature/client-picker";
import { KeptForm } from "#feature/unsaved";
import { officeDay } from "#shared/appointments";
import { idOf } from "#shared/documents";
import { aboutRound, pairOf, usualDays, wordsApart } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { type Against, useAgainst } from "./against.ts";
import { hrefOfPair, type PairSaying, useBeginRound } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

const daysChoices = [3, 5, usualDays, 14] as const;

/** Begins to introduce two clients: who, whom to ask first, why; says what forbids it and what to mind. */
export function IntroduceDialog(props: {
  /** Who is introduced for certain. */
  readonly client?: ClientId | undefined;
  /** And with whom, where that is known. */
  readonly other?: ClientId | undefined;
  /** What is kept with the round that begins, as why they fit. */
  readonly sayings?: ((round: number) => readonly PairSaying[]) | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const words = usePairWords();
  const navigate = useNavigate();
  const begin = useBeginRound();
  const nowMs = createNow();
  const [a, setA] = createSignal(props.client);
  const [b, setB] = createSignal(props.other);
  const [chosenFirst, setFirst] = createSignal<ClientId>();
  const [why, setWhy] = createSignal("");
  const [days, setDays] = createSignal<number>(usualDays);
  const [isBusy, setBusy] = createSignal(false);
  const two = createMemo(() => {
    const [one, other] = [a(), b()];
    return one && other ? ([one, other] as const) : undefined;
  });
  const said = useCards(two);
  const against = useAgainst({ two, said, nowMs, today: () => officeDay(nowMs()) });
  // By custom the one for whom somebody was looked for hears of it first.
  const first = () => chosenFirst() ?? a();
  const isForbidden = () => {
    const known = against();
    return !known?.isSure || known.refusals.length > 0 || !known.mayWrite;
  };

  const submit = async (): Promise<void> => {
    const [both, asked, known] = [two(), first(), against()];
    const pair = both && pairOf(...both);
    if (!pair || !asked || !known || isForbidden() || isBusy()) return;
    setBusy(true);
    const reason = why().trim();
    const says = {
      ...{ first: asked, beganMs: Date.now(), days: days() },
      ...(reason === "" ? {} : { why: reason }),
    };
    const round = (known.rounds.at(-1)?.number ?? 0) + 1;
    const isAsGiven = both[0] === props.client && both[1] === props.other;
    const sayings = [
      ...wordsApart(aboutRound(round), says),
      ...((isAsGiven && props.sayings?.(round)) || []),
    ];
    const sentence = t("introductions.began", ...named(pair, words.client));
    const isBegun = await begin(pair, sayings, sentence);
    setBusy(false);
    if (!isBegun) return;
    props.onClose();
    navigate(hrefOfPair(pair));
  };
  return (
    <KeptForm
      title={t("introductions.introduce")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("introductions.begin"),
      }}
      isReady={two() !== undefined && !isForbidden() && !isBusy()}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <ClientField label={t("introductions.pickA")} value={a()} onChange={setA} />
      <ClientField label={t("introductions.pickB")} value={b()} onChange={setB} />
      <div aria-live="polite">
        <Show when={against()}>{(known) => <AgainstNote against={known()} two={two()} />}</Show>
      </div>
      <Show when={!isForbidden() && two()}>
        {(both) => (
          <Terms
            two={both()}
            first={first()}
            days={days()}
            why={why()}
            onFirst={setFirst}
            onDays={setDays}
            onWhy={setWhy}
          />
        )}
      </Show>
    </KeptForm>
  );
}

/** Whom to ask first, how long to wait, and why they fit. */
function Terms(props: {
  readonly two: readonly [ClientId, ClientId];
  readonly first: ClientId | undefined;
  readonly days: number;
  readonly why: string;
  readonly onFirst: (client: ClientId) => void;
  readonly onDays: (days: number) => void;
  readonly onWhy: (why: string) => void;
}) {
  const { t } = useI18n();
  const words = usePairWords();
  return (
    <>
      <ChoiceChips
        label={t("introductions.pickFirst")}
        options={props.two.map((client) => ({ value: client, label: words.client(client) }))}
        value={props.first}
        onChange={props.onFirst}
      />
      <ChoiceChips
        label={t("introductions.days")}
        options={daysChoices.map((count) => ({
          value: String(count),
          label: t("introductions.daysChoice", count),
        }))}
        value={String(props.days)}
        onChange={(count) => props.onDays(Number(count))}
      />
      <TextArea
        label={t("introductions.why")}
        hint={t("introductions.whyHint")}
        rows={2}
        maxLength={1000}
        value={props.why}
        onInput={props.onWhy}
      />
    </>
  );
}

const named = (
  [a, b]: readonly [ClientId, ClientId],
  name: (client: ClientId) => string,
): [string, string] => [name(a), name(b)];

/** The cards of the chosen two, open while they are chosen. */
function useCards(two: () => readonly [ClientId, ClientId] | undefined) {
  const { openDocument } = useWork();
  const cards = createMemo(() => {
    const open = new Map<ClientId, LiveDocument>();
    for (const client of two() ?? []) open.set(client, openDocument(idOf("client", client)));
    onCleanup(() => {
      for (const card of open.values()) card.close();
    });
    return open;
  });
  return (client: ClientId) => {
    const card = cards().get(client);
    return card?.status() === "here" ? card.projection() : undefined;
  };
}

/** What forbids it, else what to mind, in sentences. */
function AgainstNote(props: {
  readonly against: Against;
  readonly two: readonly [ClientId, ClientId] | undefined;
}) {
  const { t } = useI18n();
  const words = usePairWords();
  const forbidding = () => [
    ...props.against.refusals.map(words.refusal),
    ...(props.against.mayWrite ? [] : [t("introductions.refusal.mayNot")]),
  ];
  const pair = () => props.two && pairOf(...props.two);
  return (
    <Show
      when={forbidding().length > 0}
      fallback={
        <Show when={props.against.cautions.length > 0}>
          <Banner
            tone="ask"
            action={<OpenPair when={props.against.rounds.length > 0} pair={pair()} />}
          >
            <Sentences
              title={t("introductions.look")}
              all={props.against.cautions.map(words.caution)}
            />
          </Banner>
        </Show>
      }
    >
      <Banner
        tone="stop"
        action={<OpenPair when={props.against.rounds.length > 0} pair={pair()} />}
      >
        <Sentences title={t("introductions.cannot")} all={forbidding()} />
      </Banner>
    </Show>
  );
}

function OpenPair(props: {
  readonly when: boolean;
  readonly pair: readonly [ClientId, ClientId] | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.when && props.pair}>
      {(pair) => (
        <LinkButton small href={hrefOfPair(pair())}>
          {t("introductions.openPair")}
        </LinkButton>
      )}
    </Show>
  );
}

/** Some sentences under their title. */
export function Sentences(props: { readonly title: string; readonly all: readonly string[] }) {
  return (
    <div class="stack-tight">
      <strong>{props.title}</strong>
      <ul class="pair-sentences">
        <For each={props.all}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </div>
  );
}

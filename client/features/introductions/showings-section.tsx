import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, copyText, Section, Tag } from "#client/ui";
import { type MistakeMeasure, mistakeMeasures } from "#shared/casework";
import type { Round, Showing } from "#shared/introductions";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

const shownAtFirst = 5;

/** Which cards were shown, to whom, how much of them; a card sent amiss is written down in one press. */
export function ShowingsSection(props: { readonly round: Round }) {
  const { t } = useI18n();
  const [count, setCount] = createSignal(shownAtFirst);
  const left = () => props.round.shown.length - count();
  return (
    <Section title={t("introductions.showings")}>
      <Show when={props.round.shown.length === 0}>
        <p class="quiet section-sentence">{t("introductions.showingsNone")}</p>
      </Show>
      <ul class="pair-lines" aria-label={t("introductions.showings")}>
        <For each={props.round.shown.slice(0, count()).map(({ id }) => id)}>
          {(id) => (
            <Show when={props.round.shown.find((one) => one.id === id)}>
              {(one) => <ShowingLine one={one()} />}
            </Show>
          )}
        </For>
      </ul>
      <Show when={left() > 0}>
        <div>
          <Button kind="plain" small onClick={() => setCount(props.round.shown.length)}>
            {t("introductions.more5", left())}
          </Button>
        </div>
      </Show>
    </Section>
  );
}

function ShowingLine(props: { readonly one: Showing }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const about = () => `shown/${props.one.id}`;
  const by = () => {
    const fact = desk.live.projection().field(about(), "card")?.shown.fact;
    return fact ? words.staff(fact.by) : t("introductions.colleague");
  };
  /** One press writes it down, and the words that ask for deletion lie ready to be pasted. */
  const sentAmiss = async (): Promise<void> => {
    const mistake = { atMs: Date.now(), measures: [] };
    const isCopied = await copyText(t("introductions.amissWords"));
    const sentence = t(isCopied ? "introductions.amissSaid" : "introductions.amissSaidOnly");
    desk.say([{ about: about(), says: { mistake } }], sentence);
  };
  const toggle = (measure: MistakeMeasure): void => {
    const { mistake } = props.one;
    if (!mistake) return;
    const measures = mistake.measures.includes(measure)
      ? mistake.measures.filter((one) => one !== measure)
      : [...mistake.measures, measure];
    const says = { mistake: { atMs: mistake.atMs, measures: [...measures] } };
    desk.say([{ about: about(), says }], t("introductions.measureSaid"));
  };
  return (
    <li class="pair-line">
      <span class="cluster spread">
        <span>
          {t("introductions.showingLine", words.client(props.one.of), words.client(props.one.to))}
        </span>
        <Show when={props.one.mistake}>
          <Tag tone="stop">{t("introductions.amissMark")}</Tag>
        </Show>
      </span>
      <span class="cluster">
        <span class="quiet small">
          {t(
            "introductions.showingHow",
            props.one.level,
            t("introductions.way")[props.one.how],
            props.one.withPhoto,
          )}
          {" · "}
          {t("common.byAt", by(), format.relative(props.one.atMs, desk.nowMs()))}
        </span>
        <Show when={desk.mayWrite() && !props.one.mistake}>
          <Button kind="plain" small onClick={() => void sentAmiss()}>
            {t("introductions.amiss")}
          </Button>
        </Show>
      </span>
      <Show when={props.one.mistake}>
        {(mistake) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
          <span class="cluster" role="group" aria-label={t("introductions.amissDone")}>
            <span class="quiet small">{t("introductions.amissDone")}</span>
            <For each={mistakeMeasures}>
              {(measure) => (
                <Button
                  small
                  aria-pressed={mistake().measures.includes(measure)}
                  disabled={!desk.mayWrite()}
                  onClick={() => toggle(measure)}
                >
                  {t("introductions.measure")[measure]}
                </Button>
              )}
            </For>
          </span>
        )}
      </Show>
    </li>
  );
}

import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, KeptFor, Section } from "#client/ui";
import {
  areAllAlike,
  type Instrument,
  type ScaleScore,
  type Sitting,
  scoresOf,
  sittingAbout,
  writtenResultsOf,
} from "#shared/questionnaires";
import { useDesk } from "./desk.ts";
import { useOwnWords } from "./own-words.ts";
import "./assessment.css";

/** What finished questionnaires amount to, for staff; counted anew each time they are looked at. */
export function Results(props: { readonly sittings: readonly Sitting[] }) {
  const { t } = useI18n();
  /** The same questionnaire, the time before. */
  const before = ({ instrumentId, atMs }: Sitting) =>
    props.sittings.find((each) => each.instrumentId === instrumentId && each.atMs < atMs);
  return (
    <Section title={t("consultation.results")}>
      <Show
        when={props.sittings.length > 0}
        fallback={<p class="quiet results-none">{t("consultation.resultsNone")}</p>}
      >
        <p class="quiet small results-none">{t("consultation.noNorms")}</p>
        <KeptFor each={props.sittings} by={({ id }) => id}>
          {(sitting) => (
            <Show
              when={sitting().instrument}
              fallback={<Banner tone="ask">{t("consultation.newerVersion")}</Banner>}
            >
              {(instrument) => (
                <Result sitting={sitting()} instrument={instrument()} before={before(sitting())} />
              )}
            </Show>
          )}
        </KeptFor>
      </Show>
      <Written />
    </Section>
  );
}

/** Results that were written down in words, of instruments the app does not count. */
function Written() {
  const { t, format } = useI18n();
  const desk = useDesk();
  return (
    <Show when={writtenResultsOf(desk.ground().assessment).length > 0}>
      <h3 class="talks-title">{t("consultation.written")}</h3>
      <ul>
        <For each={writtenResultsOf(desk.ground().assessment)}>
          {(each) => (
            <li class="talk">
              <p class="small">
                <span class="strong">{each.instrument}</span>{" "}
                <span class="quiet">{format.date(each.atMs)}</span>
              </p>
              <p class="talk-note">{each.text}</p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Result(props: {
  readonly sitting: Sitting;
  readonly instrument: Instrument;
  readonly before: Sitting | undefined;
}) {
  const { t, format } = useI18n();
  const own = useOwnWords();
  const desk = useDesk();
  const title = () => own(props.instrument.title);
  const label = () => t("consultation.resultOf", title(), format.date(props.sitting.atMs));
  const scores = () => scoresOf(props.instrument, props.sitting.replies);
  const earlier = (scaleId: string) =>
    props.before?.instrument &&
    scoresOf(props.before.instrument, props.before.replies).find(
      ({ scale }) => scale.id === scaleId,
    );
  const setAside = () =>
    desk.assess(
      sittingAbout(props.sitting.id),
      { setAside: true },
      t("consultation.setAsideSaid", title()),
    );
  return (
    <section class="result" aria-label={label()}>
      <header class="result-head">
        <h3>{label()}</h3>
        <span class="quiet small">{t("consultation.way")[props.sitting.way]}</span>
        <Show when={desk.mayAssess()}>
          <Button kind="plain" small onClick={setAside}>
            {t("consultation.setAside")}
            <span class="visually-hidden">{`: ${label()}`}</span>
          </Button>
        </Show>
      </header>
      <Show when={areAllAlike(props.instrument, props.sitting.replies)}>
        <Banner tone="ask">{t("consultation.allAlike")}</Banner>
      </Show>
      <For each={scores()}>
        {(score) => (
          <ScaleLine
            score={score}
            instrument={props.instrument}
            before={earlier(score.scale.id)}
            beforeAtMs={props.before?.atMs}
          />
        )}
      </For>
    </section>
  );
}

/** One scale: its words at both ends, the place between them, and how many answers it rests on. */
function ScaleLine(props: {
  readonly score: ScaleScore;
  readonly instrument: Instrument;
  readonly before: ScaleScore | undefined;
  readonly beforeAtMs: number | undefined;
}) {
  const { t, format } = useI18n();
  const own = useOwnWords();
  const most = () => props.instrument.answers.length;
  const scored = () => (props.score.outcome.type === "scored" ? props.score.outcome : undefined);
  const notes = (): string => {
    const { answered, of, outcome } = props.score;
    const counted = t("consultation.answeredOf", answered, of);
    if (outcome.type === "tooFew")
      return `${counted} · ${t("consultation.tooFew", outcome.needed)}`;
    const earlier = props.before?.outcome;
    return [
      counted,
      ...(outcome.isProrated ? [t("consultation.prorated")] : []),
      ...(earlier?.type === "scored" && props.beforeAtMs !== undefined
        ? [t("consultation.before", format.number(earlier.mean), format.date(props.beforeAtMs))]
        : []),
    ].join(" · ");
  };
  return (
    <div class="scale" data-scale={props.score.scale.id}>
      <span class="scale-name strong">{own(props.score.scale.name)}</span>
      <Show when={scored()} fallback={<span class="scale-place quiet">—</span>}>
        {(outcome) => (
          <span class="scale-place">
            <span class="scale-band">{t("consultation.band")[outcome().band]}</span>
            <span class="quiet small">
              {t("consultation.mean", format.number(outcome().mean), most())}
            </span>
          </span>
        )}
      </Show>
      <Show when={scored()}>
        {(outcome) => (
          <svg class="scale-line" viewBox="0 0 200 12" aria-hidden="true">
            <path d="M2 6H198" class="scale-rule" />
            <path d="M67 2V10M133 2V10" class="scale-third" />
            <circle r="5" cx={2 + ((outcome().mean - 1) / (most() - 1)) * 196} cy="6" />
          </svg>
        )}
      </Show>
      <span class="scale-ends quiet small">
        <span>{own(props.score.scale.low)}</span>
        <span>{own(props.score.scale.high)}</span>
      </span>
      <span class="scale-note quiet small">{notes()}</span>
    </div>
  );
}

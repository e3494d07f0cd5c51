import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  ChoiceChips,
  DefinitionList,
  FieldReason,
  FilterChips,
  Section,
  TextArea,
} from "#client/ui";
import {
  type ClosingCause,
  type ClosingOutcome,
  closingCauses,
  closingOutcomes,
} from "#shared/casework";
import type { ClosingSummary } from "#shared/closing";
import type { JsonObject, PlainDate } from "#shared/kernel";
import type { Closing } from "./open-closing.ts";

/** How the service ended, why, what was learned, and who goes on with what is left open. */
export function SummaryPart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  const isWritten = () => props.closing.summary().outcome !== undefined;
  const [isEditing, setEditing] = createSignal(false);
  const mayWrite = () => props.closing.mayWrite();
  return (
    <Section
      title={t("closing.summaryTitle")}
      end={
        <Show when={isWritten() && mayWrite() && !isEditing()}>
          <Button kind="plain" small onClick={() => setEditing(true)}>
            {t("common.edit")}
          </Button>
        </Show>
      }
    >
      <Show
        when={mayWrite() && (isEditing() || !isWritten())}
        fallback={<Written closing={props.closing} />}
      >
        <SummaryForm closing={props.closing} onSaved={() => setEditing(false)} />
      </Show>
    </Section>
  );
}

function Written(props: { readonly closing: Closing }) {
  const { t, format } = useI18n();
  const said = () => props.closing.summary();
  const items = () => {
    const { outcome, on, causes, summary, lessons, handover } = said();
    return [
      { term: t("closing.outcomeLabel"), value: outcome && t("closing.outcome")[outcome] },
      { term: t("closing.on"), value: on && format.day(on) },
      {
        term: t("closing.causesLabel"),
        value: format.list(causes.map((cause) => t("closing.cause")[cause])),
      },
      { term: t("closing.summary"), value: summary },
      { term: t("closing.lessons"), value: lessons },
      { term: t("closing.handover"), value: handover },
    ].filter(({ value }) => value);
  };
  return (
    <Show
      when={items().length > 0}
      fallback={<p class="quiet closing-compact">{t("closing.nothingYet")}</p>}
    >
      <DefinitionList items={items()} />
    </Show>
  );
}

function SummaryForm(props: { readonly closing: Closing; readonly onSaved: () => void }) {
  const { t } = useI18n();
  const before = props.closing.summary();
  const [outcome, setOutcome] = createSignal<ClosingOutcome | undefined>(before.outcome);
  const [causes, setCauses] = createSignal<readonly ClosingCause[]>(before.causes);
  const [summary, setSummary] = createSignal(before.summary);
  const [lessons, setLessons] = createSignal(before.lessons);
  const [handover, setHandover] = createSignal(before.handover);
  const [isAsked, setAsked] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const outcomeMissing = () => isAsked() && outcome() === undefined;
  const summaryMissing = () => isAsked() && summary().trim() === "";
  const changes = (): JsonObject => {
    const now = {
      outcome: outcome(),
      causes: causes(),
      texts: { summary: summary(), lessons: lessons(), handover: handover() },
    };
    return changesOf(before, now, props.closing.today());
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (outcome() === undefined || summary().trim() === "") return;
    const says = changes();
    if (Object.keys(says).length === 0) return void props.onSaved();
    const refused = props.closing.say(
      [{ document: "case", about: "closing", says }],
      t("closing.saidSummary"),
    );
    setReason(refused);
    if (!refused) props.onSaved();
  };
  return (
    <form class="stack" onSubmit={save} novalidate>
      <div>
        <ChoiceChips
          label={t("closing.outcomeLabel")}
          options={closingOutcomes.map((value) => ({ value, label: t("closing.outcome")[value] }))}
          value={outcome()}
          onChange={setOutcome}
        />
        <FieldReason
          id="closing-outcome"
          reason={outcomeMissing() ? t("closing.outcomeNeeded") : undefined}
        />
      </div>
      <FilterChips
        label={t("closing.causesLabel")}
        options={closingCauses.map((value) => ({ value, label: t("closing.cause")[value] }))}
        values={causes()}
        onChange={(values) =>
          setCauses(closingCauses.filter((one) => values.includes(one)).slice(0, 8))
        }
      />
      <TextArea
        label={t("closing.summary")}
        hint={t("closing.summaryHint")}
        reason={summaryMissing() ? t("refusals.needed") : undefined}
        maxLength={2000}
        value={summary()}
        onInput={setSummary}
      />
      <TextArea
        label={t("closing.lessons")}
        hint={t("closing.lessonsHint")}
        maxLength={2000}
        rows={2}
        value={lessons()}
        onInput={setLessons}
      />
      <TextArea
        label={t("closing.handover")}
        hint={t("closing.handoverHint")}
        maxLength={2000}
        rows={2}
        value={handover()}
        onInput={setHandover}
      />
      <FieldReason id="closing-summary" reason={reason()} />
      <div>
        <Button kind="primary" type="submit">
          {t("closing.saveSummary")}
        </Button>
      </div>
    </form>
  );
}

const texts = ["summary", "lessons", "handover"] as const;

/** Only what changed is said, so that nobody's other word is replaced. */
function changesOf(
  before: ClosingSummary,
  now: Pick<ClosingSummary, "outcome" | "causes"> & {
    readonly texts: Readonly<Record<(typeof texts)[number], string>>;
  },
  today: PlainDate,
): JsonObject {
  const changed = texts.flatMap((field) => {
    const is = now.texts[field].trim();
    return is === before[field] ? [] : [[field, is === "" ? null : is] as const];
  });
  const isSame = now.causes.join() === before.causes.join();
  return {
    ...(now.outcome === before.outcome ? {} : { outcome: now.outcome ?? null }),
    ...(before.on === undefined ? { on: today } : {}),
    ...(isSame ? {} : { causes: now.causes.length > 0 ? [...now.causes] : null }),
    ...Object.fromEntries(changed),
  };
}

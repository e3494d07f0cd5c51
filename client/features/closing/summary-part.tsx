import { createSignal, Show, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, DefinitionList, FieldReason, FilterChips, Section } from "#client/ui";
import { closingCauses, closingOutcomes } from "#shared/casework";
import type { ClosingSummary } from "#shared/closing";
import type { JsonObject } from "#shared/kernel";
import type { Closing } from "./open-closing.ts";
import { SummaryText } from "./summary-text.tsx";

const isWhole = ({ outcome, summary }: ClosingSummary): boolean =>
  outcome !== undefined && summary !== "";

/** How the service ended, why, what was learned, and who goes on with what is left open. */
export function SummaryPart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  // It stays open while it is being written: what is saved on the way does not close it.
  const [isEditing, setEditing] = createSignal(!untrack(() => isWhole(props.closing.summary())));
  const mayWrite = () => props.closing.mayWrite();
  return (
    <Section
      title={t("closing.summaryTitle")}
      end={
        <Show when={mayWrite() && !isEditing()}>
          <Button kind="plain" small onClick={() => setEditing(true)}>
            {t("common.edit")}
          </Button>
        </Show>
      }
    >
      <Show when={mayWrite() && isEditing()} fallback={<Written closing={props.closing} />}>
        <SummaryForm closing={props.closing} onDone={() => setEditing(false)} />
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

/** Every choice is saved at once, and every text when one leaves it: nothing waits for a button. */
function SummaryForm(props: { readonly closing: Closing; readonly onDone: () => void }) {
  const { t } = useI18n();
  const said = () => props.closing.summary();
  const [isAsked, setAsked] = createSignal(false);
  const [reason, setReason] = createSignal<string>();
  const say = (says: JsonObject): string | undefined =>
    props.closing.say([{ document: "case", about: "closing", says }], t("closing.saidSummary"));
  const done = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isWhole(said())) props.onDone();
  };
  return (
    <form class="stack" onSubmit={done} novalidate>
      <p class="quiet small">{t("closing.summarySaves")}</p>
      <div>
        <ChoiceChips
          label={t("closing.outcomeLabel")}
          options={closingOutcomes.map((value) => ({ value, label: t("closing.outcome")[value] }))}
          value={said().outcome}
          onChange={(outcome) => {
            const on = said().on === undefined ? { on: props.closing.today() } : {};
            setReason(say({ outcome, ...on }));
          }}
        />
        <FieldReason
          id="closing-outcome"
          reason={
            isAsked() && said().outcome === undefined ? t("closing.outcomeNeeded") : undefined
          }
        />
      </div>
      <FilterChips
        label={t("closing.causesLabel")}
        options={closingCauses.map((value) => ({ value, label: t("closing.cause")[value] }))}
        values={said().causes}
        onChange={(values) => {
          const causes = closingCauses.filter((one) => values.includes(one)).slice(0, 8);
          setReason(say({ causes: causes.length > 0 ? causes : null }));
        }}
      />
      <SummaryText
        closing={props.closing}
        field="summary"
        reason={isAsked() && said().summary === "" ? t("refusals.needed") : undefined}
        onSay={say}
      />
      <SummaryText closing={props.closing} field="lessons" onSay={say} />
      <SummaryText closing={props.closing} field="handover" onSay={say} />
      <FieldReason id="closing-summary" reason={reason()} />
      <div>
        <Button kind="primary" type="submit">
          {t("closing.saveSummary")}
        </Button>
      </div>
    </form>
  );
}

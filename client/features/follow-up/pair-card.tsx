import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, History } from "#client/ui";
import { readRelation } from "#shared/follow-up";
import { type Json, millisecondsOf, type StaffId } from "#shared/kernel";
import type { KnownPair, OpenFollowUp } from "./open-follow-up.ts";
import { useFollowUpWords } from "./words.ts";

/** One whom the client was introduced to: when they met, how they stand, and who said so. */
export function PairCard(props: {
  readonly file: OpenFollowUp;
  readonly pair: KnownPair;
  readonly onTalk: () => void;
  /** Opens how the two stand. */
  readonly onRelate: () => void;
}) {
  const { t, format } = useI18n();
  const words = useFollowUpWords();
  const [isHistoryOpen, setHistoryOpen] = createSignal(false);
  const name = () => words.client(props.pair.other);
  const said = () => props.pair.live.projection().history("relation", "stands");
  const met = () => {
    const [last] = props.pair.metMs;
    return last === undefined ? t("followUp.notMet") : t("followUp.metOn", format.date(last));
  };
  return (
    <li class="follow-pair" aria-label={name()}>
      <div class="follow-pair-head">
        <a class="strong link" href={`/clients/${props.pair.other}`}>
          {name()}
        </a>
        <span class="quiet small">{met()}</span>
      </div>
      <p>
        <Show
          when={props.pair.relation}
          fallback={<span class="quiet">{t("followUp.unsaid")}</span>}
        >
          {(relation) => (
            <>
              {t(
                "followUp.relationStands",
                t("followUp.stage")[relation().stage],
                format.day(relation().on),
              )}
              <span class="quiet small"> · {words.witness(relation().word)}</span>
            </>
          )}
        </Show>
      </p>
      <Show when={props.pair.relation?.note}>{(note) => <p class="quiet small">{note()}</p>}</Show>
      <TwoWords pair={props.pair} />
      <div class="follow-actions">
        <Show when={props.file.mayWrite()}>
          <Button
            small
            onClick={() => props.onRelate()}
            aria-label={`${t("followUp.setRelation")}: ${name()}`}
          >
            {t("followUp.setRelation")}
          </Button>
          <Button
            small
            onClick={() => props.onTalk()}
            aria-label={`${t("followUp.talk")}: ${name()}`}
          >
            {t("followUp.talk")}
          </Button>
        </Show>
        <Show when={said().length > 0}>
          <Button
            kind="plain"
            small
            aria-expanded={isHistoryOpen()}
            onClick={() => setHistoryOpen(!isHistoryOpen())}
          >
            {t(isHistoryOpen() ? "followUp.hideHistory" : "followUp.showHistory")}
          </Button>
        </Show>
      </div>
      <Show when={isHistoryOpen()}>
        <RelationHistory file={props.file} pair={props.pair} />
      </Show>
    </li>
  );
}

function RelationHistory(props: { readonly file: OpenFollowUp; readonly pair: KnownPair }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const words = useFollowUpWords();
  const who = (by: StaffId) => directory.nameOf(by) ?? t("caseFile.colleague");
  const stood = (value: Json): string => {
    const relation = readRelation(value);
    if (!relation) return t("caseFile.emptied");
    const stage = t("followUp.stage")[relation.stage];
    return [
      t("followUp.relationStands", stage, format.day(relation.on)),
      words.witness(relation.word),
      relation.note,
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const said = () => {
    const { history } = props.pair.live.projection();
    const notes = history("relation", "note").flatMap(({ value, fact }) =>
      typeof value === "string" ? [{ what: value, fact }] : [],
    );
    return [
      ...notes,
      ...history("relation", "stands").map(({ value, fact }) => ({ what: stood(value), fact })),
    ].sort((a, b) => b.fact.at - a.fact.at);
  };
  return (
    <History
      label={t("followUp.relationHistory")}
      entries={said().map(({ what, fact }) => ({
        what,
        who: who(fact.by),
        when: format.dateTime(millisecondsOf(fact.at), props.file.nowMs()),
      }))}
    />
  );
}

/** Two colleagues wrote different things apart: both, and how to settle it. */
function TwoWords(props: { readonly pair: KnownPair }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const state = () => props.pair.live.projection().field("relation", "stands");
  const stageIn = (value: Json): string => {
    const relation = readRelation(value);
    return relation ? t("followUp.stage")[relation.stage] : t("caseFile.emptied");
  };
  const versions = () =>
    (state()?.values ?? [])
      .map(({ value, fact }) =>
        t(
          "followUp.clashOne",
          directory.nameOf(fact.by) ?? t("caseFile.colleague"),
          stageIn(value),
        ),
      )
      .join(t("communications.or"));
  return (
    <Show when={state()?.isClash}>
      <p class="follow-clash small">{t("followUp.clash", versions())}</p>
    </Show>
  );
}

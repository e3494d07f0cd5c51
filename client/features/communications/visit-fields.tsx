import { useI18n } from "#client/i18n";
import { ChoiceChips, FilterChips, TextArea, TextField } from "#client/ui";
import {
  companions,
  type Explained,
  explainedThings,
  identityWays,
  visitPurposes,
} from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { NextDate } from "./next-date.tsx";
import type { VisitDraft } from "./visit-draft.ts";

/** The fields of a visit: why, with whom, how one knew them, what was explained, what they hope for. */
export function VisitFields(props: {
  readonly draft: VisitDraft;
  readonly today: PlainDate;
  /** What was explained on other days. */
  readonly explainedBefore: readonly Explained[];
  readonly onDraft: (draft: VisitDraft) => void;
}) {
  const { t } = useI18n();
  const put = (changed: Partial<VisitDraft>) => props.onDraft({ ...props.draft, ...changed });
  const explainedLabel = (thing: (typeof explainedThings)[number]) => {
    const isBefore = props.explainedBefore.some((one) => one.thing === thing);
    const name = t("communications.explained")[thing];
    return isBefore ? t("communications.explainedBefore", name) : name;
  };
  return (
    <>
      <ChoiceChips
        label={t("communications.purposeLabel")}
        options={visitPurposes.map((value) => ({
          value,
          label: t("communications.purpose")[value],
        }))}
        value={props.draft.purpose}
        onChange={(purpose) => put({ purpose })}
      />
      <FilterChips
        label={t("communications.cameAlong")}
        options={companions.map((value) => ({
          value,
          label: t("communications.companion")[value],
        }))}
        values={props.draft.cameAlong}
        onChange={(cameAlong) => put({ cameAlong })}
      />
      <ChoiceChips
        label={t("communications.identityLabel")}
        options={identityWays.map((value) => ({
          value,
          label: t("communications.identity")[value],
        }))}
        value={props.draft.identity}
        onChange={(identity) => put({ identity })}
      />
      <FilterChips
        label={t("communications.explainedLabel")}
        options={explainedThings.map((value) => ({ value, label: explainedLabel(value) }))}
        values={props.draft.explained}
        onChange={(explained) => put({ explained })}
      />
      <TextArea
        label={t("communications.needs")}
        hint={t("communications.needsHint")}
        rows={2}
        maxLength={1000}
        value={props.draft.needs}
        onInput={(needs) => put({ needs })}
      />
      <TextField
        label={t("communications.note")}
        maxLength={1000}
        value={props.draft.note}
        onInput={(note) => put({ note })}
      />
      <NextDate
        today={props.today}
        value={props.draft.nextOn}
        onChange={(nextOn) => put({ nextOn })}
      />
    </>
  );
}

import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import type { DueFollowUp, RelationWitness } from "#shared/follow-up";
import { type ClientId, clientIdSchema, type PlainDate } from "#shared/kernel";

/** How follow-ups read. */
export interface FollowUpWording {
  /** A client as the list knows them. */
  readonly client: (id: ClientId) => string;
  readonly witness: (word: RelationWitness) => string;
  /** What is to be asked, and why now: `和赵磊 · 见面后第 3 天`. */
  readonly due: (due: DueFollowUp) => string;
  /** Until when: `今天回访`, `应于11月3日回访`. */
  readonly until: (on: PlainDate, today: PlainDate) => string;
}

/** The words of follow-ups in the person's language. */
export function useFollowUpWords(): FollowUpWording {
  const { t, format } = useI18n();
  const index = useClientIndex();
  const client = (id: ClientId): string => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("caseFile.otherClient");
  };
  const why = (due: DueFollowUp): string => {
    if (due.type === "planned") return t("followUp.whyPlanned");
    const { after, day } = due.step;
    return after.why === "met"
      ? t("followUp.whyMet", day)
      : t("followUp.whyStage", t("followUp.stage")[after.why], day);
  };
  return {
    client,
    witness: (word) => {
      const person = clientIdSchema.safeParse(word).data;
      if (person) return t("followUp.saidByPerson", client(person));
      return t("followUp.witness")[word === "both" ? "both" : "matchmaker"];
    },
    due: (due) =>
      t(
        "followUp.dueLine",
        due.other ? t("followUp.dueWith", client(due.other)) : t("followUp.dueAlone"),
        why(due),
      ),
    until: (on, today) => {
      if (on < today) return t("followUp.overdue", format.day(on));
      return on === today ? t("followUp.dueToday") : t("followUp.dueOn", format.day(on));
    },
  };
}

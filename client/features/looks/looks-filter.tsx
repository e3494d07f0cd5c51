import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { ChoiceChips, Select } from "#client/ui";
import { ClientField } from "#feature/client-picker";
import type { ClientId, StaffId } from "#shared/kernel";

const periods = ["day", "week", "month", "quarter", "year"] as const;
/** How far back the log is read. */
export type Period = (typeof periods)[number];

/** The days of a period, today among them. */
export const daysOf: Readonly<Record<Period, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 90,
  year: 365,
};

/** Which looks are shown: of how many days, whose, at whom. */
export function LooksFilter(props: {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  /** Missing for whoever reads only the own. */
  readonly staff:
    | {
        readonly value: StaffId | undefined;
        readonly onChange: (staff: StaffId | undefined) => void;
      }
    | undefined;
  readonly client: ClientId | undefined;
  readonly onClient: (client: ClientId | undefined) => void;
}) {
  const { t } = useI18n();
  const { directory } = useWork();
  const colleagues = () =>
    directory
      .staff()
      .filter(({ isInvited }) => !isInvited)
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section class="looks-filter" aria-label={t("looks.filter")}>
      <ChoiceChips
        label={t("looks.period")}
        options={periods.map((value) => ({ value, label: t("looks.periods")[value] }))}
        value={props.period}
        onChange={props.onPeriod}
      />
      <div class="looks-who">
        <Show when={props.staff}>
          {(staff) => (
            <Select<StaffId>
              label={t("looks.staff")}
              empty={t("looks.everybody")}
              options={colleagues()}
              value={staff().value}
              onChange={(chosen) => staff().onChange(chosen)}
            />
          )}
        </Show>
        <ClientField label={t("looks.client")} value={props.client} onChange={props.onClient} />
      </div>
    </section>
  );
}

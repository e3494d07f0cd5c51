import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Select } from "#client/ui";
import type { TableImport } from "./create-import.ts";

/** What the header cannot tell: weights in 斤, incomes of a month. */
export function UnitChoice(props: {
  readonly table: TableImport;
  readonly column: number;
  readonly labelHidden?: boolean;
}) {
  const { t } = useI18n();
  const use = () => {
    const now = props.table.use().mapping[props.column];
    return now?.to === "field" ? now : undefined;
  };
  const put = (understanding: NonNullable<ReturnType<typeof use>>["understanding"]) => {
    const now = use();
    if (now) props.table.setColumn(props.column, { ...now, understanding });
  };
  const unit = () => {
    const isJin = use()?.understanding?.isJin;
    if (isJin === undefined) return undefined;
    return isJin ? "jin" : "kg";
  };
  return (
    <>
      <Show when={use()?.key === "profile weight"}>
        <Select
          label={t("importing.columnUnit")}
          labelHidden={props.labelHidden}
          empty={t("importing.wordOpen")}
          options={(["jin", "kg"] as const).map((value) => ({
            value,
            label: t(`importing.${value}`),
          }))}
          value={unit()}
          onChange={(value) => put(value && { isJin: value === "jin" })}
        />
      </Show>
      <Show when={use()?.key === "profile annualIncome"}>
        <Select
          label={t("importing.columnMonthly")}
          options={(["yearly", "monthly"] as const).map((value) => ({
            value,
            label: t(`importing.${value}`),
          }))}
          value={use()?.understanding?.isMonthly ? "monthly" : "yearly"}
          onChange={(value) => put({ isMonthly: value === "monthly" })}
        />
      </Show>
    </>
  );
}

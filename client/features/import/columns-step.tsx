import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Select, Tag } from "#client/ui";
import { type ColumnUse, targetOf } from "#shared/tables";
import type { TableImport } from "./create-import.ts";
import { StepFoot } from "./step-foot.tsx";
import { useTargetWords } from "./target-words.ts";
import { UnitChoice } from "./unit-choice.tsx";

type StepProps = {
  readonly table: TableImport;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** The second step: what each column of the table means. */
export function ColumnsStep(props: StepProps) {
  const { t } = useI18n();
  const words = useTargetWords();
  const keys = () =>
    props.table.use().mapping.flatMap((use) => (use.to === "field" ? use.key : []));
  const isNamed = () => keys().some((key) => key === "profile name" || key === "profile callName");
  const twice = () =>
    [...new Set(keys())]
      .filter((key) => key !== "profile note" && key !== "phone/1 number")
      .filter((key) => keys().filter((one) => one === key).length > 1)
      .flatMap((key) => targetOf(key) ?? []);
  const hasSensitive = () => keys().some((key) => targetOf(key)?.class === "sensitive");
  return (
    <div class="stack">
      <p class="quiet">
        {props.table.isKnown() ? t("importing.columnsKnown") : t("importing.columnsNote")}
      </p>
      <Show when={!isNamed()}>
        <Banner tone="ask">{t("importing.nameMissing")}</Banner>
      </Show>
      <For each={twice()}>
        {(target) => <Banner tone="info">{t("importing.twice", words.label(target))}</Banner>}
      </For>
      <ul class="import-columns">
        <For each={props.table.headers()}>
          {(header, column) => <ColumnRow table={props.table} header={header} column={column()} />}
        </For>
      </ul>
      <Show when={hasSensitive()}>
        <p class="quiet small">{t("importing.sensitiveNote")}</p>
      </Show>
      <StepFoot onBack={props.onBack} onNext={props.onNext} mayGoOn={isNamed()} />
    </div>
  );
}

const samplesShown = 3;
/** A, B, … Z, AA, as workbooks name their columns. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : "") +
  String.fromCharCode(65 + (column % 26));

function ColumnRow(props: {
  readonly table: TableImport;
  readonly header: string;
  readonly column: number;
}) {
  const { t } = useI18n();
  const words = useTargetWords();
  const use = () => props.table.use().mapping[props.column];
  const target = () => {
    const now = use();
    return now?.to === "field" ? targetOf(now.key) : undefined;
  };
  const name = () => props.header || t("importing.unnamedColumn", letterOf(props.column));
  const samples = () => {
    const texts = props.table.lines().map(({ cells }) => cells[props.column] ?? "");
    return [...new Set(texts.filter((text) => text !== ""))].slice(0, samplesShown);
  };
  const chosen = () => {
    const now = use();
    return now?.to === "field" ? now.key : (now?.to ?? "nothing");
  };
  const set = (value: string | undefined) => {
    if (value === undefined) return;
    const next: ColumnUse =
      value === "remark" || value === "nothing" ? { to: value } : { to: "field", key: value };
    props.table.setColumn(props.column, next);
  };
  return (
    <li class="import-column">
      <div class="import-column-what">
        <p class="strong one-line">{name()}</p>
        <p class="quiet small one-line">
          {samples().length > 0 ? samples().join(" · ") : t("importing.emptyColumn")}
        </p>
      </div>
      <div class="import-column-to">
        <Select
          label={`${t("importing.becomes")}${t("common.colon")}${name()}`}
          labelHidden
          options={[
            { value: "remark", label: t("importing.asRemark") },
            { value: "nothing", label: t("importing.asNothing") },
            ...words.options(),
          ]}
          value={chosen()}
          onChange={set}
        />
        <UnitChoice table={props.table} column={props.column} />
      </div>
      <span class="import-column-mark">
        <Show when={target()?.class === "sensitive"}>
          <Tag>{t("importing.sensitive")}</Tag>
        </Show>
      </span>
    </li>
  );
}

import { useI18n } from "#client/i18n";
import { History } from "#client/ui";
import type { FieldState, Statement } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { useSaidBy } from "./said-by.ts";

/** Everything that was said of a field, latest first; what no longer stands is struck. */
export function FieldHistory(props: {
  readonly label: string;
  readonly statements: readonly Statement[];
  readonly state: FieldState | undefined;
  readonly value: (value: Json) => string;
}) {
  const { t } = useI18n();
  const said = useSaidBy();
  const stands = (statement: Statement) =>
    props.state?.heads.some(({ fact }) => fact.id === statement.fact.id);
  return (
    <History
      label={t("caseFile.history", props.label)}
      entries={props.statements.map((statement) => ({
        what: props.value(statement.value),
        who: said.who(statement.fact.by),
        when: said.when(statement.fact),
        struck: !stands(statement),
      }))}
    />
  );
}

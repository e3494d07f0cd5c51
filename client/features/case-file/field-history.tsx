import { useI18n } from "#client/i18n";
import { History } from "#client/ui";
import type { FieldState, Statement } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { useCaseFile } from "./case-file-context.ts";
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
  const file = useCaseFile();
  const stands = (statement: Statement) =>
    props.state?.heads.some(({ fact }) => fact.id === statement.fact.id);
  const whoOf = ({ fact }: Statement) => {
    const source = file.sourceOf(fact);
    return [
      said.who(fact.by),
      ...(source ? [t("registry.answerSource")[source]] : []),
      ...(file.isFromInterview(fact) ? [t("consultation.inInterview")] : []),
    ].join(" · ");
  };
  return (
    <History
      label={t("caseFile.history", props.label)}
      entries={props.statements.map((statement) => ({
        what: props.value(statement.value),
        who: whoOf(statement),
        when: said.when(statement.fact),
        struck: !stands(statement),
      }))}
    />
  );
}

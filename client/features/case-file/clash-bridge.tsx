import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button } from "#client/ui";
import type { FieldState, Statement } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { useSaidBy } from "./said-by.ts";

type ClashBridgeProps = {
  readonly label: string;
  readonly state: FieldState;
  /** How a value reads. */
  readonly value: (value: Json) => string;
  readonly mayWrite: boolean;
  /** What else can be done, when none of them is right. */
  readonly hint?: string | undefined;
  /** Says that this one stands; `other` is the one it stands against, when there are only two. */
  readonly onTake: (statement: Statement, other: Statement | undefined) => void;
};

/** The values people said apart, side by side with who and when; one press settles it. */
export function ClashBridge(props: ClashBridgeProps) {
  const { t } = useI18n();
  const count = () => props.state.values.length;
  const rest = () => props.state.values.slice(2);
  const end = (place: 0 | 1) => {
    const statement = () => props.state.values[place] ?? props.state.shown;
    return <Said {...props} statement={statement()} />;
  };
  return (
    <Bridge
      label={t("caseFile.clashLabel", props.label)}
      keystone={count() > 2 ? t("caseFile.clashMany", count()) : t("caseFile.clash")}
      tone="ask"
      isOpen
      left={end(0)}
      right={end(1)}
    >
      <Show when={rest().length > 0}>
        <div class="clash-rest">
          <For each={rest()}>{(statement) => <Said {...props} statement={statement} />}</For>
        </div>
      </Show>
      <Show when={props.mayWrite && props.hint}>
        <p class="clash-hint quiet small">{props.hint}</p>
      </Show>
    </Bridge>
  );
}

function Said(props: ClashBridgeProps & { readonly statement: Statement }) {
  const { t } = useI18n();
  const said = useSaidBy();
  const value = () => props.value(props.statement.value);
  const other = () => {
    const others = props.state.values.filter(({ fact }) => fact.id !== props.statement.fact.id);
    return others.length === 1 ? others[0] : undefined;
  };
  return (
    <BridgeEnd
      value={value()}
      note={t("common.byAt", said.who(props.statement.fact.by), said.ago(props.statement.fact))}
      action={
        <Show when={props.mayWrite}>
          <Button
            small
            aria-label={`${t("caseFile.takeThis")}: ${value()}`}
            onClick={() => props.onTake(props.statement, other())}
          >
            {t("caseFile.takeThis")}
          </Button>
        </Show>
      }
    />
  );
}

import { type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button } from "#client/ui";

/** The way back and the way on, at the end of a step. */
export function StepFoot(props: {
  readonly onBack?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly mayGoOn?: boolean;
  readonly children?: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <footer class="import-foot">
      <Show when={props.onBack}>
        {(back) => <Button onClick={() => back()()}>{t("importing.back")}</Button>}
      </Show>
      <span class="import-foot-middle">{props.children}</span>
      <Show when={props.onNext}>
        {(next) => (
          <Button kind="primary" disabled={props.mayGoOn === false} onClick={() => next()()}>
            {t("importing.next")}
          </Button>
        )}
      </Show>
    </footer>
  );
}

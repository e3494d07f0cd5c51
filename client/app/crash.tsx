import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button } from "#client/ui";
import { isMissingPart } from "./missing-part.ts";
import "./crash.css";

/** What stands in place of a screen that failed: what is safe, a file of what was not sent, and a way back. */
export function Crash(props: {
  readonly error: unknown;
  readonly onReopen: () => void;
  /** Absent where nobody is at work. */
  readonly onSaveRescueFile?: (() => Promise<void>) | undefined;
}) {
  const { t } = useI18n();
  const text = () =>
    props.error instanceof Error ? (props.error.stack ?? props.error.message) : String(props.error);
  return (
    <div class="page page-narrow" role="alert">
      <Show
        when={isMissingPart(props.error)}
        fallback={
          <>
            <h1>{t("shell.crashTitle")}</h1>
            <p>{t("shell.crashText")}</p>
          </>
        }
      >
        <h1>{t("shell.missingPartTitle")}</h1>
        <p>{t("shell.missingPartText")}</p>
      </Show>
      <div class="cluster">
        <Show when={props.onSaveRescueFile}>
          {(save) => <Button onClick={() => void save()()}>{t("shell.saveRescueFile")}</Button>}
        </Show>
        <Button kind="primary" onClick={() => props.onReopen()}>
          {t("shell.reopen")}
        </Button>
      </div>
      <details class="crash-detail">
        <summary>{t("shell.crashDetail")}</summary>
        <pre class="small">{text()}</pre>
      </details>
    </div>
  );
}

import { Match, Switch } from "solid-js";
import type { SaveState } from "#client/documents";
import { useI18n } from "#client/i18n";
import { IconCircleCheck, IconCloudOff, IconRefresh, IconWarning } from "#client/ui";

/** Whether what is on the screen is safe, in the words of what is true right now; `class` is its look there. */
export function DocumentSaveMark(props: { readonly state: SaveState; readonly class: string }) {
  const { t } = useI18n();
  const word = (): string => {
    switch (props.state.type) {
      case "saving":
        return t("caseFile.saveSaving");
      case "onDevice":
        return t("caseFile.saveOnDevice");
      case "sending":
        return t("caseFile.saveSending");
      case "saved":
        return t("caseFile.saveSaved");
      case "notSaved":
        return props.state.reason === "storageFull"
          ? t("caseFile.saveFull")
          : t("caseFile.saveBroken");
      case "needsAttention":
        return t("caseFile.saveAttention");
    }
  };
  const isWrong = () => props.state.type === "notSaved" || props.state.type === "needsAttention";
  return (
    <span class={props.class} classList={{ [`${props.class}-wrong`]: isWrong() }} role="status">
      <Switch fallback={<IconRefresh />}>
        <Match when={isWrong()}>
          <IconWarning />
        </Match>
        <Match when={props.state.type === "saved"}>
          <IconCircleCheck />
        </Match>
        <Match when={props.state.type === "onDevice"}>
          <IconCloudOff />
        </Match>
      </Switch>
      {word()}
    </span>
  );
}

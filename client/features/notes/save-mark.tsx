import { Match, Switch } from "solid-js";
import type { SaveState } from "#client/documents";
import { useI18n } from "#client/i18n";
import { IconCircleCheck, IconCloudOff, IconRefresh, IconWarning } from "#client/ui";

/** Whether what was written is safe, in the words of what is true right now. */
export function NoteSaveMark(props: { readonly state: SaveState }) {
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
    <span class="note-save" classList={{ "note-save-wrong": isWrong() }} role="status">
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

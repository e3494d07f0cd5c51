import { Match, Switch } from "solid-js";
import type { SaveState } from "#client/documents";
import { useI18n } from "#client/i18n";
import { IconCircleCheck, IconCloudOff, IconRefresh, IconWarning } from "#client/ui";
import { useCaseFile } from "./case-file-context.ts";
import { worstOf } from "./save-state-of.ts";

/** Whether everything in this file is safe, in the words of what is true right now. */
export function SaveMark() {
  const { t } = useI18n();
  const file = useCaseFile();
  const state = (): SaveState => {
    const contact = file.contact();
    return worstOf([file.client.state(), ...(contact ? [contact.state()] : [])]);
  };
  const word = (): string => {
    const now = state();
    switch (now.type) {
      case "saving":
        return t("caseFile.saveSaving");
      case "onDevice":
        return t("caseFile.saveOnDevice");
      case "sending":
        return t("caseFile.saveSending");
      case "saved":
        return t("caseFile.saveSaved");
      case "notSaved":
        return now.reason === "storageFull" ? t("caseFile.saveFull") : t("caseFile.saveBroken");
      case "needsAttention":
        return t("caseFile.saveAttention");
    }
  };
  const isWrong = () => state().type === "notSaved" || state().type === "needsAttention";
  return (
    <span class="save-mark" classList={{ "save-mark-wrong": isWrong() }} role="status">
      <Switch fallback={<IconRefresh />}>
        <Match when={isWrong()}>
          <IconWarning />
        </Match>
        <Match when={state().type === "saved"}>
          <IconCircleCheck />
        </Match>
        <Match when={state().type === "onDevice"}>
          <IconCloudOff />
        </Match>
      </Switch>
      {word()}
    </span>
  );
}

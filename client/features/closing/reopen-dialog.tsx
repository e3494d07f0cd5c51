import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FormDialog, FormReason, TextField } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { checkMove } from "#shared/casework";
import { type ArchiveReason, archiveReasons } from "#shared/registry";
import type { Closing, ClosingWords } from "./open-closing.ts";

const reasons = archiveReasons.filter((reason) => reason !== "serviceEnded");

/** Asks why a file is taken out again; whoever comes back begins with a talk. */
export function ReopenDialog(props: { readonly closing: Closing; readonly onClose: () => void }) {
  const { t } = useI18n();
  const unsaved = createUnsaved();
  const leave = () => unsaved.leave(props.onClose);
  const [reason, setReason] = createSignal<ArchiveReason>();
  const [text, setText] = createSignal("");
  const [refusal, setRefusal] = createSignal<string>();
  const reopen = (): void => {
    const [why, words] = [reason(), text().trim()];
    if (!why) return void setRefusal(t("caseFile.reasonNeeded"));
    if (why === "other" && words === "") return void setRefusal(t("caseFile.reasonTextNeeded"));
    const { closing } = props;
    const now = {
      is: false,
      on: closing.today(),
      reason: why,
      ...(words === "" ? {} : { text: words }),
    };
    const refused = closing.say(
      [{ document: "client", about: "archive", says: { now } }, ...moveOf(closing, why)],
      t("closing.saidReopened", closing.name()),
    );
    setRefusal(refused);
    if (!refused) props.onClose();
  };
  return (
    <FormDialog
      title={t("closing.reopen")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("common.confirm"),
      }}
      formRef={unsaved.watch}
      onClose={leave}
      onSubmit={reopen}
    >
      <ChoiceChips
        label={t("closing.reopenWhy")}
        options={reasons.map((value) => ({ value, label: t("closing.archiveReason")[value] }))}
        value={reason()}
        onChange={setReason}
      />
      <TextField
        label={t("caseFile.reasonText")}
        hint={reason() === "other" ? undefined : t("common.optional")}
        maxLength={500}
        value={text()}
        onInput={setText}
      />
      <FormReason id="reopen-reason" reason={refusal()} />
      <UnsavedQuestion unsaved={unsaved} />
    </FormDialog>
  );
}

/** Only somebody who came back is served again; for all other reasons the service stays ended. */
function moveOf(closing: Closing, why: ArchiveReason): readonly ClosingWords[] {
  if (why !== "cameBack") return [];
  const move = checkMove(closing.stage(), "consultation", { reason: "cameBack" });
  return move.ok
    ? [{ document: "client", about: "journey", says: { moved: { ...move.value } } }]
    : [];
}

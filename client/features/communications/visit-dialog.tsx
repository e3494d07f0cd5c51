import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, Dialog, FieldReason } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { explainedTo } from "#shared/casework";
import { withoutNulls } from "./call-draft.ts";
import { useLogWords } from "./log-words.ts";
import { newEntry, type VisitLog } from "./open-visit-log.ts";
import { emptyVisit, saysExplained, saysOfVisit, type VisitDraft } from "./visit-draft.ts";
import { VisitFields } from "./visit-fields.tsx";

/** Registers that the client came. */
export function VisitDialog(props: { readonly log: VisitLog; readonly onClose: () => void }) {
  const { t } = useI18n();
  const words = useLogWords();
  const today = dayOf(Date.now());
  const [draft, setDraft] = createSignal<VisitDraft>(emptyVisit);
  const [reason, setReason] = createSignal<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const atMs = Date.now();
    const refused = props.log.say(
      [
        {
          about: newEntry("visit", atMs),
          says: { at: atMs, ...withoutNulls(saysOfVisit(draft())) },
        },
        ...saysExplained(draft().explained, today),
      ],
      t("communications.logged", words.visitHead({ kind: "visit", purpose: draft().purpose })),
    );
    setReason(refused);
    if (!refused) props.onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("communications.logVisit")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="log-visit">
            {t("communications.saveEntry")}
          </Button>
        </>
      }
    >
      <form id="log-visit" class="stack" onSubmit={submit} novalidate>
        <VisitFields
          draft={draft()}
          today={today}
          explainedBefore={explainedTo(props.log.live.projection().value)}
          onDraft={setDraft}
        />
        <FieldReason id="log-visit-reason" reason={reason()} />
      </form>
    </Dialog>
  );
}

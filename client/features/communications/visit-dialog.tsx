import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { FormReason } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { KeptForm } from "#feature/unsaved";
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
  const submit = () => {
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
    <KeptForm
      title={t("communications.logVisit")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("communications.saveEntry"),
      }}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <VisitFields
        draft={draft()}
        today={today}
        explainedBefore={explainedTo(props.log.live.projection().value)}
        onDraft={setDraft}
      />
      <FormReason id="log-visit-reason" reason={reason()} />
    </KeptForm>
  );
}

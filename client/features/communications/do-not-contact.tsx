import { createMemo, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, Dialog, FormReason, TextField } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { textOrNull } from "./call-draft.ts";
import { openVisitLog, type VisitLog } from "./open-visit-log.ts";

/** Tells everybody who may read it that the client is not to be contacted; nothing when they may. */
export function DoNotContactBanner(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("visits", props.client)).read);
  return (
    <Show when={mayRead()}>
      <OpenBanner client={props.client} />
    </Show>
  );
}

function OpenBanner(props: { readonly client: ClientId }) {
  const { t, format } = useI18n();
  const log = openVisitLog(props.client);
  const lift = () =>
    log.say(
      [{ about: "doNotContact", says: { since: null, note: null } }],
      t("communications.contactAgain"),
    );
  return (
    <Show when={log.doNotContact()}>
      {(stop) => (
        <Banner
          tone="stop"
          action={
            <Show when={log.mayWrite()}>
              <Button small onClick={lift}>
                {t("communications.liftStop")}
              </Button>
            </Show>
          }
        >
          <strong>{t("communications.stopped", format.day(stop().since))}</strong>{" "}
          {stop().note ?? t("communications.stoppedNoReason")} {t("communications.stopBinds")}
        </Banner>
      )}
    </Show>
  );
}

/** Asks why a client is not to be contacted any more. */
export function StopContactDialog(props: { readonly log: VisitLog; readonly onClose: () => void }) {
  const { t } = useI18n();
  const [note, setNote] = createSignal("");
  const unsaved = createUnsaved();
  const [reason, setReason] = createSignal<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const refused = props.log.say(
      [
        {
          about: "doNotContact",
          says: { since: dayOf(Date.now()), note: textOrNull(note()) },
        },
      ],
      t("communications.saidStopped"),
    );
    setReason(refused);
    if (!refused) props.onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("communications.stopContact")}
      closeLabel={t("common.close")}
      onClose={() => unsaved.leave(props.onClose)}
      actions={
        <>
          <Button onClick={() => unsaved.leave(props.onClose)}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="stop-contact">
            {t("communications.stopContact")}
          </Button>
        </>
      }
    >
      <form id="stop-contact" class="stack" ref={unsaved.watch} onSubmit={submit} novalidate>
        <p>{t("communications.stopBinds")}</p>
        <TextField
          label={t("communications.stopNote")}
          hint={t("communications.stopNoteHint")}
          maxLength={200}
          value={note()}
          onInput={setNote}
        />
        <FormReason id="stop-contact-reason" reason={reason()} />
      </form>
      <UnsavedQuestion unsaved={unsaved} />
    </Dialog>
  );
}

import { createSignal, Show } from "solid-js";
import { type CreateRefusal, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, Dialog } from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { ClientId } from "#shared/kernel";
import {
  type DraftField,
  type DraftRefusal,
  emptyDraft,
  type NewClientDraft,
  readDraft,
} from "./new-client-draft.ts";
import { SheetFields } from "./sheet-fields.tsx";

type AddClientProps = {
  readonly isOpen: boolean;
  /** What was typed so far; the page keeps it when the sheet closes. */
  readonly draft: NewClientDraft;
  readonly onDraft: (draft: NewClientDraft) => void;
  readonly onClose: () => void;
  readonly onCreated: (client: ClientId, name: string) => void;
};

/** The quick sheet: only what matters first; works without a network. */
export function AddClient(props: AddClientProps) {
  const { t } = useI18n();
  const work = useWork();
  const [reasons, setReasons] = createSignal<Readonly<Partial<Record<DraftField, DraftRefusal>>>>(
    {},
  );
  const [failure, setFailure] = createSignal<CreateRefusal["type"]>();
  const [isBusy, setBusy] = createSignal(false);
  let form!: HTMLFormElement;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    const nowMs = Date.now();
    const read = readDraft(props.draft, nowMs, dayOf(nowMs));
    setReasons(read.ok ? {} : read.reason);
    if (!read.ok) return queueMicrotask(() => focusFirstRefused(form));
    setBusy(true);
    const created = await work.createClient(read.value);
    setBusy(false);
    setFailure(created.ok ? undefined : created.reason.type);
    if (!created.ok) return;
    const name = props.draft.name.trim();
    props.onDraft(emptyDraft);
    props.onCreated(created.value, name);
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      title={t("clients.register")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="add-client" disabled={isBusy()}>
            {t("clients.save")}
          </Button>
        </>
      }
    >
      <form id="add-client" class="stack" ref={form} onSubmit={submit} novalidate>
        <Show when={failure()}>
          {(type) => (
            <Banner tone="stop">
              {type() === "mayNotCreate" ? t("clients.mayNotCreate") : t("clients.notTaken")}
            </Banner>
          )}
        </Show>
        <SheetFields
          draft={props.draft}
          reasons={reasons()}
          onReason={(field, reason) => setReasons((all) => ({ ...all, [field]: reason }))}
          onDraft={props.onDraft}
          onLeave={props.onClose}
        />
      </form>
    </Dialog>
  );
}

const focusFirstRefused = (form: HTMLFormElement) =>
  form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();

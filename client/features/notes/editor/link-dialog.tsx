import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, Dialog, TextField } from "#client/ui";
import type { SafeLink } from "#shared/notes";
import { readAddress } from "./link.ts";

/** Asks for an address, and for words where none are selected; what cannot be opened safely is not taken. */
export function LinkDialog(props: {
  /** The present address; empty for a new link. */
  readonly href: string;
  readonly needsText: boolean;
  readonly onSave: (href: SafeLink, text: string) => void;
  readonly onRemove: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const [address, setAddress] = createSignal(props.href);
  const [text, setText] = createSignal("");
  const [reason, setReason] = createSignal<string>();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readAddress(address());
    if (read.ok) props.onSave(read.value, text().trim() || address().trim());
    else setReason(t("notes.linkRefused")[read.reason]);
  };
  return (
    <Dialog
      isOpen
      title={t("notes.tool").link}
      closeLabel={t("common.close")}
      onClose={() => props.onClose()}
      actions={
        <>
          <Show when={props.onRemove}>
            {(remove) => <Button onClick={() => remove()()}>{t("notes.linkRemove")}</Button>}
          </Show>
          <Button kind="primary" type="submit" form="note-link">
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form id="note-link" class="stack" onSubmit={save} novalidate>
        <TextField
          label={t("notes.linkAddress")}
          hint={t("notes.linkHint")}
          inputmode="url"
          value={address()}
          reason={reason()}
          onInput={(typed) => {
            setAddress(typed);
            setReason(undefined);
          }}
        />
        <Show when={props.needsText}>
          <TextField label={t("notes.linkText")} value={text()} onInput={setText} />
        </Show>
      </form>
    </Dialog>
  );
}

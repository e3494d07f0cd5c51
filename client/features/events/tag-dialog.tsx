import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { NumberField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { freeTag } from "#shared/events";
import type { ClientId } from "#shared/kernel";
import { useEvening } from "./evening-desk.ts";

const tagAtMost = 999;

/** Gives a guest another number; one that is worn already is not given twice. */
export function TagDialog(props: { readonly client: ClientId; readonly onClose: () => void }) {
  const { t } = useI18n();
  const desk = useEvening();
  const [text, setText] = createSignal(String(freeTag(desk.evening())));
  const [reason, setReason] = createSignal<string>();
  const submit = async (): Promise<void> => {
    const tag = Number(text().trim());
    if (!Number.isInteger(tag) || tag < 1 || tag > tagAtMost)
      return void setReason(t("events.tagReason"));
    const wearer = desk
      .evening()
      .guests.find(({ client, tags }) => client !== props.client && tags.includes(tag));
    if (wearer) return void setReason(t("events.tagTaken", tag, desk.name(wearer.client)));
    const sentence = t("events.said.tag", desk.name(props.client), tag);
    const isWritten = await desk.deeds.sayOfGuest(desk.evening(), props.client, { tag }, sentence);
    if (isWritten) props.onClose();
  };
  return (
    <KeptForm
      title={`${t("events.changeTag")}: ${desk.name(props.client)}`}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("events.save"),
      }}
      onClose={props.onClose}
      onSubmit={() => submit()}
    >
      <NumberField
        label={t("events.tagNumber")}
        value={text()}
        reason={reason()}
        onInput={setText}
      />
    </KeptForm>
  );
}

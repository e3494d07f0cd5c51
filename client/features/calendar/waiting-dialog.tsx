import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, Select, TextField } from "#client/ui";
import { ClientField } from "#feature/client-picker";
import { KeptForm } from "#feature/unsaved";
import { type AppointmentPurpose, appointmentPurposes } from "#shared/casework";
import { type ClientId, parsePlainDate, type StaffId } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";

/** Notes who wants to come when no time suits. */
export function WaitingDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { office, words, deeds, me } = useCalendar();
  const [client, setClient] = createSignal<ClientId>();
  const [staff, setStaff] = createSignal<StaffId | undefined>(me());
  const [purpose, setPurpose] = createSignal<AppointmentPurpose>("interview");
  const [until, setUntil] = createSignal("");
  const [note, setNote] = createSignal("");
  const [reason, setReason] = createSignal<"client" | "until">();
  const submit = async (): Promise<void> => {
    const chosen = client();
    const day = until().trim() === "" ? undefined : parsePlainDate(until());
    if (!chosen) return void setReason("client");
    if (until().trim() !== "" && !day) return void setReason("until");
    const wish = note().trim();
    const isWritten = await deeds.wait(
      {
        client: chosen,
        staff: staff(),
        purpose: purpose(),
        until: day,
        note: wish === "" ? undefined : wish,
      },
      t("calendar.said.waiting", words.client(chosen)),
    );
    if (isWritten) props.onClose();
  };
  return (
    <KeptForm
      title={t("calendar.waitTitle")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("calendar.addWaiting"),
      }}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <ClientField
        label={t("calendar.client")}
        reason={reason() === "client" ? t("calendar.needClient") : undefined}
        value={client()}
        onChange={(chosen) => {
          setClient(chosen);
          setReason(undefined);
        }}
      />
      <ChoiceChips
        label={t("calendar.what")}
        options={appointmentPurposes.map((value) => ({
          value,
          label: t("calendar.purpose")[value],
        }))}
        value={purpose()}
        onChange={setPurpose}
      />
      <div class="form-row">
        <Select<StaffId>
          label={t("calendar.staff")}
          empty={t("calendar.nobody")}
          options={office.staff().map(({ id }) => ({ value: id, label: words.staff(id) }))}
          value={staff()}
          onChange={setStaff}
        />
        <TextField
          label={t("calendar.until")}
          type="date"
          value={until()}
          reason={reason() === "until" ? t("calendar.refused.day") : undefined}
          onInput={setUntil}
        />
      </div>
      <TextField label={t("calendar.wish")} value={note()} maxlength={500} onInput={setNote} />
    </KeptForm>
  );
}

import { createSignal, Show, untrack } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, ChoiceChips, FilterChips, TextArea } from "#client/ui";
import { ClientField } from "#feature/client-picker";
import { KeptForm } from "#feature/unsaved";
import {
  type IncidentChannel,
  type IncidentKind,
  incidentChannels,
  incidentKinds,
} from "#shared/casework";
import { isSevere } from "#shared/incidents";
import type { ClientId, StaffId } from "#shared/kernel";
import { useIncidentDeeds } from "./deeds.ts";

/** Writes down what somebody brings: a question is its words and nothing else; more is asked as it is worse. */
export function IncidentDialog(props: {
  readonly client: ClientId | undefined;
  readonly onOpened?: ((id: string) => void) | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const deeds = useIncidentDeeds();
  const [kind, setKind] = createSignal<IncidentKind>("question");
  const [words, setWords] = createSignal("");
  const [channel, setChannel] = createSignal<IncidentChannel>();
  const [client, setClient] = createSignal(untrack(() => props.client));
  const [against, setAgainst] = createSignal<ClientId>();
  const [staff, setStaff] = createSignal<readonly StaffId[]>([]);
  const [isTold, setTold] = createSignal(false);
  const [isSaving, setSaving] = createSignal(false);
  const submit = async (): Promise<void> => {
    setTold(true);
    const text = words().trim();
    if (text === "" || isSaving()) return;
    setSaving(true);
    const other = kind() === "question" ? undefined : against();
    const id = await deeds.open({
      ...{ kind: kind(), words: text, channel: channel(), client: client() },
      against: other === undefined ? [] : [other],
      staff: kind() === "question" ? [] : staff(),
    });
    setSaving(false);
    if (id === undefined) return;
    props.onClose();
    props.onOpened?.(id);
  };
  return (
    <KeptForm
      title={t("incidents.addTitle")}
      words={{
        ...{ close: t("common.close"), cancel: t("common.cancel") },
        submit: t(isSevere(kind()) ? "incidents.saveAndStop" : "common.save"),
      }}
      onClose={props.onClose}
      onSubmit={() => submit()}
    >
      <TextArea
        label={t("incidents.words")}
        hint={t("incidents.wordsHint")}
        rows={4}
        maxLength={4000}
        value={words()}
        reason={isTold() && words().trim() === "" ? t("refusals.needed") : undefined}
        onInput={setWords}
      />
      <ChoiceChips
        label={t("incidents.kindLabel")}
        options={incidentKinds.map((value) => ({ value, label: t("incidents.kind")[value] }))}
        value={kind()}
        onChange={setKind}
      />
      <ClientField label={t("incidents.client")} value={client()} onChange={setClient} />
      <Show when={kind() !== "question"}>
        <ChoiceChips
          label={t("incidents.channelLabel")}
          options={incidentChannels.map((value) => ({
            value,
            label: t("incidents.channel")[value],
          }))}
          value={channel()}
          onChange={setChannel}
        />
        <ClientField label={t("incidents.against")} value={against()} onChange={setAgainst} />
        <Colleagues values={staff()} onChange={setStaff} />
      </Show>
      <Show when={isSevere(kind())}>
        <Banner tone="stop">{t("incidents.stopsAtOnce")}</Banner>
      </Show>
    </KeptForm>
  );
}

function Colleagues(props: {
  readonly values: readonly StaffId[];
  readonly onChange: (staff: readonly StaffId[]) => void;
}) {
  const { t } = useI18n();
  const { directory, me } = useWork();
  const options = () =>
    directory
      .staff()
      .filter(({ id, isDisabled, isInvited }) => id !== me().id && !isDisabled && !isInvited)
      .map(({ id: value, name: label }) => ({ value, label }));
  return (
    <Show when={options().length > 0}>
      <FilterChips
        label={t("incidents.staff")}
        options={options()}
        values={props.values}
        onChange={props.onChange}
      />
      <p class="quiet small">{t("incidents.staffHint")}</p>
    </Show>
  );
}

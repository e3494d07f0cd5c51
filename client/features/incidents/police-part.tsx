import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, DefinitionList, Section, TextField } from "#client/ui";
import { InlineForm } from "#feature/unsaved";
import { plainDateSchema } from "#shared/kernel";
import type { OpenIncident } from "./open-incident.ts";

const fields = ["station", "officer", "receipt"] as const;
const lengths = { station: 120, officer: 80, receipt: 80 } as const;

/** What the police wrote down: the day, the station, the officer, the number of the receipt. */
export function PolicePart(props: { readonly open: OpenIncident }) {
  const { t, format } = useI18n();
  const [isEditing, setEditing] = createSignal(false);
  const said = (field: string): string => {
    const value = props.open.live.projection().value("police", field);
    return typeof value === "string" ? value : "";
  };
  const on = () => plainDateSchema.safeParse(said("on")).data;
  const rows = () => [
    { term: t("incidents.policeOn"), value: format.day(on() ?? props.open.today()) },
    ...fields
      .filter((field) => said(field) !== "")
      .map((field) => ({ term: t("incidents.police")[field], value: said(field) })),
  ];
  return (
    <Section
      title={t("incidents.policeTitle")}
      end={
        <Show when={props.open.mayHandle() && !isEditing()}>
          <Button kind="plain" small onClick={() => setEditing(true)}>
            {t(on() ? "common.edit" : "incidents.reported")}
          </Button>
        </Show>
      }
    >
      <Show
        when={!isEditing()}
        fallback={<PoliceForm open={props.open} said={said} onClose={() => setEditing(false)} />}
      >
        <Show
          when={on()}
          fallback={<p class="incidents-sentence quiet">{t("incidents.notReported")}</p>}
        >
          <DefinitionList items={rows()} />
        </Show>
      </Show>
    </Section>
  );
}

function PoliceForm(props: {
  readonly open: OpenIncident;
  readonly said: (field: string) => string;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const [on, setOn] = createSignal(props.said("on") || props.open.today());
  const typed = Object.fromEntries(
    fields.map((field) => [field, createSignal(props.said(field))] as const),
  );
  const save = async (): Promise<void> => {
    const day = plainDateSchema.safeParse(on()).data;
    if (!day) return;
    const words = fields.map((field) => [field, typed[field]?.[0]().trim() || null] as const);
    const says = { on: day, ...Object.fromEntries(words) };
    if (await props.open.say("police", says, t("incidents.saidPolice"))) props.onClose();
  };
  return (
    <InlineForm class="incident-part" onSave={save} onLeave={props.onClose}>
      <div class="incident-fields">
        <TextField
          label={t("incidents.policeOn")}
          type="date"
          value={on()}
          reason={plainDateSchema.safeParse(on()).success ? undefined : t("closing.dayNeeded")}
          onInput={setOn}
        />
        {fields.map((field) => (
          <TextField
            label={t("incidents.police")[field]}
            maxlength={lengths[field]}
            value={typed[field]?.[0]() ?? ""}
            onInput={(text) => typed[field]?.[1](text)}
          />
        ))}
      </div>
    </InlineForm>
  );
}

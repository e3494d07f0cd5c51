import { createMemo, For, Match, Show, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { LinkButton } from "#client/ui";
import { profileField } from "#feature/client-card";
import type { ClientId } from "#shared/kernel";
import { isFieldName } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { FieldClash } from "./card-field-row.tsx";
import { CaseFileProvider, useCaseFile } from "./case-file-context.ts";
import { type ClashPlace, clashPlaces } from "./clash-places.ts";
import { createFieldLook } from "./field-look.ts";
import { JourneyClash } from "./journey-clash.tsx";
import { openCaseFile } from "./open-case-file.ts";
import "./case-file.css";
import "./field.css";

/** The clashes of one client outside of the file: settled in place, or the way to where they are. */
export function ClashesOfClient(props: { readonly client: ClientId }) {
  // Another client is another file.
  const file = openCaseFile(props.client);
  return (
    <CaseFileProvider value={file}>
      <Show when={file.client.status() === "here"}>
        <Clashes />
      </Show>
    </CaseFileProvider>
  );
}

function Clashes() {
  const file = useCaseFile();
  const places = createMemo(
    () => clashPlaces(file.client.projection(), file.contact()?.projection()),
    [],
    { equals: (a, b) => a.length === b.length && a.every((place, at) => isSame(place, b[at])) },
  );
  return (
    <For each={places()}>
      {(place) => (
        <Switch fallback={<ElsewhereClash place={place} />}>
          <Match when={place.about === "profile" && isFieldName(place.field)}>
            <ProfileClash field={place.field} />
          </Match>
          <Match when={place.about === "journey"}>
            <JourneyClash />
          </Match>
        </Switch>
      )}
    </For>
  );
}

const isSame = (place: ClashPlace, other: ClashPlace | undefined): boolean =>
  place.about === other?.about && place.field === other.field;

function ProfileClash(props: { readonly field: string }) {
  const { t } = useI18n();
  const file = useCaseFile();
  const name = isFieldName(props.field) ? props.field : "note";
  const look = createFieldLook(profileField(name), () => undefined);
  return (
    <div class="case-clash">
      <p class="small strong">{look.words.label()}</p>
      <FieldClash
        look={look}
        reading={look.words.reading}
        hint={t("caseFile.clashHintElsewhere")}
      />
      <Show when={!file.mayWrite("client", "profile")}>
        <ToPlace about="profile" field={name} />
      </Show>
    </div>
  );
}

/** Contact stays hidden outside of the file, and what stands in a set is best seen in it. */
function ElsewhereClash(props: { readonly place: ClashPlace }) {
  const { t } = useI18n();
  const file = useCaseFile();
  const isContact = () => file.contact()?.projection().field(props.place.about, props.place.field);
  const label = () => t(isContact() ? "caseFile.contact" : "caseFile.tagsAndNote");
  return (
    <div class="case-clash clash-elsewhere">
      <span>{t("caseFile.clashLabel", label())}</span>
      <ToPlace about={props.place.about} field={props.place.field} />
    </div>
  );
}

function ToPlace(props: { readonly about: string; readonly field: string }) {
  const { t } = useI18n();
  const file = useCaseFile();
  return (
    <LinkButton small href={`/clients/${file.id}#${anchorOf(props.about, props.field)}`}>
      {t("caseFile.goToClash")}
    </LinkButton>
  );
}

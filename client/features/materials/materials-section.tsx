import { createMemo, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { LinkButton, Section, Skeleton } from "#client/ui";
import { shownMaterialsOf } from "#shared/casework";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { materialsFor } from "#shared/materials";
import { openLibrary } from "./open-library.ts";
import { openNeeds } from "./open-needs.ts";

/** In a case file: how many materials suit the client and how many they saw; for who may read the visits. */
export function MaterialsSection(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("visits", props.client)).read);
  return (
    <Show when={mayRead()}>
      <Lines client={props.client} />
    </Show>
  );
}

function Lines(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const work = useWork();
  const library = openLibrary();
  const needs = openNeeds(props.client);
  const visits = work.openDocument(idOf("visits", props.client));
  onCleanup(visits.close);
  const suiting = createMemo(() =>
    materialsFor(library.all(), needs()).filter(({ id }) => library.whyNot(id).length === 0),
  );
  const seen = createMemo(() => {
    const shown = new Set(shownMaterialsOf(visits.projection()).map(({ material }) => material));
    return suiting().filter(({ id }) => shown.has(id)).length;
  });
  return (
    <Section
      title={t("materials.sectionTitle")}
      end={
        <LinkButton kind="plain" small href={`/clients/${props.client}/materials`}>
          {t("materials.open")}
        </LinkButton>
      }
    >
      <Show when={library.isRead()} fallback={<Skeleton lines={1} />}>
        <p class="section-sentence quiet">
          {suiting().length === 0
            ? t("materials.sectionNone")
            : t("materials.sectionSays", suiting().length, seen())}
        </p>
      </Show>
    </Section>
  );
}

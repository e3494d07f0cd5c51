import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, CheckField, IconPresent, LinkButton } from "#client/ui";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { useHandOver } from "#feature/hand-over";
import { shownMaterialsOf } from "#shared/casework";
import { covers, idOf } from "#shared/documents";
import type { ClientId, Ulid } from "#shared/kernel";
import { materialsFor } from "#shared/materials";
import { useHandOut } from "./hand-out.tsx";
import { MaterialLine } from "./material-line.tsx";
import "./materials.css";
import { openLibrary } from "./open-library.ts";
import { openNeeds } from "./open-needs.ts";
import { recordMaterial } from "./record-material.ts";
import { ShownMark, ShownTimes } from "./shown-times.tsx";

/** What to prepare for one client, by what they need; what was shown or given is ticked. */
export function ClientMaterialsPage() {
  return <ClientPage>{(client) => <Checklist client={client} />}</ClientPage>;
}

function Checklist(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const work = useWork();
  const visits = work.openDocument(idOf("visits", props.client));
  onCleanup(visits.close);
  return (
    <WhenHere
      status={visits.status()}
      client={props.client}
      words={{ notAllowed: t("materials.notAllowed") }}
    >
      <ClientList client={props.client} visits={visits} />
    </WhenHere>
  );
}

function ClientList(props: { readonly client: ClientId; readonly visits: LiveDocument }) {
  const { t, format } = useI18n();
  const work = useWork();
  const handOver = useHandOver();
  const library = openLibrary();
  const card = work.openDocument(idOf("client", props.client));
  onCleanup(card.close);
  const needs = openNeeds(props.client);
  const [isAll, setAll] = createSignal(false);
  const mayWrite = () => covers(props.visits.access(), "shownMaterial");
  const handOut = useHandOut(library, ({ id, title, ...material }, how) =>
    recordMaterial(
      props.visits,
      { material: id, title, how, textVersion: library.versionOf({ id, title, ...material }) },
      Date.now(),
    ),
  );
  const ids = createMemo(() => {
    const used = library.all().filter(({ state }) => state === "inUse");
    return (isAll() ? used : materialsFor(used, needs())).map(({ id }) => id);
  });
  const shownOf = (id: string) =>
    shownMaterialsOf(props.visits.projection()).filter(({ material }) => material === id);
  const give = (material: Ulid | undefined) =>
    handOver.give({ explainTo: props.client, material, isTogether: true });
  return (
    <ClientSheet
      client={props.client}
      class="client-materials"
      title={t("materials.clientTitle")}
      note={
        needs().length > 0
          ? t(
              "materials.clientNeeds",
              format.list(needs().map((need) => t("materials.need")[need])),
            )
          : t("materials.clientNoNeeds")
      }
      read={(about, field) => card.projection().value(about, field)}
      actions={
        <>
          <LinkButton kind="plain" href="/materials">
            {t("materials.toLibrary")}
          </LinkButton>
          <Show when={mayWrite()}>
            <Button kind="primary" onClick={() => give(undefined)}>
              <IconPresent />
              {t("forClient.start")}
            </Button>
          </Show>
        </>
      }
    >
      <CheckField label={t("materials.showAll")} isChecked={isAll()} onChange={setAll} />
      <Show when={library.isRead()}>
        <Show
          when={ids().length > 0}
          fallback={<p class="section-sentence quiet">{t("materials.sectionNone")}</p>}
        >
          <ul class="material-lines" aria-label={t("materials.clientTitle")}>
            <For each={ids()}>
              {(id) => (
                <MaterialLine
                  library={library}
                  id={id}
                  handOut={handOut}
                  onPresent={() => give(id)}
                  mark={<ShownMark isShown={shownOf(id).length > 0} />}
                >
                  <ShownTimes visits={props.visits} shown={shownOf(id)} mayWrite={mayWrite()} />
                </MaterialLine>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </ClientSheet>
  );
}

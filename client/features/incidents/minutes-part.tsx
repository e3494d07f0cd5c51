import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Section, Skeleton, useToasts } from "#client/ui";
import { contentOf, NoteSheet, notesIn, openNote, shownStatus } from "#feature/notes";
import { covers, type DocumentId } from "#shared/documents";
import type { OpenIncident } from "./open-incident.ts";

/** The minutes of a mediation, written together by those who answer for the incident. */
export function MinutesPart(props: { readonly open: OpenIncident }) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const note = createMemo(() => notesIn(props.open.live.projection())[0]?.note);
  const begin = async (): Promise<void> => {
    const made = await work.createNote(props.open.live.id, {
      title: t("incidents.minutes"),
      template: "mediation",
      content: contentOf(t("incidents.minutesText")),
    });
    if (!made.ok) toasts.show({ text: t("incidents.minutesNotBegun") });
  };
  const may = () => covers(props.open.live.access(), "note");
  return (
    <Show when={note() !== undefined || may()}>
      <Section title={t("incidents.minutes")}>
        <Show
          when={note()}
          keyed
          fallback={
            <div class="incident-part">
              <Button onClick={() => void begin()}>{t("incidents.beginMinutes")}</Button>
            </div>
          }
        >
          {(document) => <Minutes open={props.open} note={document} />}
        </Show>
      </Section>
    </Show>
  );
}

function Minutes(props: { readonly open: OpenIncident; readonly note: DocumentId }) {
  const { t } = useI18n();
  const note = openNote(props.open.live.id, props.note);
  return (
    <Show
      when={shownStatus(note) === "here"}
      fallback={
        <Show
          when={shownStatus(note) === "loading"}
          fallback={<p class="incidents-sentence quiet">{t("notes.notHere")}</p>}
        >
          <Skeleton lines={4} />
        </Show>
      }
    >
      <NoteSheet note={note} />
    </Show>
  );
}

import { useParams } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { ClientPage, Instead, WhenHere } from "#feature/client-page";
import type { DocumentId } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { noteOf, parentOf } from "./note-facts.ts";
import { NoteSheet, shownStatus } from "./note-sheet.tsx";
import { openNote } from "./open-note.ts";

/** The note whose key the address names, of the client whose id it names. */
export function NotePage() {
  const { t } = useI18n();
  const params = useParams();
  const note = createMemo(() => noteOf(params.note));
  return (
    <ClientPage>
      {(client) => (
        <Show
          when={note()}
          keyed
          fallback={<Instead client={client}>{t("notes.notAllowed")}</Instead>}
        >
          {(document) => <OpenPage client={client} note={document} />}
        </Show>
      )}
    </ClientPage>
  );
}

function OpenPage(props: { readonly client: ClientId; readonly note: DocumentId }) {
  const { t } = useI18n();
  const index = useClientIndex();
  // Keyed by the address: another note is another page.
  const note = openNote(parentOf(props.client), props.note);
  const back = () => ({
    href: `/clients/${props.client}`,
    label: index.row(props.client)?.name ?? t("caseFile.file"),
  });
  return (
    <WhenHere
      client={props.client}
      status={shownStatus(note)}
      words={{
        loading: t("notes.loading"),
        notHere: t("notes.notHere"),
        notAllowed: t("notes.notAllowed"),
        gone: t("notes.gone"),
      }}
    >
      <NoteSheet note={note} back={back()} />
    </WhenHere>
  );
}

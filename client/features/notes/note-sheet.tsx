import { useNavigate } from "@solidjs/router";
import { createSignal, lazy, Show, Suspense } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Skeleton } from "#client/ui";
import type { NoteJson } from "#shared/notes";
import { followText } from "./follow-text.ts";
import { NoteHead } from "./note-head.tsx";
import "./notes.css";
import "./prose.css";
import type { OpenNote } from "./open-note.ts";
import { Prose } from "./prose.tsx";
import { type VersionShown, VersionView } from "./version-view.tsx";
import { VersionsPanel } from "./versions-panel.tsx";

const loadEditor = () => import("./editor/note-editor.tsx");
const NoteEditor = lazy(async () => ({ default: (await loadEditor()).NoteEditor }));

/** Fetches the editor ahead, so that a note can be opened without network. */
export async function fetchEditorAhead(): Promise<void> {
  await loadEditor();
}

/** How a note stands: what may not be read is not here for this person. */
export function shownStatus({ text }: OpenNote): ReturnType<OpenNote["text"]["status"]> {
  const known = text.status();
  if (known === "here" && text.access() === "none") return "notAllowed";
  return known === "here" && !text.copy() ? "loading" : known;
}

/** A note with its tools and its versions: a page of its own, or a part of a page when it leads back nowhere. */
export function NoteSheet(props: {
  readonly note: OpenNote;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
}) {
  const { t } = useI18n();
  const [isHistoryOpen, setHistoryOpen] = createSignal(false);
  const [version, setVersion] = createSignal<VersionShown>();
  const closeHistory = () => {
    setHistoryOpen(false);
    setVersion(undefined);
  };
  return (
    <article class="note-page" classList={{ page: props.back !== undefined }}>
      <NoteHead
        note={props.note}
        back={props.back}
        isHistoryOpen={isHistoryOpen()}
        onHistory={() => (isHistoryOpen() ? closeHistory() : setHistoryOpen(true))}
      />
      <WhyReadOnly note={props.note} />
      <div class="note-columns" classList={{ "note-with-version": version() !== undefined }}>
        <div class="note-now">
          <Show when={version()}>
            <p class="note-column-word small quiet">{t("notes.versionNow")}</p>
          </Show>
          <Text note={props.note} />
        </div>
        <Show when={version()}>
          {(shown) => (
            <VersionView
              note={props.note}
              version={shown()}
              onClose={() => setVersion(undefined)}
            />
          )}
        </Show>
        <Show when={isHistoryOpen() && !version()}>
          <VersionsPanel note={props.note} onShow={setVersion} onClose={closeHistory} />
        </Show>
      </div>
    </article>
  );
}

function WhyReadOnly(props: { readonly note: OpenNote }) {
  const { t } = useI18n();
  const sentence = (): string | undefined => {
    if (props.note.isNewer()) return t("notes.newerContent");
    if (props.note.text.access() === "write") return undefined;
    const why = props.note.text.readOnlyBecause();
    if (why === "archived") return t("notes.readOnlyArchived");
    return why === "appIsOlder" ? t("notes.appIsOlder") : t("notes.readOnly");
  };
  return (
    <Show when={sentence()}>
      {(why) => (
        <Banner tone={props.note.text.readOnlyBecause() === "appIsOlder" ? "ask" : "info"}>
          {why()}
        </Banner>
      )}
    </Show>
  );
}

/** The text, to write or to read; bound anew whenever there is another copy of it. */
function Text(props: { readonly note: OpenNote }) {
  const navigate = useNavigate();
  return (
    <Show when={props.note.text.copy()} keyed>
      {(copy) => (
        <Show when={props.note.mayWrite()} fallback={<Reading note={followText(copy)()} />}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <NoteEditor
              copy={copy}
              place={props.note.place}
              onHandle={props.note.setEditor}
              onWritten={props.note.written}
              onLeft={props.note.sayTitle}
              onOpenClient={(id) => navigate(`/clients/${id}`)}
              onUnknown={props.note.foundNewer}
            />
          </Suspense>
        </Show>
      )}
    </Show>
  );
}

function Reading(props: { readonly note: NoteJson }) {
  const { t } = useI18n();
  return <Prose note={props.note} label={t("notes.text")} />;
}

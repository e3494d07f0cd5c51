import { createResource, createSignal, For, Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, createNow, Skeleton, TextField, useToasts } from "#client/ui";
import type { NoteVersion } from "#shared/protocol";
import type { OpenNote } from "./open-note.ts";
import type { VersionShown } from "./version-view.tsx";

/** The earlier states of a note: who, when, under which name; one press shows one beside the present. */
export function VersionsPanel(props: {
  readonly note: OpenNote;
  readonly onShow: (version: VersionShown) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const work = useWork();
  const [listed, { refetch }] = createResource(() => work.noteVersions(props.note.note));
  const versions = () => {
    const answer = listed.latest;
    return answer?.ok ? answer.value : undefined;
  };
  const refusal = () => {
    const answer = listed.latest;
    if (!answer || answer.ok) return undefined;
    return answer.reason.type === "unreachable"
      ? t("notes.versionsOffline")
      : refusalSentence(t, answer.reason);
  };
  return (
    <aside class="note-versions" aria-label={t("notes.versions")}>
      <header class="note-versions-head">
        <h2>{t("notes.versions")}</h2>
        <Button kind="plain" small onClick={() => props.onClose()}>
          {t("common.close")}
        </Button>
      </header>
      <Switch fallback={<Skeleton lines={4} />}>
        <Match when={refusal()}>
          {(sentence) => (
            <div class="stack">
              <p class="quiet">{sentence()}</p>
              <div>
                <Button small onClick={() => void refetch()}>
                  {t("common.retry")}
                </Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={versions()}>
          {(all) => (
            <>
              <Show when={props.note.mayWrite()}>
                <KeepVersion note={props.note} onKept={() => void refetch()} />
              </Show>
              <Show
                when={all().length > 0}
                fallback={<p class="quiet">{t("notes.versionsNone")}</p>}
              >
                <VersionList versions={all()} onShow={props.onShow} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </aside>
  );
}

function VersionList(props: {
  readonly versions: readonly NoteVersion[];
  readonly onShow: (version: VersionShown) => void;
}) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const nowMs = createNow();
  return (
    <ul class="note-version-list">
      <For each={props.versions}>
        {(version) => {
          const when = () => format.dateTime(version.atMs, nowMs());
          return (
            <li>
              <button
                type="button"
                class="note-version"
                onClick={() => props.onShow({ id: version.id, name: version.label ?? when() })}
              >
                <span class="strong">{version.label ?? when()}</span>
                <span class="quiet small">
                  {t(
                    "common.byAt",
                    directory.nameOf(version.by) ?? t("notes.colleague"),
                    version.label ? when() : format.relative(version.atMs, nowMs()),
                  )}
                </span>
              </button>
            </li>
          );
        }}
      </For>
    </ul>
  );
}

/** Gives the present state a name of its own. */
function KeepVersion(props: { readonly note: OpenNote; readonly onKept: () => void }) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const [name, setName] = createSignal<string>();
  const [reason, setReason] = createSignal<string>();
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const label = (name() ?? "").trim();
    if (label === "") {
      setReason(t("refusals.needed"));
      return;
    }
    const kept = await work.keepNoteVersion(props.note.note, label);
    if (!kept.ok) {
      const { type } = kept.reason;
      setReason(type === "nothingToKeep" ? t("notes.nothingToKeep") : refusalSentence(t, { type }));
      return;
    }
    setName(undefined);
    toasts.show({ text: t("notes.versionKept", label) });
    props.onKept();
  };
  return (
    <Show
      when={name() !== undefined}
      fallback={
        <div>
          <Button small onClick={() => setName("")}>
            {t("notes.keepVersion")}
          </Button>
        </div>
      }
    >
      <form class="note-keep" onSubmit={(event) => void keep(event)} novalidate>
        <TextField
          ref={(input) => queueMicrotask(() => input.focus())}
          label={t("notes.keepVersionName")}
          maxlength={80}
          value={name() ?? ""}
          reason={reason()}
          onInput={(typed) => {
            setName(typed);
            setReason(undefined);
          }}
        />
        <div class="cluster">
          <Button small type="submit" kind="primary">
            {t("common.save")}
          </Button>
          <Button small onClick={() => setName(undefined)}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Show>
  );
}

import { createResource, Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, Skeleton, useToasts } from "#client/ui";
import type { Ulid } from "#shared/kernel";
import type { NoteJson } from "#shared/notes";
import type { OpenNote } from "./open-note.ts";
import { Prose } from "./prose.tsx";

/** An earlier state that is looked at, called by the name it was given or by its moment. */
export interface VersionShown {
  readonly id: Ulid;
  readonly name: string;
}

/** An earlier state to read beside the present one, and the way to take it back. */
export function VersionView(props: {
  readonly note: OpenNote;
  readonly version: VersionShown;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const [read] = createResource(() => work.noteVersionState(props.note.note, props.version.id));
  const state = () => {
    const answer = read.latest;
    return answer?.ok ? answer.value : undefined;
  };
  const refusal = () => {
    const answer = read.latest;
    if (!answer || answer.ok) return undefined;
    const { type } = answer.reason;
    if (type === "unreachable") return t("notes.versionsOffline");
    return type === "unknownVersion" ? t("notes.versionGone") : refusalSentence(t, { type });
  };
  const takeBack = (note: NoteJson) => {
    const { editor } = props.note;
    const taken = editor()?.replaceAll(note);
    if (!taken) return;
    if (!taken.ok) return toasts.show({ text: t("notes.takeBackNotKnown") });
    toasts.show({
      text: t("notes.takenBack", props.version.name),
      action: { label: t("common.undo"), onSelect: () => editor()?.undo() },
    });
    props.onClose();
  };
  return (
    <aside class="note-version-view" aria-label={t("notes.versionAt", props.version.name)}>
      <header class="note-versions-head">
        <p class="note-column-word small quiet">{t("notes.versionAt", props.version.name)}</p>
        <div class="cluster">
          <Button kind="plain" small onClick={() => props.onClose()}>
            {t("notes.toVersions")}
          </Button>
          <Show when={props.note.editor() && state()}>
            {(earlier) => (
              <Button small onClick={() => takeBack(earlier())}>
                {t("notes.takeBack")}
              </Button>
            )}
          </Show>
        </div>
      </header>
      <Switch fallback={<Skeleton lines={6} />}>
        <Match when={refusal()}>{(sentence) => <p class="quiet">{sentence()}</p>}</Match>
        <Match when={state()}>
          {(earlier) => <Prose note={earlier()} label={t("notes.versionAt", props.version.name)} />}
        </Match>
      </Switch>
    </aside>
  );
}

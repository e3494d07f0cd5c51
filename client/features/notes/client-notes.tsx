import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, onCleanup, Show } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, createNow, IconPlus, KeptFor, Menu, Section, useToasts } from "#client/ui";
import { covers } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type NoteTemplate, noteTemplates } from "#shared/notes";
import { keyOf, type NoteLine, notesIn, parentOf } from "./note-facts.ts";
import "./notes.css";
import { contentOf } from "./template-text.ts";

/** The notes about a client's service, for those who may read them; nothing for others. */
export function ClientNotes(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(parentOf(props.client)).read);
  return (
    <Show when={mayRead()}>
      <Notes client={props.client} />
    </Show>
  );
}

function Notes(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const work = useWork();
  const parent = work.openDocument(parentOf(props.client));
  onCleanup(parent.close);
  const [isAllShown, setAllShown] = createSignal(false);
  const all = createMemo(() => notesIn(parent.projection()));
  const putAway = () => all().filter(({ isPutAway }) => isPutAway);
  const shown = () => all().filter(({ isPutAway }) => isAllShown() || !isPutAway);
  const mayWrite = () => covers(parent.access(), "note");
  return (
    <Section
      title={t("notes.section")}
      end={
        <Show when={mayWrite() && all().length > 0}>
          <NewNote client={props.client} parent={parent} />
        </Show>
      }
    >
      <Show when={all().length === 0}>
        <div class="notes-none">
          <p class="quiet">{t("notes.empty")}</p>
          <Show when={mayWrite()}>
            <NewNote client={props.client} parent={parent} />
          </Show>
        </div>
      </Show>
      <ul class="notes-list">
        <KeptFor each={shown()} by={({ note }) => note}>
          {(line) => <Line client={props.client} line={line()} />}
        </KeptFor>
      </ul>
      <Show when={putAway().length > 0 && !isAllShown()}>
        <div>
          <Button kind="plain" small onClick={() => setAllShown(true)}>
            {t("notes.putAwayCount", putAway().length)}
          </Button>
        </div>
      </Show>
    </Section>
  );
}

function Line(props: { readonly client: ClientId; readonly line: NoteLine }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const nowMs = createNow();
  return (
    <li>
      <a class="notes-line" href={`/clients/${props.client}/notes/${keyOf(props.line.note)}`}>
        <span class="notes-line-title" classList={{ quiet: props.line.isPutAway }}>
          {props.line.title || t("notes.untitled")}
        </span>
        <span class="quiet small">
          {t(
            "common.byAt",
            directory.nameOf(props.line.by) ?? t("notes.colleague"),
            format.relative(props.line.atMs, nowMs()),
          )}
        </span>
      </a>
    </li>
  );
}

/** Begins a note; asks nothing but what it begins with. */
function NewNote(props: { readonly client: ClientId; readonly parent: LiveDocument }) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const navigate = useNavigate();
  const begin = async (template: NoteTemplate) => {
    const made = await work.createNote(props.parent.id, {
      title: template === "blank" ? t("notes.untitled") : t("notes.template")[template],
      template,
      ...(template === "blank" ? {} : { content: contentOf(t("notes.templateText")[template]) }),
    });
    if (made.ok) navigate(`/clients/${props.client}/notes/${keyOf(made.value)}`);
    else toasts.show({ text: t("notes.notCreated") });
  };
  const items = () =>
    noteTemplates.map((template) => ({
      label: t("notes.template")[template],
      onSelect: () => void begin(template),
    }));
  return (
    <Menu label={t("notes.newNote")} kind="quiet" small items={items()}>
      <IconPlus />
      {t("notes.newNote")}
    </Menu>
  );
}

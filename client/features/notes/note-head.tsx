import { For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Avatar,
  IconButton,
  IconChevronLeft,
  IconHistory,
  IconMore,
  Menu,
  useToasts,
} from "#client/ui";
import { DocumentSaveMark } from "#feature/sync-state";
import type { OpenNote } from "./open-note.ts";

/** Whose note this is, what it is called, whether it is safe, and who else is here. */
export function NoteHead(props: {
  readonly note: OpenNote;
  /** Where it belongs; a note that stands in a page of something else has no way back of its own. */
  readonly back: { readonly href: string; readonly label: string } | undefined;
  readonly isHistoryOpen: boolean;
  readonly onHistory: () => void;
}) {
  const { t } = useI18n();
  return (
    <header class="note-head">
      <Show when={props.back}>
        {(back) => (
          <>
            <a class="note-back" href={back().href}>
              <IconChevronLeft />
              {back().label}
            </a>
            {/* The first line of the text is the title one sees. */}
            <h1 class="visually-hidden">{props.note.title() || t("notes.untitled")}</h1>
          </>
        )}
      </Show>
      <div class="note-facts">
        <DocumentSaveMark class="note-save" state={props.note.text.state()} />
        <WhoIsHere note={props.note} />
      </div>
      <div class="note-actions">
        <IconButton
          small
          label={t("notes.versions")}
          aria-expanded={props.isHistoryOpen}
          onClick={() => props.onHistory()}
        >
          <IconHistory />
        </IconButton>
        <Show when={props.back}>
          <More note={props.note} />
        </Show>
      </div>
    </header>
  );
}

function More(props: { readonly note: OpenNote }) {
  const { t } = useI18n();
  const toasts = useToasts();
  const title = () => props.note.title() || t("notes.untitled");
  const isPutAway = () =>
    props.note.parent.projection().value(props.note.note, "isPutAway") === true;
  const put = (isAway: boolean) => {
    const said = props.note.parent.append(props.note.note, { isPutAway: isAway ? true : null });
    if (!said.ok) return;
    toasts.show({
      text: isAway ? t("notes.putAwaySaid", title()) : t("notes.broughtBack", title()),
      action: { label: t("common.undo"), onSelect: () => void put(!isAway) },
    });
  };
  const items = () => [
    { label: t("common.print"), onSelect: () => window.print() },
    ...(props.note.mayName()
      ? [
          {
            label: isPutAway() ? t("notes.bringBack") : t("notes.putAway"),
            onSelect: () => put(!isPutAway()),
          },
        ]
      : []),
  ];
  return (
    <Menu label={t("common.more")} small items={items()}>
      <IconMore />
    </Menu>
  );
}

function WhoIsHere(props: { readonly note: OpenNote }) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const here = () => {
    const others = props.note.text.whoIsHere().filter(({ staff }) => staff !== me().id);
    return [...new Map(others.map((each) => [each.staff, each])).values()];
  };
  return (
    <Show when={here().length > 0}>
      <span class="note-here">
        <For each={here()}>
          {(each) => <Avatar name={each.name} hueKey={each.staff} size="small" present />}
        </For>
        <span class="quiet small">
          {t("notes.here", format.list(here().map(({ name }) => name)))}
        </span>
      </span>
    </Show>
  );
}

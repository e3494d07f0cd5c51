import { useNavigate } from "@solidjs/router";
import {
  createMemo,
  createSignal,
  createUniqueId,
  type JSX,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import { useCommands, useCommandWords } from "#client/commands";
import { useI18n } from "#client/i18n";
import { IconButton, IconClose, IconSearch, makeImeGuard } from "#client/ui";
import { type FoundPeople, findPeople } from "./find-people.ts";
import { Found, type Line, lineId } from "./found.tsx";
import "./palette.css";
import { PersonLine } from "./person-line.tsx";

const peopleAtMost = 8;
/** Without a text people come first; there is room for so many of late. */
const recentAtMost = 6;

/** Finds people and things to do by one text; arrows choose, Enter does, Escape closes. */
export function Palette(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal("");
  const [isComposing, setComposing] = createSignal(false);
  /** What an input method is still composing is not yet a word. */
  const text = createMemo<string>((before) => (isComposing() ? before : typed().trim()), "");
  const found = findPeople(text, peopleAtMost);
  const groups = useGroups(text, found, props.onClose);
  const lines = () => groups().flatMap((group) => group.lines);
  const [place, setPlace] = createSignal(0);
  const chosen = () => lines()[Math.min(place(), lines().length - 1)];
  const listId = createUniqueId();
  const ime = makeImeGuard();
  const step = (by: number) => {
    const count = lines().length;
    if (count > 0) setPlace((Math.min(place(), count - 1) + by + count) % count);
    document.getElementById(lineId(listId, chosen()?.key ?? ""))?.scrollIntoView({
      block: "nearest",
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (ime.isComposing(event)) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter") chosen()?.run();
    else return;
    event.preventDefault();
  };
  return (
    <Sheet label={t("commands.palette")} onClose={props.onClose}>
      <div class="palette-head">
        <IconSearch />
        <input
          class="palette-input"
          role="combobox"
          aria-label={t("commands.palette")}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen() && lineId(listId, chosen()?.key ?? "")}
          autocomplete="off"
          enterkeyhint="go"
          spellcheck={false}
          placeholder={t("commands.hint")}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setPlace(0);
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={(event) => {
            setComposing(false);
            ime.ended(event);
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton small label={t("common.close")} onClick={() => props.onClose()}>
          <IconClose />
        </IconButton>
      </div>
      <Found id={listId} groups={groups()} chosen={chosen()?.key} />
      <p class="visually-hidden" role="status">
        {text() === "" ? "" : t("commands.found", lines().length)}
      </p>
      <Show when={lines().length === 0 && found.isAnswered()}>
        <p class="palette-nothing quiet">{t("commands.nothing", text())}</p>
      </Show>
    </Sheet>
  );
}

/** People, then things to do; what is chosen closes the palette first. */
function useGroups(text: () => string, found: FoundPeople, close: () => void) {
  const { t } = useI18n();
  const board = useCommands();
  const words = useCommandWords();
  const navigate = useNavigate();
  const people = (): readonly Line[] =>
    found
      .rows()
      .slice(0, text() === "" ? recentAtMost : peopleAtMost)
      .map((row) => ({
        key: row.id,
        shown: () => <PersonLine row={row} />,
        run: () => {
          close();
          navigate(`/clients/${row.id}`);
        },
      }));
  const deeds = (): readonly Line[] =>
    board
      .available()
      .filter(({ isOnlyKey }) => !isOnlyKey)
      .filter((command) => text() === "" || words.isMeant(command, text()))
      .map(({ id }) => ({
        key: id,
        shown: () => (
          <>
            <span class="palette-word">{words.word(id)}</span>
            <Show when={words.keys(id)}>{(keys) => <kbd class="palette-keys">{keys()}</kbd>}</Show>
          </>
        ),
        run: () => {
          close();
          board.run(id);
        },
      }));
  return createMemo(() =>
    [
      {
        label: t(text() === "" ? "commands.recentPeople" : "commands.people"),
        lines: people(),
      },
      { label: t("commands.deeds"), lines: deeds() },
    ].filter(({ lines }) => lines.length > 0),
  );
}

/** A modal sheet from the top; the whole screen on a phone. The focus goes back where it came from. */
function Sheet(props: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}) {
  const cameFrom = document.activeElement;
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());
  onCleanup(() => {
    dialog.close();
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it
    <dialog
      ref={dialog}
      class="palette"
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => event.target === dialog && props.onClose()}
    >
      <div class="palette-sheet">{props.children}</div>
    </dialog>
  );
}

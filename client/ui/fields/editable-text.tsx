import { createSignal, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import { makeImeGuard } from "./composing.ts";
import { type EditSession, leave } from "./edit-session.ts";
import { FieldReason } from "./field.tsx";

type EditableTextProps = {
  /** What is edited, for people who hear it. */
  readonly label: string;
  /** What stands in the record now. */
  readonly value: string;
  /** How the value reads when it is not being edited; the value itself when absent. */
  readonly shown?: JSX.Element;
  /** What an empty value shows. */
  readonly placeholder: string;
  /** Takes the text; answers the reason when it is refused, in the person's language. */
  readonly onCommit: (text: string) => string | undefined;
  /** Shown after the value and the input, as `cm`. */
  readonly unit?: string | undefined;
  readonly inputmode?: "text" | "decimal" | "numeric" | "tel" | "email" | undefined;
  /** Several lines: Ctrl or ⌘ with Enter commits, Enter alone breaks the line. */
  readonly multiline?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Told when the editor opens and when it has closed. */
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
};

/** Text one changes where it stands: a click or Enter opens, Enter or leaving commits, Escape restores; refused text stays with its reason. */
export function EditableText(props: EditableTextProps) {
  const [session, setSession] = createSignal<EditSession>();
  let shown: HTMLButtonElement | undefined;
  const open = () => {
    setSession({ before: props.value, commit: props.onCommit });
    props.onOpenChange?.(true);
  };
  const close = (returnFocus: boolean) => {
    setSession(undefined);
    props.onOpenChange?.(false);
    if (returnFocus) shown?.focus();
  };
  return (
    <Show
      when={session()}
      keyed
      fallback={
        <button
          type="button"
          ref={shown}
          class="editable"
          classList={{ "editable-empty": props.value === "" }}
          disabled={props.disabled ?? false}
          onClick={open}
        >
          <span class="visually-hidden">{`${props.label}: `}</span>
          {props.value === "" ? props.placeholder : (props.shown ?? props.value)}
          <Show when={props.unit && props.value !== "" && props.shown === undefined}>
            <span class="quiet">{` ${props.unit}`}</span>
          </Show>
        </button>
      }
    >
      {(begun) => <Editor {...props} session={begun} onClose={close} />}
    </Show>
  );
}

type EditorProps = EditableTextProps & {
  readonly session: EditSession;
  readonly onClose: (returnFocus: boolean) => void;
};

function Editor(props: EditorProps) {
  const id = createUniqueId();
  let session = props.session;
  const ime = makeImeGuard();
  const [text, setText] = createSignal(session.before);
  const [reason, setReason] = createSignal<string>();
  let isClosed = false;

  const close = (returnFocus: boolean) => {
    isClosed = true;
    props.onClose(returnFocus);
  };
  const commit = (returnFocus: boolean) => {
    if (isClosed) return;
    const left = leave(session, text());
    if (left.closed) close(returnFocus);
    else setReason(left.reason);
  };
  // The page may go, or come back: what was kept once is not said again.
  const keep = () => {
    if (!isClosed && leave(session, text()).closed) session = { ...session, before: text() };
  };
  window.addEventListener("pagehide", keep);
  onCleanup(() => {
    window.removeEventListener("pagehide", keep);
    keep();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (ime.isComposing(event)) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      close(true);
    }
    if (event.key === "Enter" && (!props.multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit(true);
    }
  };
  const shared = {
    class: "control-input",
    autocomplete: "off",
    "aria-label": props.label,
    "aria-describedby": id,
    onKeyDown,
    onCompositionEnd: ime.ended,
    // Looking at another window blurs the field but leaves it the active one: that is not leaving.
    onBlur: (event: FocusEvent) => {
      if (document.activeElement !== event.currentTarget) commit(false);
    },
  } as const;
  const begin = (control: HTMLInputElement | HTMLTextAreaElement) =>
    queueMicrotask(() => {
      control.focus();
      control.select();
    });

  return (
    <div class="editable-open">
      <div class="control" classList={{ "control-refused": reason() !== undefined }}>
        <Show
          when={props.multiline}
          fallback={
            <input
              {...shared}
              ref={begin}
              inputmode={props.inputmode ?? "text"}
              enterkeyhint="done"
              aria-invalid={reason() !== undefined}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          }
        >
          <textarea
            {...shared}
            ref={begin}
            rows={3}
            aria-invalid={reason() !== undefined}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Show>
        <Show when={props.unit}>
          <span class="control-unit">{props.unit}</span>
        </Show>
      </div>
      <FieldReason id={id} reason={reason()} />
    </div>
  );
}

import {
  createSignal,
  createUniqueId,
  type JSX,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";
import { Button } from "../actions/button.tsx";
import { makeImeGuard } from "./composing.ts";
import { type EditSession, type Leaving, leave } from "./edit-session.ts";
import { FieldReason } from "./field.tsx";
import { useRefusedTexts } from "./refused-texts-context.tsx";

type EditableTextProps = {
  /** Which field of which record this is: what it refuses waits under this name. */
  readonly fieldKey: string;
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
  /** Another answer than a text, as "would rather not say"; offered in the open editor. */
  readonly other?: OtherAnswer | undefined;
  /** Told when the editor opens and when it has closed. */
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
};

/** What somebody can answer instead of a text. */
export type OtherAnswer = {
  readonly label: string;
  /** Answers the reason when it is refused. */
  readonly onSelect: () => string | undefined;
};

/** Text one changes where it stands: a click or Enter opens, Enter or leaving commits, Escape restores; refused text stays with its reason, also for whoever comes back to the field. */
export function EditableText(props: EditableTextProps) {
  const texts = useRefusedTexts();
  const begin = (): EditSession => ({ before: props.value, commit: props.onCommit });
  const isWaiting = untrack(() => texts?.at(props.fieldKey) !== undefined);
  const [session, setSession] = createSignal(isWaiting ? untrack(begin) : undefined);
  if (isWaiting) onMount(() => props.onOpenChange?.(true));
  let shown: HTMLButtonElement | undefined;
  const open = () => {
    setSession(begin());
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

/** The text of an open editor: handed over when it is left, kept when it is refused. */
function createDraft(props: EditorProps) {
  let session = props.session;
  const texts = useRefusedTexts();
  const key = props.fieldKey;
  const path = window.location.pathname;
  const waited = untrack(() => texts?.at(key));
  const [text, setText] = createSignal(waited?.text ?? session.before);
  const [reason, setReason] = createSignal(waited?.reason);
  let isClosed = false;

  const close = (returnFocus: boolean) => {
    isClosed = true;
    texts?.forget(key);
    props.onClose(returnFocus);
  };
  const handOver = (): Leaving => {
    const left = leave(session, text());
    if (left.closed) texts?.forget(key);
    else texts?.keep(key, { label: props.label, text: text(), reason: left.reason, path });
    return left;
  };
  const commit = (returnFocus: boolean) => {
    if (isClosed) return;
    const left = handOver();
    if (left.closed) close(returnFocus);
    else setReason(left.reason);
  };
  // The page may go, or come back: what was kept once is not said again.
  const keep = () => {
    if (!isClosed && handOver().closed) session = { ...session, before: text() };
  };
  window.addEventListener("pagehide", keep);
  onCleanup(() => {
    window.removeEventListener("pagehide", keep);
    keep();
    const left = isClosed ? undefined : texts?.at(key);
    if (left) texts?.leftBehind(left);
  });
  /** Another answer instead: what was typed is no longer meant. */
  const answer = (other: OtherAnswer) => {
    const refusal = other.onSelect();
    if (refusal === undefined) close(true);
    else setReason(refusal);
  };
  return { text, setText, reason, commit, close, answer, hasWaited: waited !== undefined };
}

function Editor(props: EditorProps) {
  const id = createUniqueId();
  const { text, setText, reason, commit, close, answer, hasWaited } = createDraft(props);
  const ime = makeImeGuard();

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
  } as const;
  let root!: HTMLDivElement;
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const isInside = relatedTarget instanceof Node && root.contains(relatedTarget);
    // Looking at another window blurs the field but leaves it the active one: that is not leaving.
    if (!isInside && !root.contains(document.activeElement)) commit(false);
  };
  // Whoever comes back to a text that waited came for the whole screen.
  const begin = (control: HTMLInputElement | HTMLTextAreaElement) =>
    !hasWaited &&
    queueMicrotask(() => {
      control.focus();
      control.select();
    });

  return (
    <div class="editable-open" ref={root} onFocusOut={onFocusOut}>
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
      <Show when={props.other}>
        {(other) => (
          <div>
            <Button
              kind="plain"
              small
              // A press must not take the focus away before it counts.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => answer(other())}
            >
              {other().label}
            </Button>
          </div>
        )}
      </Show>
    </div>
  );
}

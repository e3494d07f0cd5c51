import { createContext, For, type JSX, Show, useContext } from "solid-js";
import { Button, IconButton } from "../actions/button.tsx";
import { IconClose } from "../icons.ts";
import { createToasts, type Toast, type Toasts } from "./toasts.ts";

const ToastContext = createContext<Toasts>();

/** Gives the screens inside a place for short messages and draws it. */
export function ToastProvider(props: {
  readonly closeLabel: string;
  readonly children: JSX.Element;
  readonly toasts?: Toasts | undefined;
}) {
  const toasts = props.toasts ?? createToasts();
  return (
    <ToastContext.Provider value={toasts}>
      {props.children}
      {/* A status region that is there before its text, or it is not read out. */}
      <div class="toasts" role="status" aria-live="polite">
        <For each={toasts.toasts()}>
          {(toast) => <ToastCard toast={toast} toasts={toasts} closeLabel={props.closeLabel} />}
        </For>
      </div>
    </ToastContext.Provider>
  );
}

/** The short messages of the nearest provider. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error("useToasts needs a ToastProvider above it");
  return toasts;
}

function ToastCard(props: {
  readonly toast: Toast;
  readonly toasts: Toasts;
  readonly closeLabel: string;
}) {
  const hold = () => props.toasts.hold(props.toast.id);
  const release = () => props.toasts.release(props.toast);
  const dismiss = () => props.toasts.dismiss(props.toast.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being looked at keeps it; nothing here is pressed
    <div
      class="toast"
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
    >
      <span class="toast-text">{props.toast.text}</span>
      <Show when={props.toast.action}>
        {(action) => (
          <Button
            kind="plain"
            small
            onClick={() => {
              dismiss();
              action().onSelect();
            }}
          >
            {action().label}
          </Button>
        )}
      </Show>
      <IconButton small label={props.closeLabel} onClick={dismiss}>
        <IconClose />
      </IconButton>
    </div>
  );
}

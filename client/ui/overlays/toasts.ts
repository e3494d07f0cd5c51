import { createSignal } from "solid-js";

/** What a toast says: a sentence of what was done, and the way back. */
export type ToastMessage = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
};

/** One toast on the screen. */
export type Toast = ToastMessage & { readonly id: number };

/** Runs something after a while; answers how to call it off. */
export type Wait = (run: () => void, delayMs: number) => () => void;

/** How long a toast stays: with an action longer, so that it can be reached. */
export const toastStayMs = { plain: 5_000, withAction: 10_000 } as const;

/** At most this many stand at once; the oldest leaves first. */
const most = 3;

const waitInBrowser: Wait = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/** The short messages of the app, each leaving by itself unless held. */
export function createToasts(wait: Wait = waitInBrowser) {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  const leaving = new Map<number, () => void>();
  let lastId = 0;

  const hold = (id: number) => {
    leaving.get(id)?.();
    leaving.delete(id);
  };
  const dismiss = (id: number) => {
    hold(id);
    setToasts((all) => all.filter((toast) => toast.id !== id));
  };
  const release = (toast: Toast) => {
    hold(toast.id);
    const stayMs = toast.action ? toastStayMs.withAction : toastStayMs.plain;
    leaving.set(
      toast.id,
      wait(() => dismiss(toast.id), stayMs),
    );
  };
  const show = (message: ToastMessage) => {
    lastId += 1;
    const toast: Toast = { ...message, id: lastId };
    for (const old of toasts().slice(0, -(most - 1))) dismiss(old.id);
    setToasts((all) => [...all, toast]);
    release(toast);
  };
  const clear = () => {
    for (const { id } of toasts()) dismiss(id);
  };
  return { toasts, show, dismiss, clear, hold, release };
}

/** The short messages of the app and what can be done with them. */
export type Toasts = ReturnType<typeof createToasts>;

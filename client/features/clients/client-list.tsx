import { createSignal, type JSX, Show } from "solid-js";
import { Virtualizer, type VirtualizerHandle } from "virtua/solid";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { ClientId } from "#shared/kernel";
import { ClientLine } from "./client-line.tsx";

/** Where the keyboard goes in the list. */
export type ListStep = "next" | "previous" | "first" | "last";

/** What the page may ask of the list. */
export interface ClientListHandle {
  /** Moves the focus to another line; into the list when it is outside. */
  readonly step: (step: ListStep) => void;
}

type ClientListProps = {
  readonly ids: readonly ClientId[];
  readonly current: ClientId | undefined;
  readonly unsent: ReadonlySet<string>;
  readonly handle: (handle: ClientListHandle) => void;
};

const stepByKey: Readonly<Record<string, ListStep>> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  j: "next",
  k: "previous",
};

/** The lines of the list, of which only those in sight are drawn; one stop for Tab, then J, K and arrows. */
export function ClientList(props: ClientListProps) {
  const { t } = useI18n();
  const index = useClientIndex();
  const nowMs = createNow();
  const today = () => dayOf(nowMs());
  const [stop, setStop] = createSignal(0);
  let frame!: HTMLDivElement;
  let virtual: VirtualizerHandle | undefined;

  const currentAt = () => (props.current ? props.ids.indexOf(props.current) : -1);
  const at = () => Math.min(stop(), props.ids.length - 1);
  const lineAt = (place: number) =>
    frame.querySelector<HTMLElement>(`.client-line[data-at="${place}"]`);
  const isInside = () => frame.contains(document.activeElement);

  const placeAfter = (step: ListStep): number => {
    const last = props.ids.length - 1;
    if (step === "first") return 0;
    if (step === "last") return last;
    if (!isInside()) return Math.max(currentAt() < 0 ? at() : currentAt(), 0);
    return Math.min(Math.max(at() + (step === "next" ? 1 : -1), 0), last);
  };
  const step = (asked: ListStep) => {
    const place = placeAfter(asked);
    setStop(place);
    virtual?.scrollToIndex(place, { align: "nearest" });
    focusOnceDrawn(() => lineAt(place));
  };
  props.handle({ step });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const asked = stepByKey[event.key];
    if (!asked) return;
    event.preventDefault();
    step(asked);
  };
  const List = (list: { readonly children?: JSX.Element; readonly style?: JSX.CSSProperties }) => (
    <ul {...list} aria-label={t("clients.list")} onKeyDown={onKeyDown} />
  );
  const Item = (item: { readonly children?: JSX.Element; readonly index?: number }) => (
    <li {...item} aria-posinset={(item.index ?? 0) + 1} aria-setsize={props.ids.length} />
  );

  return (
    <div class="client-scroll" ref={frame}>
      <Virtualizer
        ref={(handle) => {
          virtual = handle;
        }}
        data={props.ids}
        as={List}
        item={Item}
        keepMounted={[at()]}
      >
        {(id, place) => (
          <a
            class="row client-line"
            href={`/clients/${id}`}
            data-at={place()}
            tabindex={place() === at() ? 0 : -1}
            aria-current={id === props.current ? "true" : undefined}
            onFocus={() => setStop(place())}
          >
            <Show when={index.row(id)}>
              {(row) => <ClientLine row={row()} today={today()} isUnsent={props.unsent.has(id)} />}
            </Show>
          </a>
        )}
      </Virtualizer>
    </div>
  );
}

const framesToWait = 10;

/** A line that was out of sight takes a frame or two to be measured, and cannot have the focus before. */
function focusOnceDrawn(line: () => HTMLElement | null, frames = framesToWait): void {
  const found = line();
  found?.focus({ preventScroll: true });
  if (frames === 0 || (found && found === document.activeElement)) return;
  requestAnimationFrame(() => focusOnceDrawn(line, frames - 1));
}

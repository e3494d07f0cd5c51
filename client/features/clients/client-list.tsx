import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show } from "solid-js";
import { Virtualizer, type VirtualizerHandle } from "virtua/solid";
import { useI18n } from "#client/i18n";
import { type FoundClients, useClientIndex } from "#client/index";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { ClientId, PlainDate } from "#shared/kernel";
import { ClientLine } from "./client-line.tsx";
import type { KeptList } from "./kept-list.ts";
import type { Selection } from "./selection.ts";
import "./client-list.css";

/** Where the keyboard goes in the list. */
export type ListStep = "next" | "previous" | "first" | "last";

/** What the page may ask of the list. */
export interface ClientListHandle {
  /** Moves the focus to another line; into the list when it is outside. */
  readonly step: (step: ListStep) => void;
}

type ClientListProps = {
  readonly found: FoundClients;
  /** The question behind the path of every address. */
  readonly address: string;
  readonly kept: KeptList;
  readonly current: ClientId | undefined;
  readonly unsent: ReadonlySet<string>;
  readonly selection: Selection;
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
  const nowMs = createNow();
  const today = () => dayOf(nowMs());
  const [stop, setStop] = createSignal(props.kept.stop);
  const length = () => props.found.length;
  const places = createMemo(() => Array.from({ length: length() }, (_, place) => place));
  let frame!: HTMLDivElement;
  let virtual: VirtualizerHandle | undefined;

  const currentAt = () => (props.current ? props.found.placeOf(props.current) : -1);
  const at = () => Math.min(stop(), length() - 1);
  const lineAt = (place: number) => frame.querySelector<HTMLElement>(`[data-at="${place}"]`);
  const isInside = () => frame.contains(document.activeElement);

  const placeAfter = (step: ListStep): number => {
    const last = length() - 1;
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
  keepPlace(props, stop, setStop, () => virtual);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const asked = stepByKey[event.key];
    if (!asked) return;
    event.preventDefault();
    const { selection, found } = props;
    if (event.shiftKey && selection.isOn()) selection.extend(found, at());
    step(asked);
    if (event.shiftKey && selection.isOn()) selection.extend(found, at());
  };
  const List = (list: { readonly children?: JSX.Element; readonly style?: JSX.CSSProperties }) => (
    <ul {...list} aria-label={t("clients.list")} onKeyDown={onKeyDown} />
  );
  const Item = (item: { readonly children?: JSX.Element; readonly index?: number }) => (
    <li {...item} aria-posinset={(item.index ?? 0) + 1} aria-setsize={length()} />
  );

  return (
    <div class="client-scroll" ref={frame}>
      <Virtualizer
        ref={(handle) => {
          virtual = handle;
        }}
        data={places()}
        as={List}
        item={Item}
        keepMounted={[at()]}
      >
        {(place) => (
          <Line
            list={props}
            place={place}
            isStop={place === at()}
            today={today()}
            onFocus={() => setStop(place)}
          />
        )}
      </Virtualizer>
    </div>
  );
}

type LineProps = {
  readonly list: ClientListProps;
  readonly place: number;
  readonly isStop: boolean;
  readonly today: PlainDate;
  readonly onFocus: () => void;
};

/** The line at a place, whoever stands there now. */
function Line(props: LineProps) {
  return (
    <Show when={props.list.found.at(props.place)}>
      {(id) => (
        <Show
          when={!props.list.selection.isOn()}
          fallback={
            <Pick {...props} id={id()}>
              <Content {...props} id={id()} />
            </Pick>
          }
        >
          <a
            class="client-line"
            href={`/clients/${id()}${props.list.address}`}
            data-at={props.place}
            tabindex={props.isStop ? 0 : -1}
            aria-current={id() === props.list.current ? "true" : undefined}
            onFocus={() => props.onFocus()}
          >
            <Content {...props} id={id()} />
          </a>
        </Show>
      )}
    </Show>
  );
}

/** A line that is chosen instead of opened; Shift chooses all between. */
function Pick(props: LineProps & { readonly id: ClientId; readonly children: JSX.Element }) {
  const { selection } = props.list;
  return (
    <label class="client-line client-line-pick">
      <input
        type="checkbox"
        class="client-pick"
        data-at={props.place}
        tabindex={props.isStop ? 0 : -1}
        checked={selection.ids().has(props.id)}
        onFocus={() => props.onFocus()}
        onClick={(event) =>
          event.shiftKey
            ? selection.extend(props.list.found, props.place)
            : selection.toggle(props.list.found, props.place)
        }
        onChange={(event) => {
          // The box follows what is chosen, also where Shift left it chosen.
          event.currentTarget.checked = selection.ids().has(props.id);
        }}
      />
      {props.children}
    </label>
  );
}

function Content(props: LineProps & { readonly id: ClientId }) {
  const index = useClientIndex();
  const { t } = useI18n();
  return (
    <Show
      when={index.row(props.id)}
      fallback={
        // Whoever is scrolled to comes a moment later; the line has a name all the same.
        <span class="client-who">
          <span class="visually-hidden">{t("clients.reading")}</span>&nbsp;
        </span>
      }
    >
      {(row) => (
        <ClientLine
          row={row()}
          today={props.today}
          sought={props.list.found.query.text}
          isUnsent={props.list.unsent.has(props.id)}
        />
      )}
    </Show>
  );
}

/** Comes back to where the list was left; another question begins at its top. */
function keepPlace(
  props: ClientListProps,
  stop: () => number,
  setStop: (place: number) => void,
  virtual: () => VirtualizerHandle | undefined,
): void {
  const { kept } = props;
  requestAnimationFrame(() => virtual()?.scrollTo(kept.scrollPx));
  createEffect(
    on(
      () => JSON.stringify(props.found.query),
      () => {
        setStop(0);
        virtual()?.scrollTo(0);
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    kept.stop = stop();
  });
  onCleanup(() => {
    kept.scrollPx = virtual()?.scrollOffset ?? 0;
  });
}

const framesToWait = 10;

/** A line that was out of sight takes a frame or two to be measured, and cannot have the focus before. */
function focusOnceDrawn(line: () => HTMLElement | null, frames = framesToWait): void {
  const found = line();
  found?.focus({ preventScroll: true });
  if (frames === 0 || (found && found === document.activeElement)) return;
  requestAnimationFrame(() => focusOnceDrawn(line, frames - 1));
}

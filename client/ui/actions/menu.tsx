import { createSignal, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import { KeptFor } from "../lists/kept-for.tsx";
import { moveFocus, stepOfKey } from "../lists/move-focus.ts";
import { Button } from "./button.tsx";

/** One line of a menu: what it is called and what it does. */
export type MenuItem = {
  readonly label: string;
  readonly icon?: JSX.Element;
  readonly onSelect: () => void;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
};

type MenuProps = {
  /** What the button is called; also its tip. */
  readonly label: string;
  /** What the button shows; the label when absent. */
  readonly children?: JSX.Element;
  readonly items: readonly MenuItem[];
  readonly kind?: "quiet" | "plain" | undefined;
  readonly small?: boolean | undefined;
};

/** A button with a short list of actions: arrows move, letters jump, Enter does, Escape and a press outside close, focus returns. */
export function Menu(props: MenuProps) {
  const id = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  let root!: HTMLDivElement;
  let trigger!: HTMLButtonElement;

  const outside = (event: Event) => {
    if (event.target instanceof Node && !root.contains(event.target)) close();
  };
  const close = () => {
    setOpen(false);
    document.removeEventListener("pointerdown", outside);
  };
  const open = () => {
    setOpen(true);
    document.addEventListener("pointerdown", outside);
    queueMicrotask(() => moveFocus(root, "[role=menuitem]", "first"));
  };
  onCleanup(() => document.removeEventListener("pointerdown", outside));

  const leave = () => {
    close();
    trigger.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen()) return;
    if (event.key === "Escape") {
      leave();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === "Tab") return close();
    const step = stepOfKey(event);
    if (step && moveFocus(root, "[role=menuitem]", step)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and the items inside
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <Button
        ref={trigger}
        kind={props.kind ?? "plain"}
        small={props.small}
        class={props.children ? "menu-trigger" : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? id : undefined}
        aria-label={props.label}
        title={props.children ? props.label : undefined}
        onClick={() => (isOpen() ? leave() : open())}
      >
        {props.children ?? props.label}
      </Button>
      <Show when={isOpen()}>
        <MenuList id={id} label={props.label} items={props.items} onChoose={leave} />
      </Show>
    </div>
  );
}

function MenuList(props: {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onChoose: () => void;
}) {
  const place = (list: HTMLElement) => queueMicrotask(() => keepInside(list));
  return (
    <div class="menu-list" id={props.id} role="menu" aria-label={props.label} ref={place}>
      <KeptFor each={props.items} by={({ label }) => label}>
        {(item) => (
          <button
            type="button"
            role="menuitem"
            tabindex={-1}
            class="menu-item"
            classList={{ "menu-item-danger": item().danger === true }}
            disabled={item().disabled}
            onClick={() => {
              const { onSelect } = item();
              props.onChoose();
              onSelect();
            }}
          >
            <span class="menu-icon">{item().icon}</span>
            {item().label}
          </button>
        )}
      </KeptFor>
    </div>
  );
}

/** Opens upwards or to the other side where the window ends. */
function keepInside(list: HTMLElement) {
  const box = list.getBoundingClientRect();
  list.classList.toggle("menu-list-above", box.bottom > innerHeight && box.top > box.height);
  list.classList.toggle("menu-list-start", box.left < 0);
}

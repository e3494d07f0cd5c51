import { createUniqueId, For, type JSX } from "solid-js";

type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly current: Id;
  readonly onSelect: (id: Id) => void;
  readonly children: JSX.Element;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Parts of one thing, one at a time; left and right arrows go round and show at once. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const id = createUniqueId();
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = steps[event.key];
    if (!step) return;
    const count = props.tabs.length;
    const at = props.tabs.findIndex((tab) => tab.id === props.current);
    const next = props.tabs[(at + step + count) % count];
    if (!next) return;
    event.preventDefault();
    props.onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.label} onKeyDown={onKeyDown}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              role="tab"
              class="tab"
              id={`${id}-${tab.id}`}
              aria-controls={id}
              aria-selected={tab.id === props.current}
              tabindex={tab.id === props.current ? 0 : -1}
              onClick={() => props.onSelect(tab.id)}
            >
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <div class="tab-panel" id={id} role="tabpanel" aria-labelledby={`${id}-${props.current}`}>
        {props.children}
      </div>
    </>
  );
}

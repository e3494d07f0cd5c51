import { createSignal, createUniqueId, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { clientOrders } from "#client/index";
import { Button, ChoiceChips, IconFilter, SearchField, Select, Toolbar } from "#client/ui";
import type { ClientSearch } from "./client-search.ts";
import { FilterPanel } from "./filter-panel.tsx";
import { filterCount } from "./list-filter.ts";
import { SavedViews } from "./saved-views.tsx";
import "./client-tools.css";

type ClientToolsProps = {
  readonly search: ClientSearch;
  readonly searchRef: (input: HTMLInputElement) => void;
  /** Arrow down in the search field. */
  readonly onIntoList: () => void;
  /** Enter in the search field. */
  readonly onOpenFirst: () => void;
};

const orderWords = {
  recent: "clients.recent",
  name: "clients.byName",
  newest: "clients.newest",
} as const;

const whose = ["mine", "all", "unassigned"] as const;

/** Search, whose clients, and in which order. */
export function ClientTools(props: ClientToolsProps) {
  const { t } = useI18n();
  const panel = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  const watch = (input: HTMLInputElement) => {
    props.searchRef(input);
    const begin = () => props.search.setComposing(true);
    const end = () => props.search.setComposing(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "ArrowDown") props.onIntoList();
      else if (event.key === "Enter") props.onOpenFirst();
      else return;
      event.preventDefault();
    };
    input.addEventListener("compositionstart", begin);
    input.addEventListener("compositionend", end);
    input.addEventListener("keydown", onKeyDown);
    onCleanup(() => {
      input.removeEventListener("compositionstart", begin);
      input.removeEventListener("compositionend", end);
      input.removeEventListener("keydown", onKeyDown);
    });
  };
  return (
    <>
      <Toolbar label={t("clients.search")}>
        <SearchField
          label={t("clients.search")}
          placeholder={t("clients.searchHint")}
          value={props.search.text()}
          onInput={props.search.setText}
          ref={watch}
        />
        <WhoseChoice search={props.search} />
        <span class="client-tools-end">
          <Filters search={props.search} id={panel} isOpen={isOpen()} onToggle={setOpen} />
          <SavedViews search={props.search} />
          <div class="client-order">
            <Select
              label={t("clients.order")}
              labelHidden
              options={clientOrders.map((value) => ({ value, label: t(orderWords[value]) }))}
              value={props.search.filter().order}
              onChange={(order) => order && props.search.setFilter({ order })}
            />
          </div>
        </span>
      </Toolbar>
      <Show when={isOpen()}>
        <div id={panel}>
          <FilterPanel search={props.search} />
        </div>
      </Show>
    </>
  );
}

/** Mine, all, unassigned; a colleague's name stands for itself while it is chosen. */
function WhoseChoice(props: { readonly search: ClientSearch }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const chosen = () => props.search.filter().whose;
  const colleague = () => directory.staff().find(({ id }) => id === chosen());
  const options = () => [
    ...whose.map((value) => ({ value: `${value}`, label: t(`clients.${value}`) })),
    ...[colleague()].flatMap((one) => (one ? [{ value: `${one.id}`, label: one.name }] : [])),
  ];
  return (
    <ChoiceChips
      label={t("clients.whose")}
      labelHidden
      options={options()}
      value={chosen()}
      onChange={(value) => {
        const known = whose.find((one) => one === value);
        if (known) props.search.setFilter({ whose: known });
      }}
    />
  );
}

/** Opens and closes the other filters; says how many there are. */
function Filters(props: {
  readonly search: ClientSearch;
  readonly id: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const { t } = useI18n();
  const count = () => filterCount(props.search.filter());
  return (
    <Button
      small
      kind="plain"
      aria-expanded={props.isOpen}
      aria-controls={props.isOpen ? props.id : undefined}
      onClick={() => props.onToggle(!props.isOpen)}
    >
      <IconFilter />
      {count() === 0 ? t("clients.filters") : t("clients.filtersOn", count())}
    </Button>
  );
}

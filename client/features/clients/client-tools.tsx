import { onCleanup } from "solid-js";
import { useI18n } from "#client/i18n";
import { clientOrders } from "#client/index";
import { ChoiceChips, SearchField, Select, Toolbar } from "#client/ui";
import { clientFilters } from "./client-filter.ts";
import type { ClientSearch } from "./client-search.ts";

type ClientToolsProps = {
  readonly search: ClientSearch;
  readonly searchRef: (input: HTMLInputElement) => void;
  /** Arrow down in the search field. */
  readonly onIntoList: () => void;
  /** Enter in the search field. */
  readonly onOpenFirst: () => void;
};

const orderWords = { recent: "clients.recent", name: "clients.byName" } as const;

/** Search, whose clients, and in which order. */
export function ClientTools(props: ClientToolsProps) {
  const { t } = useI18n();
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
    <Toolbar label={t("clients.search")}>
      <SearchField
        label={t("clients.search")}
        placeholder={t("clients.searchHint")}
        value={props.search.text()}
        onInput={props.search.setText}
        ref={watch}
      />
      <ChoiceChips
        label={t("clients.whose")}
        labelHidden
        options={clientFilters.map((value) => ({ value, label: t(`clients.${value}`) }))}
        value={props.search.filter()}
        onChange={props.search.setFilter}
      />
      <div class="client-order">
        <Select
          label={t("clients.order")}
          labelHidden
          options={clientOrders.map((value) => ({ value, label: t(orderWords[value]) }))}
          value={props.search.order()}
          onChange={(order) => order && props.search.setOrder(order)}
        />
      </div>
    </Toolbar>
  );
}

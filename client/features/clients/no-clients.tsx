import { Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, EmptyState, Skeleton } from "#client/ui";
import { filterCount, type ListFilter } from "./list-filter.ts";

type NoClientsProps = {
  readonly text: string;
  readonly filter: ListFilter;
  /** The first answer is still on its way. */
  readonly isAsked: boolean;
  readonly onClear: () => void;
  readonly onClearFilters: () => void;
  readonly onShowAll: () => void;
  /** Absent for those who do not register clients. */
  readonly onAdd: (() => void) | undefined;
};

/** What stands where the list would be: why it is empty, and the one thing that helps. */
export function NoClients(props: NoClientsProps) {
  const { t } = useI18n();
  const index = useClientIndex();
  const { sync } = useWork();
  const isArriving = () => index.count() === 0 && sync.completeness().type === "loading";
  const noneOf = () => {
    const { whose } = props.filter;
    if (whose === "mine") return t("clients.noneMine");
    return whose === "unassigned" ? t("clients.noneUnassigned") : t("clients.noneOfColleague");
  };
  return (
    <Switch>
      <Match when={!index.isBuilt() || props.isAsked}>
        <p class="visually-hidden" role="status">
          {t("clients.reading")}
        </p>
        <div class="clients-reading">
          <Skeleton lines={8} />
        </div>
      </Match>
      <Match when={isArriving() && sync.connection() !== "offline"}>
        <EmptyState>{t("clients.arriving")}</EmptyState>
      </Match>
      <Match when={index.count() === 0}>
        <EmptyState
          action={
            <Show when={props.onAdd}>
              {(add) => (
                <Button kind="primary" onClick={() => add()()}>
                  {t("clients.register")}
                </Button>
              )}
            </Show>
          }
        >
          {t("clients.empty")}
        </EmptyState>
      </Match>
      <Match when={props.text !== ""}>
        <EmptyState action={<Button onClick={props.onClear}>{t("clients.clearSearch")}</Button>}>
          {t("clients.noneFound", props.text)}
        </EmptyState>
      </Match>
      <Match when={filterCount(props.filter) > 0}>
        <EmptyState
          action={<Button onClick={props.onClearFilters}>{t("clients.clearFilters")}</Button>}
        >
          {t("clients.noneFiltered")}
        </EmptyState>
      </Match>
      <Match when={props.filter.whose !== "all"}>
        <EmptyState action={<Button onClick={props.onShowAll}>{t("clients.showAll")}</Button>}>
          {noneOf()}
        </EmptyState>
      </Match>
    </Switch>
  );
}

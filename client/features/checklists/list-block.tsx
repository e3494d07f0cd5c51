import { createSignal, createUniqueId, Show, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, IconChevronDown, IconChevronRight, KeptFor, Tag } from "#client/ui";
import type { DayList, Entry } from "#shared/checklists";
import { useChecklists } from "./checklists-context.ts";
import { ItemRow, toTick } from "./item-row.tsx";

/** One list of a day for one person or place: all the rest fine in one press, or item by item. */
export function ListBlock(props: { readonly list: DayList }) {
  const { t } = useI18n();
  const { words } = useChecklists();
  // The many items of places stay folded: mostly all of them are fine.
  const [isOpen, setOpen] = createSignal(
    untrack(() => props.list.scope === "person" || props.list.failed > 0),
  );
  const id = createUniqueId();
  const title = () => {
    const list = words.list(props.list.version);
    return props.list.scope === "person" ? list : `${list} · ${words.whom(props.list.whom)}`;
  };
  const isShown = () => isOpen() || props.list.isOver || props.list.others.length > 0;
  return (
    <div class="checklist" data-list={props.list.key}>
      <div class="checklist-head">
        <h3 class="checklist-title">
          <button
            type="button"
            class="checklist-fold"
            aria-expanded={isShown()}
            aria-controls={id}
            onClick={() => setOpen(!isShown())}
          >
            <Show when={isShown()} fallback={<IconChevronRight />}>
              <IconChevronDown />
            </Show>
            {title()}
          </button>
        </h3>
        <span class="quiet small">{t("checklists.count", props.list.done, props.list.total)}</span>
        <Show when={props.list.failed > 0}>
          <Tag tone="ask">{t("checklists.amissCount", props.list.failed)}</Tag>
        </Show>
        <AllFine list={props.list} title={title()} />
      </div>
      <div id={id} class="checklist-body" hidden={!isShown()}>
        <Changed list={props.list} title={title()} />
        <Entries entries={props.list.entries} list={props.list} label={title()} />
        <Show when={props.list.earlier.length > 0}>
          <p class="checklist-earlier quiet small">{t("checklists.earlier")}</p>
          <Entries
            entries={props.list.earlier}
            list={props.list}
            label={`${title()}: ${t("checklists.earlier")}`}
          />
        </Show>
      </div>
    </div>
  );
}

function Entries(props: {
  readonly entries: readonly Entry[];
  readonly list: DayList;
  readonly label: string;
}) {
  return (
    <ul class="tick-rows" aria-label={props.label}>
      <KeptFor each={props.entries} by={({ item }) => item.id}>
        {(entry) => <ItemRow list={props.list} entry={entry()} />}
      </KeptFor>
    </ul>
  );
}

/** Ticks what is left and always due: what stands as amiss stays so. */
function AllFine(props: { readonly list: DayList; readonly title: string }) {
  const { t } = useI18n();
  const { deeds } = useChecklists();
  const left = () => props.list.entries.filter(({ item, tick }) => !tick && !item.isIfNeeded);
  const run = () => {
    const items = left().map((entry) => toTick(props.list, entry));
    void deeds.tick(
      items,
      { is: "fine", version: props.list.version.id },
      t("checklists.said.all", props.title, items.length),
    );
  };
  return (
    <Show when={left().length > 0 && !props.list.isOver}>
      <Button small class="checklist-all" onClick={run}>
        {t("checklists.allFine")}
        <span class="visually-hidden">{`: ${props.title}`}</span>
      </Button>
    </Show>
  );
}

/** That the list was changed while it was being ticked, or is no longer used. */
function Changed(props: { readonly list: DayList; readonly title: string }) {
  const { t, format } = useI18n();
  const before = () =>
    format.list(props.list.others.map(({ number }) => t("checklists.versionNumber", number)));
  return (
    <>
      <Show when={props.list.isOver}>
        <Banner tone="info">{t("checklists.over")}</Banner>
      </Show>
      <Show when={props.list.others.length > 0 && !props.list.isOver}>
        <Banner tone="info">
          <strong>{t("checklists.changedTitle", props.title)}</strong>{" "}
          {t(
            "checklists.changed",
            props.list.version.number,
            format.day(props.list.version.from),
            before(),
          )}
        </Banner>
      </Show>
    </>
  );
}

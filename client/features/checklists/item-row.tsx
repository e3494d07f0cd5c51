import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, CheckField, IconMore, Menu, type MenuItem } from "#client/ui";
import { type DayList, type Entry, type TickSaying, whysNot } from "#shared/checklists";
import { useChecklists } from "./checklists-context.ts";
import type { ToTick } from "./deeds.ts";
import { ProblemForm } from "./problem-form.tsx";
import { Amiss, Apart, Meta, State } from "./tick-state.tsx";

/** One item: fine in one press; a problem with its words; or that it does not apply. */
export function ItemRow(props: { readonly list: DayList; readonly entry: Entry }) {
  const { t } = useI18n();
  const { deeds, words } = useChecklists();
  const [isTelling, setTelling] = createSignal(false);
  const tick = () => props.entry.tick;
  const text = () => words.item(props.entry.item);
  const item = () => toTick(props.list, props.entry);
  const version = () => props.list.version.id;
  const say = (saying: Omit<TickSaying, "version">): Promise<boolean> =>
    deeds.tick(
      [item()],
      { ...saying, version: version() },
      t("checklists.said")[saying.is](text()),
    );
  const takeBack = () => void deeds.untick(item(), t("checklists.said.back", text()));
  const isFine = () => tick()?.is === "fine" && tick()?.apart.length === 0;
  const items = (): readonly MenuItem[] => [
    ...whysNot.map((why) => ({
      label: `${t("checklists.is").notApplicable}：${t("checklists.why")[why]}`,
      onSelect: () => void say({ is: "notApplicable", why }),
    })),
    ...(tick() ? [{ label: t("checklists.takeBack"), onSelect: takeBack }] : []),
  ];
  return (
    <li class="tick-row" data-item={props.entry.item.id}>
      <div class="tick-line">
        <CheckField
          label={
            <>
              <span>{text()}</span>
              <Meta list={props.list} entry={props.entry} />
            </>
          }
          isChecked={isFine()}
          onChange={(isOn) => (isOn ? void say({ is: "fine" }) : takeBack())}
        />
        <span class="tick-end">
          <State tick={tick()} />
          <Button kind="plain" small class="tick-problem" onClick={() => setTelling(!isTelling())}>
            {t("checklists.problem")}
            <span class="visually-hidden">{`: ${text()}`}</span>
          </Button>
          <Menu small label={t("checklists.more", text())} items={items()}>
            <IconMore />
          </Menu>
        </span>
      </div>
      <Show when={isTelling()}>
        <ProblemForm
          item={text()}
          before={tick()?.note}
          onSave={(note) => say({ is: "notFine", note })}
          onClose={() => setTelling(false)}
        />
      </Show>
      <Show when={(tick()?.apart.length ?? 0) > 0}>
        <Apart
          words={tick()?.apart ?? []}
          item={text()}
          onTake={({ is }) =>
            void deeds.tick(
              [item()],
              {
                ...{ is, version: version(), figures: tick()?.figures },
                ...(is === "notFine" && { note: tick()?.note }),
                ...(is === "notApplicable" && { why: tick()?.why }),
              },
              t("checklists.said.settled", text()),
            )
          }
        />
      </Show>
      <Show when={tick()}>{(one) => <Amiss tick={one()} list={props.list} item={text()} />}</Show>
    </li>
  );
}

/** An item of a list as its deeds name it. */
export const toTick = ({ day, whom, scope }: DayList, { item, tick }: Entry): ToTick => ({
  ...{ day, whom, item: item.id, before: tick },
  isPersonal: scope === "person",
});

import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button, Tag } from "#client/ui";
import {
  aboutFix,
  type DayList,
  type Entry,
  hasFailed,
  type Tick,
  type TickWord,
} from "#shared/checklists";
import { useChecklists } from "./checklists-context.ts";
import { FixLine } from "./fix-line.tsx";
import { TickPictures } from "./tick-pictures.tsx";

/** What is to be known of a tick at a glance: who and when, in whose stead, by which version. */
export function Meta(props: { readonly list: DayList; readonly entry: Entry }) {
  const { t } = useI18n();
  const { words } = useChecklists();
  const facts = (): readonly string[] => {
    const { item, tick, by } = props.entry;
    if (!tick) return item.isIfNeeded ? [t("checklists.ifNeeded")] : [];
    const isForOther = props.list.scope === "person" && tick.by !== tick.whom;
    const wordedThen = by && words.item(by.item);
    return [
      words.byAt(tick, tick.day),
      ...(isForOther ? [t("checklists.forOther", words.staff(tick.by))] : []),
      ...(tick.isLate ? [t("checklists.late")] : []),
      ...(by ? [t("checklists.byVersion", by.version.number)] : []),
      ...(wordedThen && wordedThen !== words.item(item)
        ? [t("checklists.wordedThen", wordedThen)]
        : []),
      ...(tick.figures ? [t("checklists.figures", tick.figures)] : []),
    ];
  };
  return (
    <Show when={facts().length > 0}>
      <span class="tick-meta quiet small">{facts().join(" · ")}</span>
    </Show>
  );
}

/** How an item stands, where it is not simply fine. */
export function State(props: { readonly tick: Tick | undefined }) {
  const { t } = useI18n();
  const words = (): string | undefined => {
    const { tick } = props;
    if (!tick || tick.is === "fine" || tick.apart.length > 0) return undefined;
    const is = t("checklists.is")[tick.is];
    return tick.is === "notApplicable" && tick.why
      ? `${is} · ${t("checklists.why")[tick.why]}`
      : is;
  };
  return (
    <Show when={words()}>
      {(text) => <Tag tone={props.tick?.is === "notFine" ? "ask" : "plain"}>{text()}</Tag>}
    </Show>
  );
}

/** What was said apart of one item, side by side; one press settles it. */
export function Apart(props: {
  readonly words: readonly TickWord[];
  readonly item: string;
  readonly onTake: (word: TickWord) => void;
}) {
  const { t } = useI18n();
  const end = (place: number) => (
    <Show when={props.words[place]}>
      {(word) => <Side word={word()} onTake={() => props.onTake(word())} />}
    </Show>
  );
  return (
    <Bridge
      label={`${t("checklists.apart")}: ${props.item}`}
      keystone={t("checklists.apart")}
      tone="ask"
      isOpen
      left={end(0)}
      right={end(1)}
    >
      {end(2)}
    </Bridge>
  );
}

function Side(props: { readonly word: TickWord; readonly onTake: () => void }) {
  const { t } = useI18n();
  const { words, today } = useChecklists();
  const is = () => t("checklists.is")[props.word.is];
  return (
    <BridgeEnd
      value={is()}
      note={words.byAt(props.word, today())}
      action={
        <Button small aria-label={`${t("checklists.takeThis")}: ${is()}`} onClick={props.onTake}>
          {t("checklists.takeThis")}
        </Button>
      }
    />
  );
}

/** What was found amiss, and what is being done about it. */
export function Amiss(props: {
  readonly tick: Tick;
  readonly list: DayList;
  readonly item: string;
}) {
  const { t } = useI18n();
  const { book, deeds, words } = useChecklists();
  const fix = createMemo(() =>
    book.fixes().find(({ about }) => about === aboutFix(props.tick.about)),
  );
  const make = () => {
    const place = props.list.scope === "person" ? "" : words.whom(props.list.whom);
    const text = t("checklists.fixText", place, props.item, props.tick.note);
    void deeds.makeFix(props.tick, text, t("checklists.said.fix"));
  };
  return (
    <Show when={hasFailed(props.tick)}>
      <div class="tick-amiss">
        <Show when={props.tick.note}>
          <p>{props.tick.note}</p>
        </Show>
        <TickPictures tick={props.tick} item={props.item} />
        <Show
          when={fix()}
          fallback={
            <Button small onClick={make}>
              {t("checklists.fixNow")}
              <span class="visually-hidden">{`: ${props.item}`}</span>
            </Button>
          }
        >
          {(one) => <FixLine fix={one()} />}
        </Show>
      </div>
    </Show>
  );
}

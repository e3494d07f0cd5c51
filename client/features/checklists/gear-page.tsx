import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  EmptyState,
  IconMore,
  IconPlus,
  KeptFor,
  Menu,
  type MenuItem,
  PageHead,
  Section,
  Skeleton,
  Tag,
} from "#client/ui";
import { type Gear, type GearMove, type GearMoveKind, stockOf } from "#shared/checklists";
import "./checklists.css";
import { ChecklistsProvider, openChecklists, useChecklists } from "./checklists-context.ts";
import { GearDialog } from "./gear-dialog.tsx";
import { GearMoveDialog } from "./gear-move-dialog.tsx";

/** Protective gear: what is left of each sort, and the log of what came and went. */
export function GearPage() {
  const checklists = openChecklists();
  return (
    <ChecklistsProvider value={checklists}>
      <div class="page checklists">
        <GearBody />
      </div>
    </ChecklistsProvider>
  );
}

type Sheet =
  | { readonly type: "none" | "new" }
  | { readonly type: "change"; readonly gear: Gear }
  | { readonly type: "move"; readonly gear: Gear; readonly kind: GearMoveKind };

function GearBody() {
  const { t } = useI18n();
  const { office, book } = useChecklists();
  const [sheet, setSheet] = createSignal<Sheet>({ type: "none" });
  const close = () => setSheet({ type: "none" });
  const changing = () => {
    const open = sheet();
    return open.type === "change" ? open.gear : undefined;
  };
  const moving = () => {
    const open = sheet();
    return open.type === "move" ? open : undefined;
  };
  return (
    <>
      <PageHead
        title={t("checklists.gear.title")}
        back={{ href: "/day", label: t("checklists.title") }}
        note={t("checklists.gear.note")}
        actions={
          <Show when={office.maySet()}>
            <Button kind="primary" onClick={() => setSheet({ type: "new" })}>
              <IconPlus />
              {t("checklists.gear.add")}
            </Button>
          </Show>
        }
      />
      <Show when={office.isHere() && book.isRead()} fallback={<Skeleton lines={6} />}>
        <Show
          when={office.gear().length > 0}
          fallback={<EmptyState>{t("checklists.gear.none")}</EmptyState>}
        >
          <ul class="gear-lines" aria-label={t("checklists.gear.title")}>
            <KeptFor each={office.gear()} by={({ key }) => key}>
              {(gear) => <GearLine gear={gear()} onOpen={setSheet} />}
            </KeptFor>
          </ul>
          <Log />
        </Show>
      </Show>
      <Show when={sheet().type === "new"}>
        <GearDialog onClose={close} />
      </Show>
      <Show when={changing()}>{(gear) => <GearDialog before={gear()} onClose={close} />}</Show>
      <Show when={moving()}>
        {(open) => <GearMoveDialog gear={open().gear} kind={open().kind} onClose={close} />}
      </Show>
    </>
  );
}

function GearLine(props: { readonly gear: Gear; readonly onOpen: (sheet: Sheet) => void }) {
  const { t } = useI18n();
  const { office, book, deeds, words } = useChecklists();
  const name = () => words.gear(props.gear);
  const stock = createMemo(() => stockOf(props.gear, book.moves()));
  const move = (kind: GearMoveKind) => props.onOpen({ type: "move", gear: props.gear, kind });
  const retire = () =>
    void deeds.say(
      { href: "/day/gear" },
      [
        {
          about: `gear/${props.gear.key}`,
          says: { isRetired: props.gear.isRetired ? null : true },
        },
      ],
      t("checklists.gear.saved"),
    );
  const items = (): readonly MenuItem[] => [
    { label: t("checklists.gear.discard"), onSelect: () => move("discarded") },
    ...(office.maySet()
      ? [
          {
            label: t("checklists.gear.change"),
            onSelect: () => props.onOpen({ type: "change", gear: props.gear }),
          },
          {
            label: t(props.gear.isRetired ? "checklists.gear.again" : "checklists.gear.retire"),
            onSelect: retire,
          },
        ]
      : []),
  ];
  const facts = () =>
    [
      t("checklists.gear.left", stock().left, words.unit(props.gear)),
      words.task(props.gear) && t("checklists.gear.task", words.task(props.gear) ?? ""),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <li class="gear-line" data-gear={props.gear.key}>
      <div class="gear-words">
        <p class="cluster">
          <span class="strong" classList={{ quiet: props.gear.isRetired }}>
            {name()}
          </span>
          <Show
            when={props.gear.isRetired}
            fallback={
              <Show when={stock().isLow}>
                <Tag tone="ask">{t("checklists.gear.low")}</Tag>
              </Show>
            }
          >
            <Tag>{t("checklists.gear.retired")}</Tag>
          </Show>
        </p>
        <p class="quiet small">{facts()}</p>
        <Show when={stock().left < 0}>
          <p class="small">{t("checklists.gear.below")}</p>
        </Show>
      </div>
      <span class="tick-end">
        <Show when={!props.gear.isRetired}>
          <Button small onClick={() => move("issued")}>
            {t("checklists.gear.issue")}
            <span class="visually-hidden">{`: ${name()}`}</span>
          </Button>
          <Button small onClick={() => move("received")}>
            {t("checklists.gear.receive")}
            <span class="visually-hidden">{`: ${name()}`}</span>
          </Button>
        </Show>
        <Menu small label={t("checklists.more", name())} items={items()}>
          <IconMore />
        </Menu>
      </span>
    </li>
  );
}

const shownAtFirst = 20;

function Log() {
  const { t } = useI18n();
  const { book } = useChecklists();
  const [isOpen, setOpen] = createSignal(false);
  const shown = () => (isOpen() ? book.moves() : book.moves().slice(0, shownAtFirst));
  return (
    <Section title={t("checklists.gear.log")}>
      <Show
        when={book.moves().length > 0}
        fallback={<p class="section-sentence quiet">{t("checklists.gear.noLog")}</p>}
      >
        <ul class="gear-lines" aria-label={t("checklists.gear.log")}>
          <KeptFor each={shown()} by={({ about }) => about}>
            {(move) => <LogLine move={move()} />}
          </KeptFor>
        </ul>
        <Show when={book.moves().length > shown().length}>
          <Button kind="plain" small onClick={() => setOpen(true)}>
            {t("today.showAll", book.moves().length)}
          </Button>
        </Show>
      </Show>
    </Section>
  );
}

function LogLine(props: { readonly move: GearMove }) {
  const { t, format } = useI18n();
  const { office, deeds, words } = useChecklists();
  const gear = () =>
    office.gear().find(({ key }) => key === props.move.gear) ?? {
      ...{ key: props.move.gear, name: undefined, unit: undefined },
    };
  const line = () =>
    t(
      "checklists.gear.line",
      t("checklists.gear.move")[props.move.kind],
      words.gear(gear()),
      props.move.count,
      words.unit(gear()),
    );
  const more = () =>
    [
      format.day(props.move.on),
      props.move.to && t("checklists.gear.toWhom", words.staff(props.move.to)),
      props.move.task,
    ]
      .filter(Boolean)
      .join(" · ");
  const cancel = () =>
    void deeds.say(
      { month: props.move.month, href: "/day/gear" },
      [{ about: props.move.about, says: { isCancelled: true } }],
      t("checklists.gear.cancelled"),
    );
  return (
    <li class="gear-line">
      <div class="gear-words">
        <p>{line()}</p>
        <p class="quiet small">{more()}</p>
      </div>
      <Button kind="plain" small onClick={cancel}>
        {t("checklists.gear.cancel")}
        <span class="visually-hidden">{`: ${line()}`}</span>
      </Button>
    </li>
  );
}

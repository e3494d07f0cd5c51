import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  IconMore,
  IconPlus,
  KeptFor,
  Menu,
  PageHead,
  Section,
  Skeleton,
  Tag,
} from "#client/ui";
import {
  type ChecklistVersion,
  dayParts,
  latestVersions,
  madeApart,
  sayVersion,
} from "#shared/checklists";
import "./checklists.css";
import { ChecklistsProvider, openChecklists, useChecklists } from "./checklists-context.ts";
import { NoLists } from "./day-page.tsx";
import { freshKey } from "./deeds.ts";
import { ListDialog } from "./list-dialog.tsx";

/** The agency's checklists: supervisors and admins word them; every change is a version from a day on. */
export function ListsPage() {
  const checklists = openChecklists();
  return (
    <ChecklistsProvider value={checklists}>
      <div class="page checklists">
        <ListsBody />
      </div>
    </ChecklistsProvider>
  );
}

function ListsBody() {
  const { t } = useI18n();
  const { office } = useChecklists();
  const [editing, setEditing] = createSignal<ChecklistVersion | "new">();
  const lists = createMemo(() => latestVersions(office.versions()));
  const edited = () => {
    const one = editing();
    return one === "new" ? undefined : one;
  };
  return (
    <>
      <PageHead
        title={t("checklists.editor.title")}
        back={{ href: "/day", label: t("checklists.title") }}
        note={t("checklists.editor.note")}
        actions={
          <Show when={office.maySet() && lists().length > 0}>
            <Button kind="primary" onClick={() => setEditing("new")}>
              <IconPlus />
              {t("checklists.editor.add")}
            </Button>
          </Show>
        }
      />
      <Show when={office.isHere()} fallback={<Skeleton lines={6} />}>
        <Show when={lists().length > 0} fallback={<NoLists />}>
          <MadeApart />
          <For each={dayParts}>
            {(part) => {
              const own = () => lists().filter(({ content }) => content.part === part);
              return (
                <Show when={own().length > 0}>
                  <Section title={t("checklists.part")[part]}>
                    <ul class="gear-lines" aria-label={t("checklists.part")[part]}>
                      <KeptFor each={own()} by={({ checklist }) => checklist}>
                        {(version) => (
                          <ListLine version={version()} onEdit={() => setEditing(version())} />
                        )}
                      </KeptFor>
                    </ul>
                  </Section>
                </Show>
              );
            }}
          </For>
          <Show when={!office.maySet()}>
            <p class="quiet small">{t("checklists.editor.readOnly")}</p>
          </Show>
        </Show>
      </Show>
      <Show when={editing()}>
        <ListDialog before={edited()} onClose={() => setEditing(undefined)} />
      </Show>
    </>
  );
}

/** Two changed the same list apart: both stand, one press settles it. */
function MadeApart() {
  const { t } = useI18n();
  const { office, deeds, words } = useChecklists();
  const take = (taken: ChecklistVersion, all: readonly ChecklistVersion[]) =>
    void deeds.say(
      { href: "/day/lists" },
      all
        .filter(({ id }) => id !== taken.id)
        .map(({ id }) => ({ about: `checklistVersion/${id}`, says: { isDropped: true } })),
      t("checklists.editor.saidTaken", taken.number),
    );
  return (
    <KeptFor each={madeApart(office.versions())} by={(all) => all.map(({ id }) => id).join()}>
      {(all) => (
        <Banner
          tone="ask"
          action={
            <Show when={office.maySet()}>
              <For each={all()}>
                {(one) => (
                  <Button small onClick={() => take(one, all())}>
                    {t("checklists.editor.takeVersion", one.number)}
                  </Button>
                )}
              </For>
            </Show>
          }
        >
          <Show when={all()[0]}>
            {(one) => <strong>{t("checklists.editor.apartTitle", words.list(one()))}</strong>}
          </Show>{" "}
          {t("checklists.editor.apartNote")}
          <ul>
            <For each={all()}>
              {(one) => (
                <li>
                  {t("checklists.versionNumber", one.number)}：
                  {one.content.items.map(words.item).join("；")}
                </li>
              )}
            </For>
          </ul>
        </Banner>
      )}
    </KeptFor>
  );
}

function ListLine(props: { readonly version: ChecklistVersion; readonly onEdit: () => void }) {
  const { t, format } = useI18n();
  const { office, deeds, today, words } = useChecklists();
  const [isOpen, setOpen] = createSignal(false);
  const one = () => props.version;
  const name = () => words.list(one());
  const facts = () => {
    const { scope, roles, items } = one().content;
    return [
      t("checklists.editor.items", items.length),
      t("checklists.editor.scope")[scope],
      roles.length === 0
        ? t("checklists.editor.everybody")
        : format.list(roles.map((role) => t("staff.roles")[role])),
      one().from > today()
        ? t("checklists.editor.comes", one().number, format.day(one().from))
        : t("checklists.editor.versionFrom", one().number, format.day(one().from)),
    ].join(" · ");
  };
  /** Another version, alike but for being used no longer, or again. */
  const retire = () => {
    const { checklist, content, id, isRetired } = one();
    const says = sayVersion({
      ...{ checklist, content, from: today(), after: id },
      isRetired: !isRetired,
    });
    void deeds.say(
      { href: "/day/lists" },
      [{ about: `checklistVersion/${freshKey()}`, says }],
      t(isRetired ? "checklists.editor.saidBack" : "checklists.editor.saidRetired", name()),
    );
  };
  const earlier = () => office.versions().filter(({ checklist }) => checklist === one().checklist);
  return (
    <li class="gear-line" data-list={one().checklist}>
      <div class="gear-words">
        <p class="cluster">
          <span class="strong" classList={{ quiet: one().isRetired }}>
            {name()}
          </span>
          <Show when={one().isRetired}>
            <Tag>{t("checklists.editor.retiredFrom", format.day(one().from))}</Tag>
          </Show>
        </p>
        <p class="quiet small">{facts()}</p>
        <p class="small">{one().content.items.map(words.item).join("；")}</p>
        <Show when={isOpen()}>
          <ul class="version-lines" aria-label={t("checklists.editor.history")}>
            <For each={earlier()}>{(version) => <VersionLine version={version} />}</For>
          </ul>
        </Show>
      </div>
      <span class="tick-end">
        <Show when={office.maySet()}>
          <Button small onClick={props.onEdit}>
            {t("checklists.editor.change")}
            <span class="visually-hidden">{`: ${name()}`}</span>
          </Button>
        </Show>
        <Menu
          small
          label={t("checklists.more", name())}
          items={[
            { label: t("checklists.editor.history"), onSelect: () => setOpen(!isOpen()) },
            ...(office.maySet()
              ? [
                  {
                    label: t(
                      one().isRetired ? "checklists.editor.bringBack" : "checklists.editor.retire",
                    ),
                    danger: !one().isRetired,
                    onSelect: retire,
                  },
                ]
              : []),
          ]}
        >
          <IconMore />
        </Menu>
      </span>
    </li>
  );
}

function VersionLine(props: { readonly version: ChecklistVersion }) {
  const { t, format } = useI18n();
  const { office, words } = useChecklists();
  const by = () => {
    const about = `checklistVersion/${props.version.id}`;
    const said = office.agency.projection().field(about, "content");
    return said && t("checklists.editor.by", words.staff(said.shown.fact.by));
  };
  return (
    <li class="small">
      <span class="quiet">
        {[
          t("checklists.editor.versionFrom", props.version.number, format.day(props.version.from)),
          by(),
          props.version.isRetired ? t("checklists.editor.retire") : undefined,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <br />
      {props.version.content.items.map(words.item).join("；")}
    </li>
  );
}

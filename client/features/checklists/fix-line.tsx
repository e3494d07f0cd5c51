import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  CheckField,
  FieldReason,
  KeptFor,
  Menu,
  Section,
  Select,
  Tag,
  TextField,
} from "#client/ui";
import { waitsFor } from "#shared/checklists";
import { type JsonObject, plainDateSchema } from "#shared/kernel";
import type { MonthFix } from "./book.ts";
import { useChecklists } from "./checklists-context.ts";

/** What waits for the person at work to be put right; nothing when there is none. */
export function FixesSection(props: {
  /** Ticks that stand on the page with what is done about them. */
  readonly shown: ReadonlySet<string>;
}) {
  const { t } = useI18n();
  const all = useWaitingFixes();
  const waiting = createMemo(() => all().filter(({ tick }) => !props.shown.has(tick)));
  return (
    <Show when={waiting().length > 0}>
      <Section title={t("checklists.fixes")}>
        <ul class="fix-lines" aria-label={t("checklists.fixes")}>
          <KeptFor each={waiting()} by={({ about }) => about}>
            {(fix) => (
              <li>
                <FixLine fix={fix()} hasText />
              </li>
            )}
          </KeptFor>
        </ul>
      </Section>
    </Show>
  );
}

/** The open things that are one's own or, for a supervisor, nobody's. */
export function useWaitingFixes(): () => readonly MonthFix[] {
  const { me } = useWork();
  const { book, office } = useChecklists();
  return createMemo(() => {
    const here = new Set(office.colleagues().map(({ id }) => id));
    const who = { id: me().id, isSupervisor: office.isSupervisor() };
    return book.fixes().filter((fix) => waitsFor(fix, who, (id) => here.has(id)));
  });
}

/** One thing to put right: done by one press; who sees to it and by when, changed in place. */
export function FixLine(props: {
  readonly fix: MonthFix;
  readonly hasText?: boolean;
  /** Only what is to be done and by when, unless nobody sees to it. */
  readonly isBrief?: boolean;
}) {
  const { t, format } = useI18n();
  const { deeds, office, today, words } = useChecklists();
  const fix = () => props.fix;
  const say = (says: JsonObject, sentence: string) =>
    void deeds.say({ month: fix().month, href: "/day" }, [{ about: fix().about, says }], sentence);
  const end = (is: "done" | "dropped" | undefined) =>
    say(
      { ended: is ? { on: today(), is } : null },
      t(
        is === "done"
          ? "checklists.said.fixDone"
          : is
            ? "checklists.said.fixDropped"
            : "checklists.said.fixAgain",
      ),
    );
  const isHere = () => office.colleagues().some(({ id }) => id === fix().owner);
  const isOverdue = () => !fix().ended && (fix().dueOn ?? today()) < today();
  const reason = (): string | undefined => {
    if (fix().ended) return undefined;
    if (!isHere()) return t("checklists.ownerNeeded");
    const apart = fix().ownersApart;
    return apart.length > 0
      ? t("checklists.ownersApart", format.list(apart.map(words.staff)))
      : undefined;
  };
  return (
    <div class="fix-line">
      <CheckField
        label={
          <>
            <span classList={{ quiet: fix().ended !== undefined }}>
              {props.hasText ? fix().text : t("checklists.fixDone")}
              <Show when={!props.hasText}>
                <span class="visually-hidden">{`: ${fix().text}`}</span>
              </Show>
            </span>
            <Show when={fix().ended}>
              {(ended) => (
                <span class="tick-meta quiet small">
                  {t(
                    ended().is === "done" ? "checklists.fixDoneOn" : "checklists.fixDroppedOn",
                    format.day(ended().on),
                  )}
                </span>
              )}
            </Show>
          </>
        }
        isChecked={fix().ended?.is === "done"}
        onChange={(isDone) => end(isDone ? "done" : undefined)}
      />
      <Show when={!fix().ended}>
        <span class="fix-who">
          <Show when={isOverdue() && fix().dueOn}>
            {(on) => <Tag tone="ask">{t("checklists.overdue", format.day(on()))}</Tag>}
          </Show>
          <Show when={props.isBrief && !isOverdue() && fix().dueOn}>
            {(on) => <span class="quiet small">{t("closing.until", format.day(on()))}</span>}
          </Show>
          <Show when={!props.isBrief || reason() !== undefined}>
            <Select
              label={t("checklists.fixOwner", fix().text)}
              labelHidden
              options={office.colleagues().map(({ id }) => ({ value: id, label: words.staff(id) }))}
              value={isHere() ? fix().owner : undefined}
              empty={isHere() ? undefined : t("checklists.nobody")}
              onChange={(owner) =>
                owner && say({ owner }, t("checklists.said.fixOwner", words.staff(owner)))
              }
            />
            <TextField
              label={t("checklists.fixDue", fix().text)}
              labelHidden
              type="date"
              value={fix().dueOn ?? ""}
              onInput={() => undefined}
              onChange={(event) => {
                const on = plainDateSchema.safeParse(event.currentTarget.value).data;
                if (on && on !== fix().dueOn)
                  say({ dueOn: on }, t("checklists.said.fixDue", format.day(on)));
              }}
            />
            <Menu
              small
              label={t("checklists.more", fix().text)}
              items={[{ label: t("checklists.fixDrop"), onSelect: () => end("dropped") }]}
            >
              ⋯
            </Menu>
          </Show>
        </span>
        <FieldReason id={`reason-${fix().about}`} reason={reason()} />
      </Show>
    </div>
  );
}

import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { KeptFor, LinkLine, LinkLines, Section, Tag } from "#client/ui";
import { monthOf } from "#shared/appointments";
import { type DayPart, dayLists, dayParts, stockOf, sumOf } from "#shared/checklists";
import "./checklists.css";
import { type Checklists, ChecklistsProvider, openChecklists } from "./checklists-context.ts";
import { FixLine, useWaitingFixes } from "./fix-line.tsx";

/** How far a part of the day has come. */
export interface PartCount {
  readonly part: DayPart;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

/** How far one's lists of today have come, part by part of the day. */
export function readTodaysParts({ office, book, today }: Checklists): () => readonly PartCount[] {
  const { me } = useWork();
  return createMemo(() => {
    const lists = dayLists(office.versions(), book.ticksIn(monthOf(today())), today(), {
      people: [me()],
      rooms: office.rooms().map(({ id }) => id),
    });
    return dayParts
      .map((part) => ({ part, ...sumOf(lists.filter((one) => one.part === part)) }))
      .filter(({ total }) => total > 0);
  });
}

/** How far today's lists have come, with a way in; what is to be put right; what is running low. */
export function ChecklistsToday() {
  const checklists = openChecklists();
  return (
    <ChecklistsProvider value={checklists}>
      <Show when={checklists.office.isHere() && checklists.book.isRead()}>
        <TodaySection checklists={checklists} />
      </Show>
    </ChecklistsProvider>
  );
}

function TodaySection(props: { readonly checklists: Checklists }) {
  const { t } = useI18n();
  const { office, book, words } = props.checklists;
  const parts = readTodaysParts(props.checklists);
  const fixes = useWaitingFixes();
  const low = createMemo(() =>
    office.isSupervisor()
      ? office
          .gear()
          .filter((one) => !one.isRetired && book.moves().some(({ gear }) => gear === one.key))
          .filter((one) => stockOf(one, book.moves()).isLow)
      : [],
  );
  const isOffered = () => office.versions().length > 0 || office.maySet();
  return (
    <Show when={isOffered() && parts().length + fixes().length + low().length > 0}>
      <Section title={t("checklists.today")}>
        <LinkLines label={t("checklists.today")}>
          <KeptFor each={parts()} by={({ part }) => part}>
            {(one) => (
              <LinkLine
                href="/day"
                name={t("checklists.part")[one().part]}
                end={
                  <Show when={one().failed > 0}>
                    <Tag tone="ask">{t("checklists.amissCount", one().failed)}</Tag>
                  </Show>
                }
              >
                {t("checklists.count", one().done, one().total)}
              </LinkLine>
            )}
          </KeptFor>
          <KeptFor each={low()} by={({ key }) => key}>
            {(one) => (
              <LinkLine
                href="/day/gear"
                name={words.gear(one())}
                end={<Tag tone="ask">{t("checklists.gear.low")}</Tag>}
              >
                {t("checklists.gear.left", stockOf(one(), book.moves()).left, words.unit(one()))}
              </LinkLine>
            )}
          </KeptFor>
        </LinkLines>
        <Show when={fixes().length > 0}>
          <ul class="fix-lines" aria-label={t("checklists.fixesWaiting")}>
            <KeptFor each={fixes()} by={({ about }) => about}>
              {(fix) => (
                <li>
                  <FixLine fix={fix()} hasText />
                </li>
              )}
            </KeptFor>
          </ul>
        </Show>
      </Section>
    </Show>
  );
}

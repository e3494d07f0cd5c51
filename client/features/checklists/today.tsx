import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { KeptFor, LinkButton, LinkLine, LinkLines, Section, Tag } from "#client/ui";
import { stockOf } from "#shared/checklists";
import "./checklists.css";
import { type Checklists, ChecklistsProvider, openChecklists } from "./checklists-context.ts";
import { FixLine, useWaitingFixes } from "./fix-line.tsx";
import { readTodaysParts, usePartWords } from "./todays-parts.ts";

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
  const counts = usePartWords();
  const fixes = useWaitingFixes();
  const low = createMemo(() =>
    office.isSupervisor()
      ? office
          .gear()
          .filter((one) => !one.isRetired && book.moves().some(({ gear }) => gear === one.key))
          .filter((one) => stockOf(one, book.moves()).isLow)
      : [],
  );
  const isFresh = () => office.versions().length === 0 && office.maySet();
  return (
    <Show when={isFresh() || parts().length + fixes().length + low().length > 0}>
      <Section title={t("checklists.today")}>
        <Show when={isFresh()}>
          <p class="section-sentence">
            {t("checklists.notYet")}{" "}
            <LinkButton kind="plain" small href="/day">
              {t("checklists.todayOpen")}
            </LinkButton>
          </p>
        </Show>
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
                {counts(one())}
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
                  <FixLine fix={fix()} hasText isBrief />
                </li>
              )}
            </KeptFor>
          </ul>
        </Show>
      </Section>
    </Show>
  );
}

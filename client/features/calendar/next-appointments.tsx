import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { createNow, KeptFor, LinkButton, LinkLine, LinkLines, Section, Tag } from "#client/ui";
import { comingWith, officeDay, readinessOf } from "#shared/appointments";
import type { ClientId } from "#shared/kernel";
import { useBook } from "./book.ts";
import { useCalendarWords } from "./words.ts";

/** The appointments of one client that are still to come, for the case file. */
export function NextAppointments(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const book = useBook();
  const words = useCalendarWords();
  const nowMs = createNow();
  const today = createMemo(() => officeDay(nowMs()));
  const coming = createMemo(() => comingWith(book.appointments(), props.client, nowMs()));
  return (
    <Section
      title={t("calendar.next")}
      end={
        <LinkButton kind="plain" small href={`/calendar?client=${props.client}`}>
          {t("calendar.book")}
        </LinkButton>
      }
    >
      <Show
        when={coming().length > 0}
        fallback={<p class="quiet section-sentence">{t("calendar.noNext")}</p>}
      >
        <LinkLines label={t("calendar.next")}>
          <KeptFor each={coming()} by={({ id }) => id}>
            {(one) => (
              <LinkLine
                href={`/calendar?view=day&day=${officeDay(one().time.fromMs)}&open=${one().id}`}
                name={words.when(one().time, today())}
                end={
                  <Tag>
                    {readinessOf(props.client, book.checks(), one().override, today()).isReady
                      ? t("calendar.readyTag")
                      : t("calendar.notReadyTag")}
                  </Tag>
                }
              >
                {[words.purpose(one()), words.staff(one().staff), one().room]
                  .filter(Boolean)
                  .join(" · ")}
              </LinkLine>
            )}
          </KeptFor>
        </LinkLines>
      </Show>
    </Section>
  );
}

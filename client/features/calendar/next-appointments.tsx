import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { createNow, LinkButton, Section, Tag } from "#client/ui";
import { comingWith, officeDay, readinessOf } from "#shared/appointments";
import type { ClientId } from "#shared/kernel";
import { useBook } from "./book.ts";
import { useCalendarWords } from "./words.ts";
import "./lines.css";

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
        fallback={<p class="quiet appointment-none">{t("calendar.noNext")}</p>}
      >
        <ul class="appointment-lines" aria-label={t("calendar.next")}>
          <For each={coming()}>
            {(one) => (
              <li>
                <a
                  class="row appointment-line"
                  href={`/calendar?view=day&day=${officeDay(one.time.fromMs)}&open=${one.id}`}
                >
                  <span class="strong appointment-line-when">{words.when(one.time, today())}</span>
                  <span class="quiet small appointment-line-what">
                    {[words.purpose(one), words.staff(one.staff), one.room]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                  <Tag>
                    {readinessOf(props.client, book.checks(), one.override, today()).isReady
                      ? t("calendar.readyTag")
                      : t("calendar.notReadyTag")}
                  </Tag>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}

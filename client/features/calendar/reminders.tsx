import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, createNow, KeptFor } from "#client/ui";
import { type Appointment, clockOf, monthOf, officeDay, remindersDue } from "#shared/appointments";
import type { Ulid } from "#shared/kernel";
import { useBook } from "./book.ts";
import { askToNotify, mayNotify, notify } from "./notify.ts";
import { useCalendarWords } from "./words.ts";
import "./reminders.css";

/**
 * What begins within two hours for the person at work, above whatever screen they are at; once seen
 * it does not come back. Where the browser allows it, the system tells of it too, without a name:
 * others may stand before the screen.
 */
export function Reminders() {
  const { t } = useI18n();
  const { me } = useWork();
  const nowMs = createNow();
  const today = createMemo(() => officeDay(nowMs()));
  const book = useBook(() => [monthOf(today())]);
  const words = useCalendarWords();
  const [seen, setSeen] = createSignal<ReadonlySet<Ulid>>(new Set());
  const [permission, setPermission] = createSignal(mayNotify());
  const due = createMemo(() => remindersDue(book.appointments(), me().id, nowMs()));
  const shown = () => due().filter(({ id }) => !seen().has(id));
  const told = new Set<Ulid>();
  createEffect(
    on(due, (appointments) => {
      for (const one of appointments.filter(({ id }) => !told.has(id))) {
        told.add(one.id);
        tellOutside(one);
      }
    }),
  );
  const tellOutside = ({ id, time, room }: Appointment): void => {
    if (document.hasFocus()) return;
    notify(
      id,
      t("calendar.notifyTitle"),
      t("calendar.notifyText", clockOf(time.fromMs), room ?? ""),
    );
  };
  const ask = async (): Promise<void> => {
    setPermission(await askToNotify());
  };
  return (
    <Show when={shown().length > 0}>
      <div class="reminders">
        <Banner
          tone="info"
          action={
            <>
              <Button small onClick={() => setSeen(new Set(due().map(({ id }) => id)))}>
                {t("calendar.seen")}
              </Button>
              <Show when={permission() === "default"}>
                <Button kind="plain" small onClick={() => void ask()}>
                  {t("calendar.alsoOutside")}
                </Button>
              </Show>
            </>
          }
        >
          <strong>{t("calendar.reminders")}</strong>
          <ul class="reminder-lines" aria-label={t("calendar.reminders")}>
            <KeptFor each={shown()} by={({ id }) => id}>
              {(one) => (
                <li>
                  <a class="link" href={`/calendar?day=${today()}&view=day`}>
                    {t(
                      "calendar.startsAt",
                      clockOf(one().time.fromMs),
                      [words.who(one()), words.purpose(one()), one().room]
                        .filter(Boolean)
                        .join(" · "),
                    )}
                  </a>
                </li>
              )}
            </KeptFor>
          </ul>
        </Banner>
      </div>
    </Show>
  );
}

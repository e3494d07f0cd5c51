import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  createNow,
  EmptyState,
  IconPlus,
  LinkLine,
  LinkLines,
  PageHead,
  Section,
  Skeleton,
} from "#client/ui";
import { clockOf, officeDay } from "#shared/appointments";
import { type Evening, isSeated } from "#shared/events";
import { EveningDialog } from "./evening-dialog.tsx";
import { followEvenings, hrefOfEvening } from "./evenings.ts";

/** All event evenings: those to come, and those past. */
export function EveningsPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const nowMs = createNow();
  const evenings = followEvenings();
  const [isAdding, setAdding] = createSignal(false);
  const upcoming = () => evenings()?.filter(({ time }) => time.toMs >= nowMs()) ?? [];
  const past = () =>
    evenings()
      ?.filter(({ time }) => time.toMs < nowMs())
      .reverse() ?? [];
  return (
    <div class="page evenings">
      <PageHead
        title={t("events.title")}
        back={{ href: "/introductions", label: t("introductions.title") }}
        note={t("events.note")}
        actions={
          <Button kind="primary" onClick={() => setAdding(true)}>
            <IconPlus />
            {t("events.add")}
          </Button>
        }
      />
      <Show when={evenings()} fallback={<Skeleton lines={6} />}>
        <Show
          when={upcoming().length + past().length > 0}
          fallback={<EmptyState>{t("events.none")}</EmptyState>}
        >
          <Evenings title={t("events.upcoming")} evenings={upcoming()} />
          <Evenings title={t("events.past")} evenings={past()} />
        </Show>
      </Show>
      <Show when={isAdding()}>
        <EveningDialog
          onClose={() => setAdding(false)}
          onMade={(evening) => {
            setAdding(false);
            navigate(hrefOfEvening(evening));
          }}
        />
      </Show>
    </div>
  );
}

function Evenings(props: { readonly title: string; readonly evenings: readonly Evening[] }) {
  const { t, format } = useI18n();
  const when = ({ time }: Evening): string =>
    `${format.day(officeDay(time.fromMs))} ${clockOf(time.fromMs)}`;
  const about = (evening: Evening): string =>
    [evening.place, t("events.coming", evening.guests.filter(isSeated).length)]
      .filter(Boolean)
      .join(t("events.between"));
  return (
    <Show when={props.evenings.length > 0}>
      <Section title={props.title}>
        <LinkLines label={props.title}>
          <For each={props.evenings}>
            {(evening) => (
              <LinkLine
                href={hrefOfEvening(evening)}
                name={evening.name}
                end={evening.isCancelled ? t("events.cancelled") : when(evening)}
              >
                {about(evening)}
              </LinkLine>
            )}
          </For>
        </LinkLines>
      </Section>
    </Show>
  );
}

import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FieldReason } from "#client/ui";
import { useDeeds } from "#feature/calendar";
import { type Attendance, attendances } from "#shared/casework";
import { aboutSideOfMeeting, type Meeting } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { usePair } from "./pair-desk.ts";
import { PairForm } from "./pair-form.tsx";
import { usePairWords } from "./pair-words.ts";

const lateChoices = [10, 20, 30, 60] as const;

interface Came {
  readonly is: Attendance | undefined;
  readonly lateMinutes: number;
}

/** Writes down who came to a meeting; whether it took place follows from that, in the calendar too. */
export function RecordDialog(props: { readonly meeting: Meeting }) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const sayInCalendar = useCalendarState();
  const begun = props.meeting.sides.map(
    ({ client, attended }) =>
      [client, { is: attended?.is, lateMinutes: attended?.lateMinutes ?? 10 }] as const,
  );
  const [came, setCame] = createSignal<ReadonlyMap<ClientId, Came>>(new Map(begun));
  const [isRefused, setRefused] = createSignal(false);
  const close = () => desk.open({ type: "none" });
  const change = (client: ClientId, part: Partial<Came>): void => {
    setCame((before) => {
      const now = before.get(client) ?? { is: undefined, lateMinutes: 10 };
      return new Map([...before, [client, { ...now, ...part }]]);
    });
    setRefused(false);
  };
  const submit = (): void => {
    const all = [...came().values()];
    if (all.some(({ is }) => is === undefined)) return void setRefused(true);
    const is = all.every((one) => one.is !== "didNotCome") ? "held" : "notHeld";
    const attended = [...came()].map(([client, one]) => ({
      about: aboutSideOfMeeting("attendance", props.meeting.id, client),
      says: {
        is: one.is ?? null,
        lateMinutes: one.is === "late" ? one.lateMinutes : null,
      },
    }));
    const ended = {
      about: `meeting/${props.meeting.id}`,
      says: { ended: { is, atMs: Date.now() } },
    };
    const isSaid = desk.say([...attended, ended], t("introductions.recordSaid")[is]);
    if (!isSaid) return;
    sayInCalendar(props.meeting, is);
    close();
  };
  return (
    <PairForm
      title={t("introductions.recordTitle")}
      submitLabel={t("introductions.recordSave")}
      onSubmit={submit}
    >
      <For each={props.meeting.sides}>
        {({ client }) => (
          <>
            <ChoiceChips
              label={t("introductions.cameOf", words.client(client))}
              options={attendances.map((value) => ({
                value,
                label: t("introductions.attendance")[value],
              }))}
              value={came().get(client)?.is}
              onChange={(is) => change(client, { is })}
            />
            <Show when={came().get(client)?.is === "late"}>
              <ChoiceChips
                label={t("introductions.lateMinutes")}
                options={lateChoices.map((minutes) => ({
                  value: String(minutes),
                  label: String(minutes),
                }))}
                value={String(came().get(client)?.lateMinutes)}
                onChange={(minutes) => change(client, { lateMinutes: Number(minutes) })}
              />
            </Show>
          </>
        )}
      </For>
      <FieldReason
        id="record-reason"
        reason={isRefused() ? t("introductions.cameNeeded") : undefined}
      />
    </PairForm>
  );
}

/** The appointment of a meeting ends as the meeting did. */
function useCalendarState(): (meeting: Meeting, is: "held" | "notHeld") => void {
  const { t } = useI18n();
  const deeds = useDeeds();
  const desk = usePair();
  return (meeting, is) => {
    const appointment = desk.appointments().find(({ id }) => id === meeting.appointment?.id);
    const state = is === "held" ? "came" : "didNotCome";
    if (!appointment || appointment.state === state) return;
    void deeds.change(appointment, { state }, t("introductions.recordSaid")[is]);
  };
}

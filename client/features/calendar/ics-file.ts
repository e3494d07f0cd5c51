import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { saveTextFile, useToasts } from "#client/ui";
import { type Appointment, icsOf, officeDay } from "#shared/appointments";
import { useCalendar } from "./calendar-context.ts";

const remindMinutes = 120;

/**
 * Hands out appointments as a file for another calendar. It says who comes: the file is the
 * person's own to keep.
 */
export function useIcsFile(): (appointments: readonly Appointment[]) => void {
  const { t } = useI18n();
  const { agency } = useWork();
  const { words } = useCalendar();
  const toasts = useToasts();
  return (appointments) => {
    const nowMs = Date.now();
    const entries = appointments.map((one) => ({
      id: one.id,
      ...one.time,
      summary: `${words.purpose(one)} · ${words.who(one)}`,
      place: one.room,
      note: one.note,
      isCancelled: one.state === "cancelled",
      remindMinutes,
    }));
    const [first] = appointments;
    const day = officeDay(first?.time.fromMs ?? nowMs);
    saveTextFile(t("calendar.fileName", day), icsOf(agency().name, entries, nowMs));
    toasts.show({ text: t("calendar.exported") });
  };
}

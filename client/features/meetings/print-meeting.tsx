import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { followText, type OpenNote, Prose } from "#feature/notes";
import { PrintFacts, PrintPart, PrintTable, usePrint } from "#feature/print";
import type { Improvement } from "#shared/closing";
import type { Meeting } from "#shared/meetings";
import { useMeetingWords } from "./words.ts";

/** Prints a meeting with its minutes as they are now; clients stand on it by number alone. */
export function usePrintMeeting(note: OpenNote): (meeting: Meeting) => void {
  const { t, format } = useI18n();
  const print = usePrint();
  return (meeting) =>
    print({
      title: meeting.title,
      note: t("meetings.paperNote", format.dateTime(meeting.atMs, 0)),
      body: () => <Paper meeting={meeting} note={note} />,
    });
}

function Paper(props: { readonly meeting: Meeting; readonly note: OpenNote }) {
  const { t, format } = useI18n();
  const words = useMeetingWords();
  const copy = () => props.note.text.copy();
  return (
    <>
      <PrintPart>
        <PrintFacts
          items={[
            { term: t("meetings.when"), value: format.dateTime(props.meeting.atMs, 0) },
            { term: t("meetings.place"), value: props.meeting.place },
            {
              term: t("meetings.present"),
              value: format.list(props.meeting.present.map(words.staff)) || undefined,
              isWide: true,
            },
          ]}
        />
      </PrintPart>
      <Show when={props.meeting.agenda.length > 0}>
        <PrintPart title={t("meetings.agenda")}>
          <PrintTable
            columns={[
              { title: t("meetings.itemText") },
              { title: t("meetings.discussed"), isNarrow: true },
            ]}
            rows={props.meeting.agenda.map((item) => [
              words.item(item),
              item.isDiscussed ? "✓" : "",
            ])}
          />
        </PrintPart>
      </Show>
      <PrintPart title={t("meetings.minutes")}>
        <Show when={copy()}>
          {(shown) => <Prose note={followText(shown())()} label={t("meetings.minutes")} />}
        </Show>
      </PrintPart>
      <Dues title={t("meetings.dues").task.title} items={props.meeting.tasks} />
      <Dues title={t("meetings.dues").improvement.title} items={props.meeting.improvements} />
    </>
  );
}

function Dues(props: { readonly title: string; readonly items: readonly Improvement[] }) {
  const { t, format } = useI18n();
  const words = useMeetingWords();
  return (
    <Show when={props.items.length > 0}>
      <PrintPart title={props.title}>
        <PrintTable
          columns={[
            { title: t("meetings.what") },
            { title: t("closing.owner") },
            { title: t("closing.dueOn") },
            { title: t("meetings.done"), isNarrow: true },
          ]}
          rows={props.items.map((item) => [
            item.text,
            words.staff(item.owner),
            format.day(item.dueOn),
            item.ended?.is === "done" ? "✓" : "",
          ])}
        />
      </PrintPart>
    </Show>
  );
}

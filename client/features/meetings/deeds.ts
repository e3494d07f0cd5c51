import { untilRead, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { useNotWritten } from "#feature/client-card";
import { contentOf } from "#feature/notes";
import { useUndo } from "#feature/undo";
import { monthOf, officeDay } from "#shared/appointments";
import { idOf } from "#shared/documents";
import { type JsonObject, newUlid, type Ulid, ulidSchema } from "#shared/kernel";
import type { Rhythm } from "#shared/meetings";

/** What is said of a meeting when it is put down. */
export interface MeetingDraft {
  readonly title: string;
  readonly atMs: number;
  readonly place: string | undefined;
  readonly repeats: Rhythm | undefined;
}

/** How meetings are changed; each says so in a sentence and offers the way back. */
export interface MeetingDeeds {
  /** Puts a meeting down with its empty minutes; answers its key. */
  readonly begin: (draft: MeetingDraft) => Promise<Ulid | undefined>;
  /** Says something in a month of the desk; answers why it was not taken, in the person's language. */
  readonly say: (
    month: string,
    about: string,
    says: JsonObject,
    sentence?: string,
  ) => Promise<string | undefined>;
}

/** A key for something that is put down now. */
export const freshKey = (): Ulid =>
  ulidSchema.parse(newUlid(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length))));

/** The deeds of the person at work. */
export function useMeetingDeeds(): MeetingDeeds {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const toasts = useToasts();
  const notWritten = useNotWritten();

  const say: MeetingDeeds["say"] = async (month, about, says, sentence) => {
    const id = idOf("desk", month);
    const document = work.openDocument(id);
    await untilRead(document);
    const said = document.append(about, says);
    document.close();
    if (!said.ok) {
      const refused = notWritten(said.reason);
      toasts.show({ text: refused });
      return refused;
    }
    const place = { path: "/meetings", href: "/meetings", show: () => undefined };
    if (sentence !== undefined)
      undo.offer({ sentence, written: [{ document: id, fact: said.value.id }], place });
    return undefined;
  };

  return {
    say,
    begin: async ({ title, atMs, place, repeats }) => {
      const month = monthOf(officeDay(Date.now()));
      const desk = idOf("desk", month);
      // Before it is opened: the relay would refuse a month that nobody has begun.
      const begun = await work.beginDocument(desk);
      const minutes = begun.ok
        ? await work.createNote(desk, {
            title: title.slice(0, 100),
            template: "meetingMinutes",
            content: contentOf(t("meetings.minutesText")),
          })
        : undefined;
      const key = minutes?.ok
        ? ulidSchema.safeParse(minutes.value.slice("note/".length)).data
        : undefined;
      if (!key) {
        toasts.show({ text: t("meetings.notBegun") });
        return undefined;
      }
      const says: JsonObject = {
        ...{ title, atMs },
        ...(place === undefined ? {} : { place }),
        ...(repeats === undefined ? {} : { repeats }),
      };
      const refused = await say(month, `meeting/${key}`, says);
      return refused === undefined ? key : undefined;
    },
  };
}

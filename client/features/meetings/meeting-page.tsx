import { useParams } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  createNow,
  EmptyState,
  IconPrinter,
  LinkButton,
  PageHead,
  Section,
  Skeleton,
  Tag,
} from "#client/ui";
import { NoteSheet, noteOf, openNote, shownStatus } from "#feature/notes";
import type { DocumentId } from "#shared/documents";
import { type Ulid, ulidSchema } from "#shared/kernel";
import type { Meeting } from "#shared/meetings";
import { AgendaPart } from "./agenda-part.tsx";
import { type MeetingDraft, useMeetingDeeds } from "./deeds.ts";
import { DuesPart } from "./dues-part.tsx";
import { MeetingDialog } from "./meeting-dialog.tsx";
import "./meetings.css";
import { MinutesNotice } from "./minutes-notice.tsx";
import { type OpenMeeting, openMeeting } from "./open-meeting.ts";
import { PresencePart } from "./presence-part.tsx";
import { usePrintMeeting } from "./print-meeting.tsx";
import { useMeetings } from "./read-desk.ts";
import { SaidTwice } from "./said-twice.tsx";

/** The meeting whose key the address names. */
export function MeetingPage() {
  const { t } = useI18n();
  const params = useParams();
  const { meetings, isRead } = useMeetings();
  const key = () => ulidSchema.safeParse(params.id).data;
  // The month of a meeting never changes: news about meetings build nothing anew.
  const place = createMemo(
    () => {
      const id = key();
      const month = meetings().find((one) => one.id === id)?.month;
      return id && month ? { id, month } : undefined;
    },
    undefined,
    { equals: (a, b) => a?.id === b?.id && a?.month === b?.month },
  );
  return (
    <Show
      when={place()}
      keyed
      fallback={
        <div class="page">
          <Show when={isRead()} fallback={<Skeleton lines={6} />}>
            <EmptyState
              action={<LinkButton href="/meetings">{t("meetings.toMeetings")}</LinkButton>}
            >
              {t("meetings.notHere")}
            </EmptyState>
          </Show>
        </div>
      }
    >
      {({ id, month }) => <Page id={id} month={month} />}
    </Show>
  );
}

function Page(props: { readonly id: Ulid; readonly month: string }) {
  // Keyed by the address: another meeting is another page.
  const open = openMeeting(props.id, props.month);
  const note = noteOf(props.id);
  return (
    <div class="page meeting-page">
      <Show when={open.meeting()} fallback={<Skeleton lines={6} />}>
        {(meeting) => (
          <>
            <Head open={open} meeting={meeting()} />
            <SaidTwice
              open={open}
              about={`meeting/${props.id}`}
              fields={["atMs", "title", "place", "repeats", "isCancelled"]}
            />
            <PresencePart open={open} meeting={meeting()} />
            <AgendaPart open={open} meeting={meeting()} />
            <Show when={note}>
              {(document) => <Minutes open={open} note={document()} meeting={meeting()} />}
            </Show>
            <DuesPart open={open} kind="task" items={meeting().tasks} />
            <DuesPart open={open} kind="improvement" items={meeting().improvements} />
          </>
        )}
      </Show>
    </div>
  );
}

function Head(props: { readonly open: OpenMeeting; readonly meeting: Meeting }) {
  const { t, format } = useI18n();
  const { say } = useMeetingDeeds();
  const nowMs = createNow();
  const [isChanging, setChanging] = createSignal(false);
  const about = () => `meeting/${props.open.id}`;
  const facts = () =>
    [
      format.dateTime(props.meeting.atMs, nowMs()),
      props.meeting.place,
      props.meeting.repeats && t("meetings.rhythm")[props.meeting.repeats],
    ]
      .filter(Boolean)
      .join(" · ");
  const change = async (draft: MeetingDraft): Promise<string | undefined> => {
    const was = props.meeting;
    const says = {
      ...(draft.title === was.title ? {} : { title: draft.title }),
      ...(draft.atMs === was.atMs ? {} : { atMs: draft.atMs }),
      ...(draft.place === was.place ? {} : { place: draft.place ?? null }),
      ...(draft.repeats === was.repeats ? {} : { repeats: draft.repeats ?? null }),
    };
    if (Object.keys(says).length === 0) return undefined;
    return say(props.open.month, about(), says, t("meetings.saidChanged"));
  };
  const cancel = () => {
    const isCancelled = props.meeting.isCancelled ? null : true;
    void props.open.say(
      about(),
      { isCancelled },
      t(isCancelled ? "meetings.saidCancelled" : "meetings.saidBack"),
    );
  };
  return (
    <>
      <PageHead
        title={props.meeting.title}
        back={{ href: "/meetings", label: t("meetings.title") }}
        mark={
          <Show when={props.meeting.isCancelled}>
            <Tag>{t("meetings.cancelled")}</Tag>
          </Show>
        }
        note={facts()}
        actions={
          <Show when={props.open.mayWrite()}>
            <Button kind="plain" onClick={cancel}>
              {t(props.meeting.isCancelled ? "meetings.bringBack" : "meetings.cancel")}
            </Button>
            <Button onClick={() => setChanging(true)}>{t("meetings.change")}</Button>
          </Show>
        }
      />
      <Show when={isChanging()}>
        <MeetingDialog
          title={t("meetings.change")}
          submit={t("common.save")}
          before={props.meeting}
          onSave={change}
          onClose={() => setChanging(false)}
        />
      </Show>
    </>
  );
}

/** The minutes, written together; the paper holds what they say now. */
function Minutes(props: {
  readonly open: OpenMeeting;
  readonly note: DocumentId;
  readonly meeting: Meeting;
}) {
  const { t } = useI18n();
  const note = openNote(props.open.desk.id, props.note);
  const print = usePrintMeeting(note);
  const why = (): string | undefined => {
    const status = shownStatus(note);
    return status === "here" || status === "loading"
      ? undefined
      : t(status === "gone" ? "notes.gone" : "notes.notHere");
  };
  return (
    <Section
      title={t("meetings.minutes")}
      end={
        <Button kind="quiet" small onClick={() => print(props.meeting)}>
          <IconPrinter />
          {t("meetings.print")}
        </Button>
      }
    >
      <Show
        when={shownStatus(note) === "here"}
        fallback={
          <Show when={why()} fallback={<Skeleton lines={4} />}>
            {(sentence) => <p class="meeting-sentence quiet">{sentence()}</p>}
          </Show>
        }
      >
        <MinutesNotice note={note} />
        <NoteSheet note={note} />
      </Show>
    </Section>
  );
}

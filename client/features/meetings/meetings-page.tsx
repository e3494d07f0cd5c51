import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  createNow,
  EmptyState,
  IconPlus,
  KeptFor,
  LinkLine,
  LinkLines,
  PageHead,
  SearchField,
  Section,
  Skeleton,
  Tag,
} from "#client/ui";
import { momentOf, officeDay, weekdayOf } from "#shared/appointments";
import { addDays } from "#shared/kernel";
import { type Meeting, nextMeetings } from "#shared/meetings";
import { type MeetingDraft, useMeetingDeeds } from "./deeds.ts";
import { MeetingDialog } from "./meeting-dialog.tsx";
import "./meetings.css";
import { useMeetings } from "./read-desk.ts";

/** The meetings of the team: what comes next, what was, and what is still to do from them. */
export function MeetingsPage() {
  const { t, format } = useI18n();
  const { meetings, isRead } = useMeetings();
  const deeds = useMeetingDeeds();
  const navigate = useNavigate();
  const nowMs = createNow();
  const [planning, setPlanning] = createSignal<MeetingDraft>();
  const [sought, setSought] = createSignal("");
  const next = createMemo(() => nextMeetings(meetings(), nowMs()));
  const usual = (): MeetingDraft => ({
    title: t("meetings.usualTitle"),
    atMs: nextMonday(nowMs()),
    place: undefined,
    repeats: "weekly",
  });
  const begin = async (draft: MeetingDraft): Promise<string | undefined> => {
    const key = await deeds.begin(draft);
    if (key === undefined) return t("meetings.notBegun");
    setPlanning(undefined);
    navigate(`/meetings/${key}`);
    return undefined;
  };
  return (
    <div class="page meetings-page">
      <PageHead
        title={t("meetings.title")}
        back={{ href: "/staff", label: t("staff.title") }}
        note={t("meetings.note")}
        actions={
          <Button kind="primary" onClick={() => setPlanning(usual())}>
            <IconPlus />
            {t("meetings.plan")}
          </Button>
        }
      />
      <KeptFor each={next()} by={({ after }) => after.title}>
        {(one) => (
          <Banner
            tone="info"
            action={
              <Button small onClick={() => setPlanning({ ...one().after, atMs: one().atMs })}>
                {t("meetings.planNext")}
              </Button>
            }
          >
            {t("meetings.nextIs", one().after.title, format.dateTime(one().atMs, nowMs()))}
          </Banner>
        )}
      </KeptFor>
      <Show when={isRead()} fallback={<Skeleton lines={5} />}>
        <Show
          when={meetings().length > 0}
          fallback={<EmptyState>{t("meetings.empty")}</EmptyState>}
        >
          <SearchField
            label={t("meetings.search")}
            placeholder={t("meetings.search")}
            value={sought()}
            onInput={setSought}
          />
          <Lists meetings={meetings()} sought={sought()} nowMs={nowMs()} />
        </Show>
      </Show>
      <Show when={planning()}>
        {(before) => (
          <MeetingDialog
            title={t("meetings.plan")}
            submit={t("meetings.planSubmit")}
            before={before()}
            onSave={begin}
            onClose={() => setPlanning(undefined)}
          />
        )}
      </Show>
    </div>
  );
}

/** At nine on the Monday after today. */
function nextMonday(nowMs: number): number {
  const today = officeDay(nowMs);
  return momentOf(addDays(today, 7 - weekdayOf(today)), 9 * 60);
}

type ListsProps = {
  readonly meetings: readonly Meeting[];
  readonly sought: string;
  readonly nowMs: number;
};

function Lists(props: ListsProps) {
  const { t } = useI18n();
  const found = createMemo(() => {
    const words = props.sought.normalize("NFKC").trim().toLowerCase().split(/\s+/u);
    return props.meetings.filter(({ title }) =>
      words.every((word) => title.normalize("NFKC").toLowerCase().includes(word)),
    );
  });
  const today = () => officeDay(props.nowMs);
  const isComing = ({ atMs }: Meeting) => officeDay(atMs) >= today();
  return (
    <>
      <Show when={found().length === 0}>
        <p class="quiet">{t("meetings.noneFound", props.sought)}</p>
      </Show>
      <Group
        title={t("meetings.coming")}
        meetings={found().filter(isComing).reverse()}
        nowMs={props.nowMs}
      />
      <Group
        title={t("meetings.past")}
        meetings={found().filter((one) => !isComing(one))}
        nowMs={props.nowMs}
      />
    </>
  );
}

function Group(props: {
  readonly title: string;
  readonly meetings: readonly Meeting[];
  readonly nowMs: number;
}) {
  return (
    <Show when={props.meetings.length > 0}>
      <Section title={props.title}>
        <LinkLines label={props.title}>
          <KeptFor each={props.meetings} by={({ id }) => id}>
            {(meeting) => <MeetingLine meeting={meeting()} nowMs={props.nowMs} />}
          </KeptFor>
        </LinkLines>
      </Section>
    </Show>
  );
}

function MeetingLine(props: { readonly meeting: Meeting; readonly nowMs: number }) {
  const { t, format } = useI18n();
  const openTasks = () => props.meeting.tasks.filter(({ ended }) => !ended).length;
  return (
    <LinkLine
      href={`/meetings/${props.meeting.id}`}
      name={props.meeting.title}
      end={
        <Show
          when={props.meeting.isCancelled}
          fallback={
            <Show when={openTasks() > 0}>
              <Tag>{t("meetings.openTasks", openTasks())}</Tag>
            </Show>
          }
        >
          <Tag>{t("meetings.cancelled")}</Tag>
        </Show>
      }
    >
      {[format.dateTime(props.meeting.atMs, props.nowMs), props.meeting.place]
        .filter(Boolean)
        .join(" · ")}
    </LinkLine>
  );
}

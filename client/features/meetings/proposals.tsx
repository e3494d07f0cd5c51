import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconPlus, KeptFor, Skeleton } from "#client/ui";
import {
  type AgendaProposal,
  aboutAgenda,
  type Meeting,
  meetingLengths,
  notYetOn,
  proposeAgenda,
} from "#shared/meetings";
import type { OpenMeeting } from "./open-meeting.ts";
import { readOpenCases } from "./read-open-cases.ts";
import { useMeetingWords } from "./words.ts";

/** So many are shown, the most pressing first; who puts them on sees the next. */
const shownAtMost = 12;

/** What could be put on the agenda, by what this person may read; nobody else sees this list. */
export function Proposals(props: { readonly open: OpenMeeting; readonly meeting: Meeting }) {
  const { t } = useI18n();
  const open = readOpenCases();
  /** What this very meeting wants to do better stands below already. */
  const others = () =>
    open
      .improvements()
      .filter(({ key }) =>
        props.meeting.improvements.every(({ about }) => about !== `improvement/${key}`),
      );
  const all = createMemo(() =>
    notYetOn(
      proposeAgenda(open.cases(), open.complaints(), others(), props.open.today()),
      props.meeting.agenda,
    ),
  );
  const keyOf = ({ kind, what }: AgendaProposal) => `${kind}~${what}`;
  const shown = () => all().slice(0, shownAtMost);
  return (
    <div class="meeting-proposals">
      <p class="quiet small">{t("meetings.proposalsNote")}</p>
      <Show when={open.isRead()} fallback={<Skeleton lines={3} />}>
        <Show when={all().length === 0}>
          <p class="quiet">{t("meetings.noProposals")}</p>
        </Show>
        <ul class="meeting-lines" aria-label={t("meetings.proposals")}>
          <KeptFor each={shown()} by={keyOf}>
            {(proposal) => <Line open={props.open} proposal={proposal()} />}
          </KeptFor>
        </ul>
        <Show when={all().length > shownAtMost}>
          <p class="quiet small">{t("meetings.moreProposals", all().length - shownAtMost)}</p>
        </Show>
      </Show>
    </div>
  );
}

function Line(props: { readonly open: OpenMeeting; readonly proposal: AgendaProposal }) {
  const { t, format } = useI18n();
  const words = useMeetingWords();
  const who = () => {
    const { client, text } = props.proposal;
    if (client) return words.nameOf(client) ?? words.ref(client);
    return text ?? t("meetings.oneComplaint");
  };
  const put = () => {
    const { kind, what, client, text } = props.proposal;
    void props.open.say(
      aboutAgenda(props.open.id, kind, what),
      {
        state: "open",
        ...(client ? { client } : {}),
        ...(text ? { text: text.slice(0, meetingLengths.item) } : {}),
      },
      t("meetings.saidOn"),
    );
  };
  return (
    <li class="meeting-line">
      <span class="meeting-words">
        <span>
          <span class="strong">{who()}</span>
          {" · "}
          {t("meetings.kind")[props.proposal.kind]}
        </span>
        <Show when={props.proposal.on}>
          {(on) => (
            <span class="quiet small">
              {t("meetings.since")[props.proposal.kind](format.day(on()))}
            </span>
          )}
        </Show>
      </span>
      <Button small aria-label={t("meetings.putOn", who())} onClick={put}>
        <IconPlus />
        {t("meetings.put")}
      </Button>
    </li>
  );
}

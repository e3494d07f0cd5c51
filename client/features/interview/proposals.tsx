import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Section } from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import {
  answerOf,
  type Because,
  proposalAbout,
  proposeWishes,
  type Side,
  textOfProposal,
  type WishProposal,
  wishAbout,
} from "#shared/interviews";
import { useDesk } from "./desk.ts";
import { useOwnWords } from "./own-words.ts";
import { useQuestionWords } from "./question-words.ts";
import { useSideWords } from "./side-words.ts";

/** The wishes that follow from the answers, each with its reasons; a press writes one on the card. */
export function Proposals() {
  const { t } = useI18n();
  const desk = useDesk();
  const proposals = createMemo(() => proposeWishes(desk.ground()));
  return (
    <Section title={t("consultation.proposals")}>
      <div class="stack">
        <p class="quiet">
          {t(proposals().length > 0 ? "consultation.proposalsNote" : "consultation.proposalsNone")}
        </p>
        <ul class="proposals">
          <KeptFor each={proposals()} by={({ criterion }) => criterion}>
            {(proposal) => <Line proposal={proposal()} />}
          </KeptFor>
        </ul>
      </div>
    </Section>
  );
}

function Line(props: { readonly proposal: WishProposal }) {
  const { t } = useI18n();
  const desk = useDesk();
  const wishes = useWishWords();
  const why = useBecauseWords();
  const label = () => wishes.label(props.proposal.criterion);
  const wish = (value: WishProposal["now"]) =>
    wishes.wish(props.proposal.criterion, { value, importance: undefined });
  const sentence = () =>
    t(
      "consultation.proposal",
      `${label()} ${wish(props.proposal.value)}`,
      t("consultation.weight")[props.proposal.importance],
    );
  const take = () => {
    const { criterion, value, importance, interview } = props.proposal;
    desk.caseFile.say(
      [
        {
          document: "client",
          about: wishAbout(criterion),
          says: { value, importance, saidBy: "client" },
          interview,
        },
      ],
      t("consultation.takenSaid", sentence()),
    );
  };
  const leaveOut = () =>
    desk.caseFile.say(
      [
        {
          document: "case",
          about: proposalAbout(props.proposal.criterion),
          says: { leftOut: textOfProposal(props.proposal) },
        },
      ],
      t("consultation.leftOutSaid", sentence()),
    );
  return (
    <li class="proposal" data-criterion={props.proposal.criterion}>
      <div class="proposal-text">
        <p class="strong">{sentence()}</p>
        <For each={props.proposal.because}>
          {(because) => <p class="quiet small">{why(because)}</p>}
        </For>
        <Show when={props.proposal.now !== undefined}>
          <p class="small">{t("consultation.wishNow", wish(props.proposal.now))}</p>
        </Show>
      </div>
      <Show when={desk.caseFile.mayWrite("client", "wish")}>
        <div class="proposal-ways">
          <Button small onClick={take}>
            {t("consultation.take")}
            <span class="visually-hidden">{`: ${label()}`}</span>
          </Button>
          <Button kind="plain" small onClick={leaveOut}>
            {t("consultation.leaveOut")}
            <span class="visually-hidden">{`: ${label()}`}</span>
          </Button>
        </div>
      </Show>
    </li>
  );
}

/** What a proposal rests on, in a sentence. */
function useBecauseWords(): (because: Because) => string {
  const { t } = useI18n();
  const desk = useDesk();
  const questions = useQuestionWords();
  const cards = useCardWords();
  const own = useOwnWords();
  const sides = useSideWords();
  const ofSide = (side: Side): string => {
    const { where } = side;
    if (where.type === "scale") {
      const words: Readonly<Record<string, string>> = t("consultation.band");
      return t(
        "consultation.becauseScale",
        own(where.instrument.title),
        own(where.scale.name),
        words[String(side.value)] ?? "",
      );
    }
    const field = "field" in where ? cards.label(profileField(where.field)) : "";
    return t("consultation.becauseField", field, sides.value(side), sides.where(side));
  };
  return (because) => {
    if (because.type === "side") return ofSide(because.side);
    const question = questions.find(because.question);
    const answer = answerOf(desk.ground().file, because.interview, because.question);
    return question && answer
      ? t("consultation.because", questions.asks(question), questions.answer(question, answer))
      : "";
  };
}

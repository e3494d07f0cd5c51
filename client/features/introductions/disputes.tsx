import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button } from "#client/ui";
import { introductionVocabulary, type ProposalAnswer } from "#shared/casework";
import { aboutSide, type Round, type Side } from "#shared/introductions";
import { type Json, millisecondsOf, z } from "#shared/kernel";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/** Answers of one side that colleagues wrote down differently, apart: both stand side by side, one press settles it. */
export function Disputes(props: { readonly round: Round }) {
  return (
    <For each={[props.round.first, props.round.second]}>
      {(side) => (
        <Show when={side.answer?.isDisputed}>
          <Dispute round={props.round} side={side} />
        </Show>
      )}
    </For>
  );
}

function Dispute(props: { readonly round: Round; readonly side: Side }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const about = () => aboutSide("answer", props.round.number, props.side.client);
  const values = () => desk.live.projection().field(about(), "given")?.values ?? [];
  const name = () => words.client(props.side.client);
  const settle = (given: Json): void => {
    const is = answerIn(given);
    const sentence = is ? t("introductions.answerWord")[is] : "";
    desk.say([{ about: about(), says: { given } }], t("introductions.settled", name(), sentence));
  };
  const end = (place: number) => {
    const one = () => values()[place];
    return (
      <Show when={one()}>
        {(said) => (
          <BridgeEnd
            value={t("introductions.answerWord")[answerIn(said().value) ?? "notNow"]}
            note={t(
              "common.byAt",
              words.staff(said().fact.by),
              format.relative(millisecondsOf(said().fact.at), desk.nowMs()),
            )}
            action={
              <Show when={desk.mayWrite()}>
                <Button small onClick={() => settle(said().value)}>
                  {t("introductions.take")}
                </Button>
              </Show>
            }
          />
        )}
      </Show>
    );
  };
  return (
    <div class="pair-dispute" data-dispute={props.side.client}>
      <Bridge
        label={t("introductions.disputedTitle", name())}
        keystone={t("introductions.disputedTitle", name())}
        tone="ask"
        isOpen
        left={end(0)}
        right={end(1)}
      >
        <p class="small">{t("introductions.disputedText")}</p>
      </Bridge>
    </div>
  );
}

const answerIn = (given: Json): ProposalAnswer | undefined =>
  z.safeParse(introductionVocabulary.answer.fields.given, given).data?.is;

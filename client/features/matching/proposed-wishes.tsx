import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, LinkButton, Section } from "#client/ui";
import { openConsultation } from "#feature/consultation";
import { proposeWishes, textOfProposal, type WishProposal } from "#shared/interviews";
import { consentOn } from "#shared/introductions";
import { type ClientId, canonicalJson } from "#shared/kernel";
import { wishesOf } from "#shared/registry";
import { useMatchWords } from "./match-words.ts";
import type { WishDraft } from "./wish-draft.ts";

/** Wishes that follow from interview and questionnaires: a press tries one out, and nothing is written by itself. */
export function ProposedWishes(props: { readonly client: ClientId; readonly draft: WishDraft }) {
  const { t } = useI18n();
  const consultation = openConsultation(props.client, {
    group: (group) => consentOn(consultation.card.projection(), group) === "given",
    assessment: () => consentOn(consultation.card.projection(), "assessment") === "given",
  });
  const proposals = createMemo(() =>
    consultation.file() ? proposeWishes(consultation.ground()) : [],
  );
  const texts = createMemo(() => proposals().map(textOf), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <Show when={texts().length > 0}>
      <Section
        title={t("matching.editor.proposed")}
        end={
          <LinkButton kind="plain" small href={`/clients/${props.client}/interview`}>
            {t("consultation.toInterview")}
          </LinkButton>
        }
      >
        <p class="section-sentence quiet small">{t("matching.editor.proposedNote")}</p>
        <ul class="wish-lines">
          <For each={texts()}>
            {(text) => (
              <Show when={proposals().find((one) => textOf(one) === text)}>
                {(proposal) => <Line proposal={proposal()} draft={props.draft} />}
              </Show>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

const textOf = (proposal: WishProposal): string =>
  `${proposal.criterion} ${textOfProposal(proposal)}`;

function Line(props: { readonly proposal: WishProposal; readonly draft: WishDraft }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const asked = createMemo(() => {
    const { criterion, value, importance } = props.proposal;
    const said = { value, importance };
    return wishesOf((about, field) =>
      about === `wish/${criterion}` ? said[field as keyof typeof said] : undefined,
    )[0];
  });
  const isTried = () => {
    const { now } = props.draft.line(props.proposal.criterion);
    return (
      now?.value !== undefined &&
      now.importance === props.proposal.importance &&
      canonicalJson({ ...now.value }) === canonicalJson(props.proposal.value)
    );
  };
  const tryOut = () => {
    const wish = asked();
    if (!wish) return;
    const { value, importance } = wish;
    props.draft.refuse(wish.criterion, undefined);
    props.draft.set(wish.criterion, { value, importance, interview: props.proposal.interview });
  };
  return (
    <Show when={asked()}>
      {(wish) => (
        <li class="wish-line">
          <div class="wish-head">
            <span class="wish-what">
              <span class="quiet">{words.label(wish())}</span> {words.wish(wish())}
            </span>
            <div class="wish-ways">
              <Button small disabled={isTried()} onClick={tryOut}>
                {t(isTried() ? "matching.editor.isTried" : "matching.editor.tryOut")}
                <span class="visually-hidden">{`: ${words.label(wish())}`}</span>
              </Button>
            </div>
          </div>
        </li>
      )}
    </Show>
  );
}

import { useNavigate } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, LinkButton, Section, useToasts } from "#client/ui";
import { openConsultation } from "#feature/consultation";
import type { Projection } from "#shared/documents";
import { proposeWishes, textOfProposal, type WishProposal } from "#shared/interviews";
import { consentOn } from "#shared/introductions";
import { type ClientId, canonicalJson, type Json, momentOfUlid } from "#shared/kernel";
import { type StatedWish, searchesOf, wishesOf } from "#shared/registry";
import { useMatchWords } from "./match-words.ts";
import { useSearchDeeds } from "./save-search.tsx";
import { hrefOfSearch } from "./search-terms.ts";
import type { WishDraft } from "./wish-draft.ts";

/** Wishes that follow from interview and questionnaires: a press tries one out, and nothing is written by itself. */
export function ProposedWishes(props: {
  readonly client: ClientId;
  readonly draft: WishDraft;
  readonly mayWrite: boolean;
}) {
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
        <Show when={props.mayWrite}>
          <Preset
            client={props.client}
            said={consultation.card.projection()}
            proposals={proposals()}
          />
        </Show>
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

/** A proposal as a wish on a card would be. */
function wishIn({ criterion, value, importance }: WishProposal): StatedWish | undefined {
  const said: Readonly<Record<string, Json>> = { value, importance, saidBy: "client" };
  return wishesOf((about, field) => (about === `wish/${criterion}` ? said[field] : undefined))[0];
}

/** Keeps all that was proposed as a search beside the card, with the interview it follows from, and goes by it. */
function Preset(props: {
  readonly client: ClientId;
  readonly said: Projection;
  readonly proposals: readonly WishProposal[];
}) {
  const { t, format } = useI18n();
  const navigate = useNavigate();
  const toasts = useToasts();
  const deeds = useSearchDeeds();
  const look = (): void => {
    const proposed = props.proposals.flatMap((one) => wishIn(one) ?? []);
    const others = wishesOf(props.said.value).filter(({ criterion }) =>
      proposed.every((one) => one.criterion !== criterion),
    );
    const interview = props.proposals
      .flatMap((one) => one.interview ?? [])
      .sort()
      .at(-1);
    const dayMs = interview ? momentOfUlid(interview) : Date.now();
    const name = t("matching.search.presetName", format.date(dayMs));
    const before = searchesOf(props.said).find((one) => one.name === name);
    if (before) {
      navigate(hrefOfSearch(props.client, before.id));
      return;
    }
    const saved = deeds.save(props.client, {
      name,
      ...{ wishes: [...others, ...proposed], only: [], isOwnOnly: false, interview },
    });
    if (typeof saved === "string") navigate(hrefOfSearch(props.client, saved));
    else toasts.show({ text: saved.reason });
  };
  return (
    <div class="wish-preset">
      <Button small onClick={look}>
        {t("matching.search.preset")}
      </Button>
    </div>
  );
}

const textOf = (proposal: WishProposal): string =>
  `${proposal.criterion} ${textOfProposal(proposal)}`;

function Line(props: { readonly proposal: WishProposal; readonly draft: WishDraft }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const asked = createMemo(() => wishIn(props.proposal));
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

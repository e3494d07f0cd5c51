import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button, KeptFor, LinkButton, Section } from "#client/ui";
import { anchorOf, goToField } from "#feature/case-file";
import { type CardField, profileField, useCardWords } from "#feature/client-card";
import { type SettledHow, settlements } from "#shared/casework";
import {
  type Contradiction,
  contradictionAbout,
  contradictionsOf,
  type Side,
} from "#shared/interviews";
import { useDesk } from "./desk.ts";
import { IdentityCheck } from "./identity-check.tsx";
import { useSideWords } from "./side-words.ts";

/** What does not go together, each with both words, and the ways to clear it up. */
export function Contradictions() {
  const { t } = useI18n();
  const desk = useDesk();
  const [isSettledShown, setSettledShown] = createSignal(false);
  const all = createMemo(() => contradictionsOf(desk.ground()));
  const open = () => all().filter(({ settled }) => settled === undefined);
  const settled = () => all().filter((each) => each.settled !== undefined);
  return (
    <Section title={t("consultation.contradictions")}>
      <div class="stack">
        <Show when={open().length === 0}>
          <p class="quiet">{t("consultation.contradictionsNone")}</p>
        </Show>
        <ul class="contradictions">
          <KeptFor each={open()} by={({ id }) => id}>
            {(each) => <Line contradiction={each()} />}
          </KeptFor>
          <Show when={isSettledShown()}>
            <KeptFor each={settled()} by={({ id }) => id}>
              {(each) => <Line contradiction={each()} />}
            </KeptFor>
          </Show>
        </ul>
        <Show when={settled().length > 0}>
          <div>
            <Button
              kind="plain"
              small
              aria-expanded={isSettledShown()}
              onClick={() => setSettledShown(!isSettledShown())}
            >
              {t("consultation.settledCount", settled().length)}
            </Button>
          </div>
        </Show>
        <IdentityCheck />
      </div>
    </Section>
  );
}

function Line(props: { readonly contradiction: Contradiction }) {
  const { t } = useI18n();
  const desk = useDesk();
  const cards = useCardWords();
  const rule = () => t("consultation.rule")[props.contradiction.rule];
  const field = () => {
    const { field: name } = props.contradiction;
    return name && profileField(name);
  };
  const title = () => {
    const name = field();
    return name && props.contradiction.rule === "saidTwice"
      ? t("consultation.ruleOf", cards.label(name), rule())
      : rule();
  };
  const say = (settled: { how: SettledHow; values: string } | null, sentence: string) =>
    desk.caseFile.say(
      [
        {
          document: "case",
          about: contradictionAbout(props.contradiction.id),
          says: { settled },
        },
      ],
      sentence,
    );
  const settle = (how: SettledHow) =>
    say({ how, values: props.contradiction.values }, t("consultation.settledSaid", title()));
  return (
    <li class="contradiction" data-contradiction={props.contradiction.id}>
      <Bridge
        label={title()}
        keystone={title()}
        tone={props.contradiction.settled ? "accent" : "ask"}
        isOpen={props.contradiction.settled === undefined}
        left={<End side={props.contradiction.sides[0]} />}
        right={<End side={props.contradiction.sides[1]} />}
      >
        <Show when={desk.mayInterview()}>
          <div class="contradiction-ways">
            <Show
              when={props.contradiction.settled}
              fallback={
                <>
                  <Show when={field()}>{(there) => <GoThere field={there()} />}</Show>
                  <For each={settlements}>
                    {(how) => (
                      <Button small onClick={() => settle(how)}>
                        {t("consultation.settle")[how]}
                        <span class="visually-hidden">{`: ${title()}`}</span>
                      </Button>
                    )}
                  </For>
                </>
              }
            >
              {(how) => (
                <>
                  <span class="quiet small">{t("consultation.settle")[how()]}</span>
                  <Button
                    kind="plain"
                    small
                    onClick={() => say(null, t("consultation.reopenedSaid", title()))}
                  >
                    {t("consultation.askAgain")}
                  </Button>
                </>
              )}
            </Show>
          </div>
        </Show>
      </Bridge>
    </li>
  );
}

/** The way to the field: on this page when it stands here, else in the case file. */
function GoThere(props: { readonly field: CardField }) {
  const { t } = useI18n();
  const desk = useDesk();
  const cards = useCardWords();
  const anchor = () => anchorOf(props.field.about, props.field.field);
  const go = (event: MouseEvent) => {
    if (!document.getElementById(anchor())) return;
    event.preventDefault();
    goToField(props.field.about, props.field.field, "open");
  };
  return (
    <LinkButton small href={`/clients/${desk.client}#${anchor()}`} onClick={go}>
      {t("consultation.goTo", cards.label(props.field))}
    </LinkButton>
  );
}

function End(props: { readonly side: Side }) {
  const words = useSideWords();
  return <BridgeEnd value={words.value(props.side)} note={words.note(props.side)} />;
}

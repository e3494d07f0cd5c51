import { createMemo, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, createNow, IconPlus, KeptFor, LinkLine, LinkLines, Section } from "#client/ui";
import { canServe } from "#shared/agency";
import { isOpen, otherOf, standingOf } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { IntroduceDialog } from "./introduce-dialog.tsx";
import { hrefOfPair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";
import { pairsWith, usePairs } from "./pairs.ts";

const shownAtMost = 4;

/** In a case file: with whom the client is being introduced, and the way to introduce them to somebody. */
export function IntroductionsSection(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const { directory, me } = useWork();
  const pairs = usePairs();
  const words = usePairWords();
  const nowMs = createNow();
  const [isAdding, setAdding] = createSignal(false);
  const own = createMemo(() =>
    pairsWith(pairs.all(), props.client)
      .flatMap(({ pair, rounds }) => {
        const round = rounds.at(-1);
        return round ? [{ pair, round, isOpen: isOpen(round, nowMs()) }] : [];
      })
      .sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.round.beganMs - a.round.beganMs),
  );
  const count = (open: boolean) => own().filter((one) => one.isOpen === open).length;
  /** Whoever does not serve the client reads only introductions to the own clients. */
  const mayReadAll = () =>
    me().roles.has("supervisor") || directory.staffOf(props.client).includes(me().id);
  const mayIntroduce = () => canServe({ ...me(), isDisabled: false }) && mayReadAll();
  const summary = () =>
    [
      count(true) > 0 && t("introductions.sectionOpen", count(true)),
      count(false) > 0 && t("introductions.sectionPast", count(false)),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Section
      title={t("introductions.section")}
      end={
        <Show when={mayIntroduce()}>
          <Button kind="plain" small onClick={() => setAdding(true)}>
            <IconPlus />
            {t("introductions.introduceTo")}
          </Button>
        </Show>
      }
    >
      <Show when={pairs.isRead()}>
        <p class="quiet section-sentence">
          {summary() ||
            t(mayReadAll() ? "introductions.sectionNone" : "introductions.sectionElsewhere")}
        </p>
      </Show>
      <Show when={own().length > 0}>
        <LinkLines label={t("introductions.section")}>
          <KeptFor each={own().slice(0, shownAtMost)} by={({ pair }) => pair.join()}>
            {(one) => (
              <LinkLine
                href={hrefOfPair(one().pair)}
                name={words.client(otherOf(one().pair, props.client))}
              >
                {words.standing(standingOf(one().round, nowMs()), one().round, nowMs())}
              </LinkLine>
            )}
          </KeptFor>
        </LinkLines>
      </Show>
      <Show when={isAdding()}>
        <IntroduceDialog client={props.client} onClose={() => setAdding(false)} />
      </Show>
    </Section>
  );
}

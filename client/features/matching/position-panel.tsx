import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { Positioned } from "#client/index";
import { Banner, Section, Skeleton } from "#client/ui";
import type { Projection } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import {
  type Contradiction,
  contradictionsIn,
  dearest,
  matchCardOf,
  type Position,
} from "#shared/matching";
import type { StatedWish } from "#shared/registry";
import { useMatchWords } from "./match-words.ts";

const steps = ["sought", "meeting", "mutual", "close"] as const;

/** How many there are under the wishes that are tried out, beside those on the card; and what does not go together. */
export function PositionPanel(props: {
  readonly client: ClientId;
  readonly tried: Positioned | undefined;
  readonly now: Positioned | undefined;
  /** Whether these are other wishes than those on the card. */
  readonly isTried: boolean;
  readonly wishes: readonly StatedWish[];
  readonly said: Projection;
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const position = () => props.tried?.position;
  const block = () => props.tried?.own.blocks[0];
  return (
    <div class="position">
      <Section title={t("matching.position.title")}>
        <Show
          when={position()}
          fallback={
            <Show when={block()} fallback={<Counting />}>
              {(why) => (
                <p class="section-sentence">{t("matching.position.none", words.block(why()))}</p>
              )}
            </Show>
          }
        >
          {(found) => (
            <>
              <dl class="position-steps" aria-live="polite">
                <For each={steps}>
                  {(step) => (
                    <Step
                      of={found()}
                      before={props.isTried ? props.now?.position : undefined}
                      step={step}
                      name={words.client(props.client)}
                    />
                  )}
                </For>
              </dl>
              <p class="section-sentence quiet small">
                {t("matching.position.accepting", words.client(props.client), found().accepting)}
              </p>
              <p class="section-sentence quiet small">{t("matching.position.note")}</p>
              <Nobody position={found()} wishes={props.wishes} />
            </>
          )}
        </Show>
        <Contradictions said={props.said} wishes={props.wishes} />
      </Section>
    </div>
  );
}

function Counting() {
  const { t } = useI18n();
  return (
    <>
      <p class="visually-hidden" role="status">
        {t("matching.counting")}
      </p>
      <Skeleton lines={4} />
    </>
  );
}

function Step(props: {
  readonly of: Position;
  readonly before: Position | undefined;
  readonly step: (typeof steps)[number];
  readonly name: string;
}) {
  const { t } = useI18n();
  const change = () => (props.before ? props.of[props.step] - props.before[props.step] : 0);
  const part = () => (props.of.sought === 0 ? 0 : (props.of[props.step] / props.of.sought) * 100);
  return (
    <div class="position-step" classList={{ "position-both": props.step === "mutual" }}>
      <dt>{t("matching.position.step")[props.step](props.name)}</dt>
      <dd>
        <span class="position-number">{props.of[props.step]}</span>
        <Show when={change() !== 0}>
          <span class="small" classList={{ "position-less": change() < 0 }}>
            {t("matching.position.change", change())}
          </span>
        </Show>
        <svg class="position-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect class="two-way-ground" x="0" y="0" width="100" height="4" />
          <rect class="two-way-part" x="0" y="0" width={part()} height="4" />
        </svg>
      </dd>
    </div>
  );
}

/** Nobody is left: which wish counts most people out. */
function Nobody(props: { readonly position: Position; readonly wishes: readonly StatedWish[] }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const found = () => dearest(props.position);
  const wish = () => props.wishes.find(({ criterion }) => criterion === found()?.criterion);
  const sentence = () => {
    const [effect, said] = [found(), wish()];
    if (props.position.mutual > 0) return undefined;
    if (props.position.sought === 0) return t("matching.position.nobodySought");
    if (!effect || !said || effect.excludes === 0) return t("matching.position.nobodyBack");
    const what = `${words.label(said)} ${words.plain(said.criterion, said.value)}`;
    return t("matching.position.nobody", what, effect.excludes, effect.more);
  };
  return (
    <div aria-live="polite">
      <Show when={sentence()}>{(text) => <Banner tone="ask">{text()}</Banner>}</Show>
    </div>
  );
}

function Contradictions(props: {
  readonly said: Projection;
  readonly wishes: readonly StatedWish[];
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const own = createMemo(() => matchCardOf(props.said));
  const found = createMemo(() => contradictionsIn(props.wishes, own()));
  const label = (criterion: StatedWish["criterion"]) => words.label({ criterion });
  const sentence = (one: Contradiction): string => {
    if (one.type === "tooYoung") return t("matching.position.tooYoung", one.from);
    if (one.type === "wishes")
      return t("matching.position.together", label(one.criterion), label(one.other));
    return t("matching.position.ownCard", label(one.criterion));
  };
  return (
    <Show when={found().length > 0}>
      <Banner tone="ask">
        <strong>{t("matching.position.contradictions")}</strong>
        <ul>
          <For each={found().map(sentence)}>{(text) => <li>{text}</li>}</For>
        </ul>
      </Banner>
    </Show>
  );
}

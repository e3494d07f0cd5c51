import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { RankedCandidates } from "#client/index";
import { KeptFor, LinkButton, Section } from "#client/ui";
import type { Projection } from "#shared/documents";
import { type ClientId, millisecondsOf } from "#shared/kernel";
import { isCompared } from "#shared/matching";
import { type StatedWish, wishesOf } from "#shared/registry";
import { useMatchWords } from "./match-words.ts";

/** What the client asks for: who said it and when, and what each must costs. */
export function WishesPart(props: {
  readonly client: ClientId;
  readonly said: Projection;
  readonly nowMs: number;
  readonly ranked: RankedCandidates | undefined;
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const wishes = () => wishesOf(props.said.value);
  return (
    <Section
      title={t("matching.wishes", words.client(props.client))}
      end={
        <LinkButton kind="plain" small href={`/clients/${props.client}/wishes`}>
          {t("matching.editor.open")}
        </LinkButton>
      }
    >
      <Show
        when={wishes().length > 0}
        fallback={<p class="section-sentence quiet">{t("matching.wishesNone")}</p>}
      >
        <ul class="wishes">
          <KeptFor each={wishes()} by={({ criterion }) => criterion}>
            {(wish) => (
              <Line wish={wish()} said={props.said} nowMs={props.nowMs} ranked={props.ranked} />
            )}
          </KeptFor>
        </ul>
      </Show>
    </Section>
  );
}

function Line(props: {
  readonly wish: StatedWish;
  readonly said: Projection;
  readonly nowMs: number;
  readonly ranked: RankedCandidates | undefined;
}) {
  const { t, format } = useI18n();
  const words = useMatchWords();
  const more = () =>
    props.ranked?.costs.find(({ wish }) => wish.criterion === props.wish.criterion)?.more;
  const origin = () => {
    const shown = props.said.field(`wish/${props.wish.criterion}`, "value")?.shown;
    const who = props.wish.saidBy ? t("matching.saidBy")[props.wish.saidBy] : "";
    const when = shown ? format.relative(millisecondsOf(shown.fact.at), props.nowMs) : "";
    return who === "" ? when : t("matching.saidOn", who, when);
  };
  return (
    <li class="wish">
      <span class="wish-what">
        <span class="quiet">{words.label(props.wish)}</span> {words.wish(props.wish)}
      </span>
      <span class="quiet small">
        {isCompared(props.wish.criterion) ? origin() : t("matching.read")}
      </span>
      <Show when={more()}>
        {(count) => <span class="wish-cost small">{t("matching.cost", count())}</span>}
      </Show>
    </li>
  );
}

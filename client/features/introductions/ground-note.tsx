import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import { introductionVocabulary } from "#shared/casework";
import { aboutGround, otherOf, type Round } from "#shared/introductions";
import { type ClientId, momentOfUlid, ulidSchema, type z } from "#shared/kernel";
import { drawnLines, fieldOf, isCompared, whole } from "#shared/matching";
import { aboutSearch, type WishValue } from "#shared/registry";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

const fitSchema = introductionVocabulary.ground.fields.fit;
type Ground = z.infer<typeof fitSchema>;
type GroundLine = Ground["lines"][number];

/** By which fit and which reasons the two were proposed, as they were then; nothing when they were chosen by hand. */
export function GroundNote(props: { readonly round: Round }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const wordsOf = useLineWords();
  const sides = () =>
    [props.round.first.client, props.round.second.client].flatMap((client) => {
      const fit = fitOf(client);
      const other = desk.said(otherOf(desk.pair, client));
      const lines = drawnLines(fit?.lines ?? [], desk.said(client), other);
      return fit && lines.length > 0 ? [{ client, percent: fit.percent, lines }] : [];
    });
  const fitOf = (client: ClientId): Ground | undefined =>
    fitSchema.safeParse(
      desk.live.projection().value(aboutGround(props.round.number, client), "fit"),
    ).data;
  /** By which search, and from which interview. */
  const foundBy = (client: ClientId): readonly string[] => {
    const read = (field: "search" | "interview") =>
      ulidSchema.safeParse(
        desk.live.projection().value(aboutGround(props.round.number, client), field),
      ).data;
    const [search, interview] = [read("search"), read("interview")];
    const name = search && desk.said(client)?.value(aboutSearch(search), "name");
    const by =
      typeof name === "string"
        ? t("matching.search.groundSearch", name)
        : t("matching.search.groundSearchGone");
    const from =
      interview && t("matching.search.fromInterview", format.date(momentOfUlid(interview)));
    return [...(search ? [by] : []), ...(from ? [from] : [])];
  };
  const title = (client: ClientId, percent: number): string =>
    t(
      "matching.groundFor",
      words.client(otherOf(desk.pair, client)),
      words.client(client),
      percent,
    );
  return (
    <Show when={sides().length > 0}>
      <Section title={t("matching.ground")}>
        <ul class="pair-lines section-sentence">
          <For each={sides()}>
            {({ client, percent, lines }) => (
              <li>
                <p class="strong">{title(client, percent)}</p>
                <For each={foundBy(client)}>{(line) => <p class="quiet small">{line}</p>}</For>
                <ul class="ground-lines small" aria-label={title(client, percent)}>
                  <For each={lines}>{(line) => <li>{wordsOf(line)}</li>}</For>
                </ul>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

/** An end that is open is left out. */
function wishIn({ wish }: GroundLine): WishValue {
  if ("atLeast" in wish || "anyOf" in wish) return wish;
  const { min, max } = wish;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** One reason as it was kept: what was wished, what there was, and whether that met it. */
function useLineWords(): (line: GroundLine) => string {
  const { t, format } = useI18n();
  const wishes = useWishWords();
  const cards = useCardWords();
  const originIn = ({ whose, seen }: GroundLine): string => {
    if (whose === undefined) return "";
    const word = t("matching.compare.whose")[whose];
    const proof = seen && t("matching.origin.seen", format.day(seen));
    return [word, proof].filter(Boolean).join(t("matching.origin.between"));
  };
  const hasIn = ({ criterion, has }: GroundLine): string => {
    if (has === undefined || !isCompared(criterion)) return "";
    const field = fieldOf(criterion);
    return field ? cards.value(profileField(field), has) : t("matching.years", Number(has));
  };
  const metIn = ({ met }: GroundLine): string => {
    const words = t("matching.groundMet");
    if (met === undefined) return words.unknown;
    return met === whole ? words.whole : met > 0 ? words.part : words.none;
  };
  return (line) => {
    const { criterion, importance } = line;
    const value = wishIn(line);
    const wanted = `${wishes.label(criterion)} ${wishes.wish(criterion, { value, importance })}`;
    return [wanted, hasIn(line), originIn(line), metIn(line)]
      .filter(Boolean)
      .join(t("matching.between"));
  };
}

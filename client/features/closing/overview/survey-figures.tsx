import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { surveyFigures } from "#shared/closing";
import type { ClientId } from "#shared/kernel";
import type { CaseEnd } from "./read-cases.ts";

/** How satisfied those are whose service ended: what was asked, the mean, and how many gave what. */
export function SurveyFigures(props: {
  readonly ends: ReadonlyMap<ClientId, CaseEnd>;
  readonly closed: number;
}) {
  const { t, format } = useI18n();
  const surveys = createMemo(() =>
    [...props.ends.values()].flatMap(({ surveys }) => surveys.map(({ answers }) => answers)),
  );
  const figures = createMemo(() => surveyFigures(surveys()));
  const mean = (value: number | undefined) =>
    value === undefined ? "–" : format.number(Math.round(value * 10) / 10);
  return (
    <Section
      title={t("closing.satisfaction")}
      end={
        <span class="quiet small">{t("closing.surveysOf", surveys().length, props.closed)}</span>
      }
    >
      <Show
        when={surveys().length > 0}
        fallback={<p class="quiet closing-compact">{t("closing.noSurveys")}</p>}
      >
        <table class="closing-figures">
          <thead>
            <tr>
              <th scope="col">{t("closing.figureItem")}</th>
              <th scope="col">{t("closing.figureMean")}</th>
              <th scope="col">{t("closing.figureCount")}</th>
              <th scope="col">{t("closing.figureLow")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={figures()}>
              {(figure) => (
                <tr>
                  <th scope="row">{t("closing.surveyItemShort")[figure.item]}</th>
                  <td>{mean(figure.mean)}</td>
                  <td>{figure.count}</td>
                  <td>{(figure.spread[0] ?? 0) + (figure.spread[1] ?? 0)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </Section>
  );
}

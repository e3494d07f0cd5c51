import { For, Index, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { type Finding, firstAidByWhy, type Why } from "#shared/devices";
import { useFigureWords } from "./figure-words.ts";

/** What is not normal about a device: what it is, its figures against their limits, what to try. */
export function FindingList(props: { readonly findings: readonly Finding[] }) {
  const open = () => props.findings.filter(({ verdict }) => verdict !== "normal");
  const whys = () => [...new Set(open().flatMap(({ why }) => why ?? []))];
  return (
    <Show when={whys().length > 0}>
      <ul class="device-findings">
        <Index each={whys()}>
          {(why) => <OneCause why={why()} findings={open().filter((one) => one.why === why())} />}
        </Index>
      </ul>
    </Show>
  );
}

/** One thing that was found, by however many figures it shows. */
function OneCause(props: { readonly why: Why; readonly findings: readonly Finding[] }) {
  const { t } = useI18n();
  const words = useFigureWords();
  const figures = () =>
    props.findings.flatMap((finding) => {
      const figure = words.figure(finding);
      return figure === undefined ? [] : `${words.check(finding)} ${figure}`;
    });
  return (
    <li class="device-finding">
      <p>
        {t("devices.found")[props.why]}{" "}
        <span class="quiet">{figures().join(t("devices.between"))}</span>
      </p>
      <ol class="device-aid" aria-label={t("devices.firstAid")}>
        <For each={firstAidByWhy[props.why]}>{(step) => <li>{t("devices.aid")[step]}</li>}</For>
      </ol>
    </li>
  );
}

/** Every figure of a device, and the standard its limit is from; folded away. */
export function AllFigures(props: { readonly findings: readonly Finding[] }) {
  const { t } = useI18n();
  const words = useFigureWords();
  const counted = () => props.findings.filter((finding) => words.figure(finding) !== undefined);
  return (
    <Show when={counted().length > 0}>
      <details class="device-figures">
        <summary>{t("devices.allFigures")}</summary>
        <dl>
          <Index each={counted()}>
            {(finding) => (
              <div class="device-figure">
                <dt>{words.check(finding())}</dt>
                <dd>
                  {words.figure(finding())}
                  <Show when={words.standard(finding())}>
                    {(standard) => (
                      <span class="quiet small">{t("devices.basis", standard())}</span>
                    )}
                  </Show>
                </dd>
              </div>
            )}
          </Index>
        </dl>
      </details>
    </Show>
  );
}

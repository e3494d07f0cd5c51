import { For, Index, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { type Finding, firstAidByWhy } from "#shared/devices";
import { useFigureWords } from "./figure-words.ts";

/** What is not normal about a device: what it is, its figure against the limit, what to try. */
export function FindingList(props: { readonly findings: readonly Finding[] }) {
  const open = () => props.findings.filter(({ verdict }) => verdict !== "normal");
  return (
    <Show when={open().length > 0}>
      <ul class="device-findings">
        <Index each={open()}>{(finding) => <OneFinding finding={finding()} />}</Index>
      </ul>
    </Show>
  );
}

function OneFinding(props: { readonly finding: Finding }) {
  const { t } = useI18n();
  const words = useFigureWords();
  const steps = () => (props.finding.why ? firstAidByWhy[props.finding.why] : []);
  return (
    <li class="device-finding">
      <p>
        {words.why(props.finding)}
        <Show when={words.figure(props.finding)}>
          {(figure) => (
            <span class="quiet">
              {" "}
              {words.check(props.finding)} {figure()}
            </span>
          )}
        </Show>
      </p>
      <Show when={steps().length > 0}>
        <ol class="device-aid" aria-label={t("devices.firstAid")}>
          <For each={steps()}>{(step) => <li>{t("devices.aid")[step]}</li>}</For>
        </ol>
      </Show>
    </li>
  );
}

/** Every figure of a device, with where its limit is from; folded away. */
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
                  <span class="quiet small">{t("devices.basis", words.basis(finding()))}</span>
                </dd>
              </div>
            )}
          </Index>
        </dl>
      </details>
    </Show>
  );
}

import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { createNow, KeptFor } from "#client/ui";
import { checkOf, type DeskCheck, type Device, devices, verdictOf } from "#shared/devices";

/** The checks of the last days, a line each. */
export function PastChecks(props: { readonly checks: readonly DeskCheck[] }) {
  const { t, format } = useI18n();
  const nowMs = createNow();
  return (
    <Show
      when={props.checks.length > 0}
      fallback={<p class="device-note quiet">{t("devices.noHistory")}</p>}
    >
      <ul>
        <KeptFor each={props.checks} by={({ atMs }) => String(atMs)}>
          {(check) => (
            <li class="device-past">
              <span>{format.dateTime(check().atMs, nowMs())}</span>
              <Outcome check={check()} />
            </li>
          )}
        </KeptFor>
      </ul>
      <p class="device-note quiet small">{t("devices.historyNote")}</p>
    </Show>
  );
}

function Outcome(props: { readonly check: DeskCheck }) {
  const { t, format } = useI18n();
  const of = (...verdicts: readonly string[]): string => {
    const seen = new Set<Device>(props.check.findings.map(({ check }) => checkOf(check).device));
    const names = devices
      .filter(
        (device) => seen.has(device) && verdicts.includes(verdictOf(device, props.check.findings)),
      )
      .map((device) => t("devices.device")[device]);
    return names.length === 0 ? "" : format.list(names);
  };
  const words = (): string => {
    const [wrong, unknown] = [of("abnormal", "degraded"), of("cannotTell")];
    const all = [
      wrong && t("devices.someWrong", wrong),
      unknown && t("devices.someUnknown", unknown),
    ].filter((part) => part !== "");
    return all.length === 0 ? t("devices.nothingWrong") : all.join(" · ");
  };
  return <span class="quiet">{words()}</span>;
}

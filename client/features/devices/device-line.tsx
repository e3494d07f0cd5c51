import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { checkOf, type Device } from "#shared/devices";
import type { Desk } from "./desk-state.ts";
import { AllFigures, FindingList } from "./finding-list.tsx";
import { VerdictTag } from "./verdict-tag.tsx";

/** One device of the desk: its verdict, what is wrong, what to try, and its figures. */
export function DeviceLine(props: { readonly device: Device; readonly desk: Desk }) {
  const { t } = useI18n();
  const own = () =>
    props.desk.findings().filter(({ check }) => checkOf(check).device === props.device);
  /** While a check runs, what cannot be told yet may still be told. */
  const isGoingOn = () =>
    props.desk.isRunning() && props.desk.verdict(props.device) === "cannotTell";
  return (
    <li class="device-line">
      <div class="device-head">
        <h3>{t("devices.device")[props.device]}</h3>
        <Show
          when={own().length > 0}
          fallback={<span class="quiet small">{t("devices.notYet")}</span>}
        >
          <Show
            when={!isGoingOn()}
            fallback={<span class="quiet small">{t("devices.goingOn")}</span>}
          >
            <VerdictTag verdict={props.desk.verdict(props.device)} />
          </Show>
        </Show>
      </div>
      <FindingList findings={own()} />
      <AllFigures findings={own()} />
    </li>
  );
}

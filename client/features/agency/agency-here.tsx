import { type JSX, Match, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { Skeleton } from "#client/ui";
import type { OpenAgency } from "./open-agency.ts";

/** What the agency's document says, once it is on this device; until then, that it is not. */
export function AgencyHere(props: {
  readonly agency: OpenAgency;
  readonly children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Switch fallback={<p class="agency-sentence quiet">{t("agency.notHere")}</p>}>
      <Match when={props.agency.live.status() === "here"}>{props.children}</Match>
      <Match when={props.agency.live.status() === "loading"}>
        <Skeleton lines={3} />
      </Match>
    </Switch>
  );
}

import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button } from "#client/ui";
import type { UpdateOffer as UpdateOfferKind, Updates } from "./updates.ts";

/** Says that a new version is ready; the person decides when, and only when all is on this device's disk. */
export function UpdateOffer(props: { readonly updates: Updates }) {
  const { t } = useI18n();
  const { sync } = useWork();
  const [putOff, setPutOff] = createSignal<UpdateOfferKind>("none");
  const isElsewhere = () => props.updates.offer() === "takenElsewhere";
  return (
    <Show when={props.updates.offer() !== putOff()}>
      <Banner
        tone="info"
        action={
          <>
            <Button
              small
              disabled={!sync.mayReload()}
              onClick={() => props.updates.apply(sync.mayReload)}
            >
              {isElsewhere() ? t("shell.reload") : t("shell.update")}
            </Button>
            <Button kind="plain" small onClick={() => setPutOff(props.updates.offer())}>
              {t("shell.later")}
            </Button>
          </>
        }
      >
        {isElsewhere() ? t("shell.updateTaken") : t("shell.updateReady")}{" "}
        <Show when={!sync.mayReload()}>{t("shell.updateWait")}</Show>
      </Banner>
    </Show>
  );
}

import { createEffect, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button } from "#client/ui";
import type { UpdateOffer as UpdateOfferKind, Updates } from "./updates.ts";
import { useWriting } from "./writing.ts";

/**
 * Says that a new version is ready, but not to somebody who is writing. The person decides when, and
 * only when all is on this device's disk.
 */
export function UpdateOffer(props: { readonly updates: Updates }) {
  const { t } = useI18n();
  const { sync } = useWork();
  const isWriting = useWriting();
  const [shown, setShown] = createSignal<UpdateOfferKind>("none");
  const [putOff, setPutOff] = createSignal<UpdateOfferKind>("none");
  const isElsewhere = () => shown() === "takenElsewhere";
  const mayReload = () => sync.mayReload() && !isWriting();
  createEffect(() => {
    if (!isWriting()) setShown(props.updates.offer());
  });
  const waitingFor = () => {
    if (!sync.mayReload()) return t("shell.updateWait");
    return isWriting() ? t("shell.updateFinish") : "";
  };
  return (
    <Show when={shown() !== putOff()}>
      <Banner
        tone="info"
        action={
          <>
            <Button small disabled={!mayReload()} onClick={() => props.updates.apply(mayReload)}>
              {isElsewhere() ? t("shell.reload") : t("shell.update")}
            </Button>
            <Button kind="plain" small onClick={() => setPutOff(shown())}>
              {t("shell.later")}
            </Button>
          </>
        }
      >
        {isElsewhere() ? t("shell.updateTaken") : t("shell.updateReady")} {waitingFor()}
      </Banner>
    </Show>
  );
}

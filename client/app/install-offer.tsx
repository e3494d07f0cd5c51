import { Show } from "solid-js";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button } from "#client/ui";

/** Offers once to install the app; where only the browser's menu can, says how. */
export function InstallOffer() {
  const { t } = useI18n();
  const { device, install } = useAppData();
  return (
    <Show when={install.way() !== "none" && device.installOffer() === "open"}>
      <Banner
        tone="info"
        action={
          <>
            <Show when={install.way() === "ask"}>
              <Button small onClick={() => void install.ask()}>
                {t("shell.install")}
              </Button>
            </Show>
            <Button kind="plain" small onClick={() => device.setInstallOffer("later")}>
              {t("shell.later")}
            </Button>
          </>
        }
      >
        {install.way() === "menu" ? t("shell.installByMenu") : t("shell.installOffer")}
      </Banner>
    </Show>
  );
}

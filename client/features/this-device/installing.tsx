import { Show } from "solid-js";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Section } from "#client/ui";

/** Installing the app, as long as there is something to install. */
export function Installing() {
  const { t } = useI18n();
  const { install } = useAppData();
  return (
    <Show when={install.way() !== "none"}>
      <Section title={t("thisDevice.installTitle")}>
        <div class="device-way">
          <p class="quiet">
            {install.way() === "menu" ? t("shell.installByMenu") : t("shell.installOffer")}
          </p>
          <Show when={install.way() === "ask"}>
            <Button onClick={() => void install.ask()}>{t("shell.install")}</Button>
          </Show>
        </div>
      </Section>
    </Show>
  );
}

import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconDownload, PageHead, Section } from "#client/ui";
import { UnsentPhotos } from "#feature/photos";
import { SyncFigures, UnsentList, useRescueFile } from "#feature/sync-state";
import { Installing } from "./installing.tsx";
import { Leaving } from "./leaving.tsx";
import { Locking } from "./locking.tsx";
import { Looks } from "./looks.tsx";
import { RescueDrawerSection } from "./rescue-drawer.tsx";
import { StorageSection } from "./storage-section.tsx";
import "./this-device.css";

/** All about this device: what is safe where, what waits, how it looks, and how to leave it. */
export function ThisDevicePage() {
  const { t } = useI18n();
  const { me, thisDevice } = useWork();
  const saveRescueFile = useRescueFile();
  void thisDevice.refresh();
  return (
    <div class="page">
      <PageHead title={t("thisDevice.title")} note={t("thisDevice.note", me().name)} />
      <p class="device-check-link">
        <a href="/devices">{t("devices.toPage")}</a>
        <span class="quiet small">{t("devices.toPageNote")}</span>
      </p>
      <Section title={t("sync.title")}>
        <div class="device-part">
          <SyncFigures />
        </div>
      </Section>
      <Section
        title={t("thisDevice.unsentTitle")}
        end={
          <Show when={thisDevice.unsent().length > 0}>
            <Button kind="plain" small onClick={() => void saveRescueFile()}>
              <IconDownload />
              {t("thisDevice.saveFile")}
            </Button>
          </Show>
        }
      >
        <Show
          when={thisDevice.unsent().length > 0}
          fallback={<p class="device-part quiet">{t("sync.nothingUnsent")}</p>}
        >
          <UnsentList atMost={50} />
        </Show>
      </Section>
      <UnsentPhotos />
      <RescueDrawerSection />
      <Locking />
      <Looks />
      <StorageSection />
      <Installing />
      <Leaving />
    </div>
  );
}

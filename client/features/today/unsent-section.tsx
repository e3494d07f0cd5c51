import { onMount, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { LinkButton, Section } from "#client/ui";
import { UnsentList } from "#feature/sync-state";

const atMost = 6;

/** What only this device has, per document, and the way to what needs a person. */
export function UnsentSection() {
  const { t } = useI18n();
  const { thisDevice, rescueDrawer } = useWork();
  onMount(() => void thisDevice.refresh());
  return (
    <Section title={t("today.unsent")}>
      <Show
        when={thisDevice.unsent().length > 0}
        fallback={<p class="today-sentence quiet">{t("today.nothingUnsent")}</p>}
      >
        <UnsentList atMost={atMost} />
      </Show>
      <Show when={rescueDrawer.entries().length > 0}>
        <p class="today-sentence">
          {t("today.toFind", rescueDrawer.entries().length)}
          <LinkButton kind="plain" small href="/this-device">
            {t("sync.openRescueDrawer")}
          </LinkButton>
        </p>
      </Show>
    </Section>
  );
}

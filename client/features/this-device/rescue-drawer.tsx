import { createSignal, Show } from "solid-js";
import { type RescueEntry, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import {
  Button,
  ConfirmDialog,
  createNow,
  IconDownload,
  KeptFor,
  Section,
  useToasts,
} from "#client/ui";
import { useRescueContent } from "#feature/sync-state";
import { useEntryInWords } from "./rescue-words.ts";
import { RescuedDocument } from "./rescued-document.tsx";

/** What the relay did not take, word for word, until the person decides. */
export function RescueDrawerSection() {
  const { t } = useI18n();
  const { rescueDrawer } = useWork();
  const toasts = useToasts();
  const [discarding, setDiscarding] = createSignal<RescueEntry>();
  const nowMs = createNow();
  const save = useRescueContent();
  const inWords = useEntryInWords();

  const saveFile = async () =>
    save({
      title: t("thisDevice.rescueTitle"),
      fileName: (day) => t("thisDevice.rescueFile", day),
      documents: rescueDrawer.entries().map(({ document }) => document),
      words: [
        ...rescueDrawer.entries().map(inWords),
        // Once more as they were kept, for somebody who may know better.
        await rescueDrawer.exportText(),
      ].join("\n\n"),
    });
  const discard = async (entry: RescueEntry) => {
    const answer = await rescueDrawer.discard(entry.id);
    toasts.show({
      text: answer.ok ? t("thisDevice.discarded") : refusalSentence(t, answer.reason),
    });
  };
  return (
    <Section
      title={t("thisDevice.rescueTitle")}
      end={
        <Show when={rescueDrawer.entries().length > 0}>
          <Button kind="plain" small onClick={() => void saveFile()}>
            <IconDownload />
            {t("thisDevice.saveFile")}
          </Button>
        </Show>
      }
    >
      <Show
        when={rescueDrawer.entries().length > 0}
        fallback={<p class="device-part quiet">{t("thisDevice.rescueNone")}</p>}
      >
        <p class="device-part">{t("thisDevice.rescueNote")}</p>
        <ul>
          <KeptFor each={rescueDrawer.entries()} by={({ id }) => id}>
            {(entry) => (
              <RescuedDocument
                entry={entry()}
                nowMs={nowMs()}
                onDiscard={() => setDiscarding(entry())}
              />
            )}
          </KeptFor>
        </ul>
      </Show>
      <Show when={discarding()} keyed>
        {(entry) => (
          <ConfirmDialog
            isOpen
            title={t("thisDevice.discardTitle")}
            confirmLabel={t("thisDevice.discard")}
            cancelLabel={t("common.cancel")}
            danger
            onConfirm={() => void discard(entry)}
            onClose={() => setDiscarding(undefined)}
          >
            {t("thisDevice.discardText", entry.words.length)}
          </ConfirmDialog>
        )}
      </Show>
    </Section>
  );
}

import { For, Show } from "solid-js";
import { useCommands, useCommandWords } from "#client/commands";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Dialog } from "#client/ui";
import "./help-sheet.css";

/** Every key that does something on the screen behind it. */
export function HelpSheet(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useI18n();
  const { device } = useAppData();
  const board = useCommands();
  const words = useCommandWords();
  const withKeys = () => board.available().filter(({ keys }) => keys !== undefined);
  return (
    <Dialog
      isOpen={props.isOpen}
      title={words.word("help")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
    >
      <dl class="keys">
        <For each={withKeys()}>
          {({ id }) => (
            <div class="key-line">
              <dt>
                <kbd class="key">{words.keys(id)}</kbd>
              </dt>
              <dd>{words.word(id)}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="quiet small">{t("shell.keysNote")}</p>
      <Show when={device.singleKeys() === "off"}>
        <p class="quiet small">{t("commands.helpOff")}</p>
      </Show>
    </Dialog>
  );
}

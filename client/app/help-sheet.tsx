import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Dialog, type Shortcuts } from "#client/ui";
import "./help-sheet.css";

/** Every single key that does something on the screen behind it. */
export function HelpSheet(props: {
  readonly isOpen: boolean;
  readonly shortcuts: Shortcuts;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const shown = (key: string) => (key === "Escape" ? t("shell.keyEscape") : key.toUpperCase());
  return (
    <Dialog
      isOpen={props.isOpen}
      title={t("shell.keys")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
    >
      <Show when={props.shortcuts.all().length > 0} fallback={<p>{t("shell.noKeys")}</p>}>
        <dl class="keys">
          <For each={props.shortcuts.all()}>
            {(shortcut) => (
              <div class="key-line">
                <dt>
                  <kbd class="key">{shown(shortcut.key)}</kbd>
                </dt>
                <dd>{shortcut.label}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <p class="quiet small">{t("shell.keysNote")}</p>
    </Dialog>
  );
}

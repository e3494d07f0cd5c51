import { useCommandWords } from "#client/commands";
import { useI18n } from "#client/i18n";
import { IconSearch } from "#client/ui";
import "./palette-button.css";

/** The way to the palette for whoever does not know its keys, or has none. */
export function PaletteButton(props: { readonly onOpen: () => void }) {
  const { t } = useI18n();
  const words = useCommandWords();
  return (
    <button
      type="button"
      class="palette-button"
      aria-haspopup="dialog"
      title={words.word("search")}
      onClick={() => props.onOpen()}
    >
      <IconSearch />
      <span class="palette-button-word">{t("commands.open")}</span>
      <kbd class="palette-button-keys">{words.keys("search")}</kbd>
    </button>
  );
}

import { useI18n } from "#client/i18n";
import { useShortcut } from "#client/ui";

/** What the single keys of the list do. */
export interface ListKeys {
  readonly search: () => void;
  readonly add: () => void;
  readonly intoList: () => void;
  readonly previous: () => void;
  readonly next: () => void;
}

/** `/` searches, N registers, J goes into the list, [ and ] open the client beside the open one. */
export function useListKeys(keys: ListKeys): void {
  const { t } = useI18n();
  const on = (key: string, label: () => string, run: () => void) =>
    useShortcut({
      key,
      get label() {
        return label();
      },
      run,
    });
  on("/", () => t("clients.search"), keys.search);
  on("n", () => t("clients.register"), keys.add);
  on("j", () => t("clients.toFirst"), keys.intoList);
  on("[", () => t("clients.previous"), keys.previous);
  on("]", () => t("clients.next"), keys.next);
}

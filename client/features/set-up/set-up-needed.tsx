import { useI18n } from "#client/i18n";
import { EntryPage } from "#client/ui";

/** What stands at any address while the relay waits for its one-time link. */
export function SetUpNeeded() {
  const { t } = useI18n();
  return (
    <EntryPage title={t("setUp.waiting")} note={t("setUp.waitingText")}>
      {null}
    </EntryPage>
  );
}

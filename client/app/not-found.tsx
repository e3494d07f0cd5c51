import { useI18n } from "#client/i18n";
import { EmptyState, LinkButton } from "#client/ui";

/** Stands where an address leads nowhere. */
export function NotFound() {
  const { t } = useI18n();
  return (
    <div class="page">
      <h1>{t("shell.notFound")}</h1>
      <EmptyState action={<LinkButton href="/clients">{t("shell.toClients")}</LinkButton>}>
        {t("shell.notFoundText")}
      </EmptyState>
    </div>
  );
}

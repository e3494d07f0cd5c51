import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { LinkButton, PageHead } from "#client/ui";
import { agencyPermissions } from "#shared/agency";
import { CompanySection } from "./company-section.tsx";
import { PackagesSection } from "./packages-section.tsx";
import { TemplatesSection } from "./templates-section.tsx";

/** The agency's own settings: everybody reads them, supervisors and admins change them. */
export function AgencyPage() {
  const { t } = useI18n();
  const { me } = useWork();
  const member = () => ({ ...me(), isDisabled: false });
  const mayRead = () => agencyPermissions.mayReadTill(member()).ok;
  return (
    <div class="page">
      <PageHead
        title={t("agency.title")}
        note={t("agency.note")}
        actions={
          <Show when={mayRead()}>
            <LinkButton href="/till">{t("agency.till")}</LinkButton>
          </Show>
        }
      />
      <CompanySection />
      <PackagesSection />
      <TemplatesSection />
      <Show when={!agencyPermissions.maySetPackages(member()).ok}>
        <p class="quiet small">{t("agency.readOnly")}</p>
      </Show>
    </div>
  );
}

import { For, Match, Show, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { DefinitionList } from "#client/ui";
import { companyFields } from "#shared/agency";
import { servicePurposes } from "#shared/casework";
import { closingSettingsOf } from "#shared/closing";
import { yuanOf } from "#shared/contracts";
import type { Material } from "#shared/materials";
import { sensitiveGroups } from "#shared/registry";
import type { PageKey, Pages } from "./open-pages.ts";

interface PageProps {
  readonly pages: Pages;
}

/** The words of one page. */
export function PageText(props: PageProps & { readonly page: PageKey }) {
  return (
    <Switch>
      <Match when={props.page === "company"}>
        <CompanyText pages={props.pages} />
      </Match>
      <Match when={props.page === "process"}>
        <ProcessText />
      </Match>
      <Match when={props.page === "price"}>
        <PriceText pages={props.pages} />
      </Match>
      <Match when={props.page === "privacy"}>
        <PrivacyText />
      </Match>
      <Match when={props.page === "rights"}>
        <RightsText pages={props.pages} />
      </Match>
      <Match when={props.pages.materialOf(props.page)}>
        {(material) => <MaterialText material={material()} />}
      </Match>
    </Switch>
  );
}

/** A material of the library: its paragraphs, and that a story is told with consent. */
function MaterialText(props: { readonly material: Material }) {
  const { t } = useI18n();
  const paragraphs = () => props.material.text.split(/\n+/u).filter((one) => one.trim() !== "");
  return (
    <>
      <div class="for-client-material">
        <For each={paragraphs()}>{(paragraph) => <p>{paragraph}</p>}</For>
      </div>
      <Show when={props.material.isOfClients}>
        <p class="quiet">{t("forClient.storyNote")}</p>
      </Show>
    </>
  );
}

function CompanyText(props: PageProps) {
  const { t } = useI18n();
  const items = () =>
    companyFields.flatMap((field) => {
      const { agencyName, company } = props.pages;
      const value = field === "name" ? agencyName() : company()[field];
      return value === undefined ? [] : [{ term: t("agency.company")[field], value }];
    });
  return (
    <>
      <p class="for-client-lead">{t("forClient.companyText")}</p>
      <DefinitionList items={items()} />
    </>
  );
}

const steps = [
  "consultation",
  "information",
  "assessment",
  "matching",
  "meeting",
  "followUp",
] as const;

function ProcessText() {
  const { t } = useI18n();
  return (
    <>
      <ol class="for-client-steps">
        <For each={steps}>
          {(step) => (
            <li>
              <h2>{t("casework.stage")[step]}</h2>
              <p>{t("forClient.step")[step]}</p>
            </li>
          )}
        </For>
      </ol>
      <p class="quiet">{t("forClient.processNote")}</p>
    </>
  );
}

function PriceText(props: PageProps) {
  const { t } = useI18n();
  return (
    <>
      <ul class="for-client-prices">
        <For each={props.pages.packages()}>
          {(one) => (
            <li>
              <div class="for-client-price">
                <h2>{one.name}</h2>
                <strong>{t("contract.yuan", yuanOf(one.priceFen))}</strong>
              </div>
              <Show when={one.note}>
                <p>{one.note}</p>
              </Show>
              <p>{t("agency.line", one.months, one.introductions, one.meetings)}</p>
              <Show when={one.coolingOffDays > 0}>
                <p class="quiet">{t("forClient.coolingOff", one.coolingOffDays)}</p>
              </Show>
              <p class="quiet">
                {t(
                  "forClient.refund",
                  t(
                    "contract.refundRule",
                    t("contract.refundBy")[one.refundBy],
                    one.penaltyPercent,
                  ),
                )}
              </p>
            </li>
          )}
        </For>
      </ul>
      <p class="quiet">{t("forClient.priceNote")}</p>
    </>
  );
}

function PrivacyText() {
  const { t } = useI18n();
  const purposes = [...servicePurposes, "showPhoto", ...sensitiveGroups] as const;
  return (
    <>
      <ul class="for-client-points">
        <For each={t("forClient.privacyPoints")}>{(point) => <li>{point}</li>}</For>
      </ul>
      <h2>{t("forClient.consents")}</h2>
      <p class="quiet">{t("papers.consentNote")}</p>
      <dl class="for-client-consents">
        <For each={purposes}>
          {(purpose) => (
            <div>
              <dt>{t("casework.consent")[purpose].title}</dt>
              <dd>{t("casework.consent")[purpose].text}</dd>
            </div>
          )}
        </For>
      </dl>
    </>
  );
}

function RightsText(props: PageProps) {
  const { t } = useI18n();
  const term = () => t("closing.term")[closingSettingsOf(props.pages.readAgency).rightsTerm];
  return (
    <>
      <ul class="for-client-points">
        <For each={t("forClient.rights")}>{(right) => <li>{right}</li>}</For>
      </ul>
      <p>{t("forClient.rightsTerm", term())}</p>
      <Show when={props.pages.company().complaints}>
        {(complaints) => <p>{t("forClient.complain", complaints())}</p>}
      </Show>
    </>
  );
}

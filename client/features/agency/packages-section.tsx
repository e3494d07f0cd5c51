import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconMore, KeptFor, Menu, Section, Tag } from "#client/ui";
import { packagesOf, type ServicePackage, yuanOf } from "#shared/contracts";
import "./agency.css";
import { AgencyHere } from "./agency-here.tsx";
import { openAgency, type SayOfAgency } from "./open-agency.ts";
import { PackageDialog } from "./package-dialog.tsx";

/** The services on offer, with their prices and rules. */
export function PackagesSection() {
  const { t } = useI18n();
  const agency = openAgency();
  const [editing, setEditing] = createSignal<ServicePackage | "new">();
  const all = createMemo(() => packagesOf(agency.live.projection()));
  const edited = () => {
    const one = editing();
    return one === "new" ? undefined : one;
  };
  return (
    <Section
      title={t("agency.packages")}
      end={
        <Show when={agency.mayWrite()}>
          <Button kind="primary" small onClick={() => setEditing("new")}>
            {t("agency.add")}
          </Button>
        </Show>
      }
    >
      <AgencyHere agency={agency}>
        <Show
          when={all().length > 0}
          fallback={<p class="agency-sentence quiet">{t("agency.noPackages")}</p>}
        >
          <ul class="agency-lines" aria-label={t("agency.packages")}>
            <KeptFor each={all()} by={({ id }) => id}>
              {(one) => (
                <PackageLine
                  offered={one()}
                  mayWrite={agency.mayWrite()}
                  say={agency.say}
                  onEdit={() => setEditing(one())}
                />
              )}
            </KeptFor>
          </ul>
        </Show>
      </AgencyHere>
      <Show when={editing()}>
        <PackageDialog
          offered={edited()}
          others={all().filter((one) => one.id !== edited()?.id)}
          say={agency.say}
          onClose={() => setEditing(undefined)}
        />
      </Show>
    </Section>
  );
}

function PackageLine(props: {
  readonly offered: ServicePackage;
  readonly mayWrite: boolean;
  readonly say: SayOfAgency;
  readonly onEdit: () => void;
}) {
  const { t } = useI18n();
  const one = () => props.offered;
  const about = () => `package/${one().id}`;
  const toggle = () => {
    const sentence = t(one().isClosed ? "agency.reopenedSaid" : "agency.closedSaid", one().name);
    props.say(about(), { isClosed: !one().isClosed }, sentence);
  };
  return (
    <li class="agency-line">
      <div class="agency-grow">
        <p class="cluster">
          <span class="strong" classList={{ quiet: one().isClosed }}>
            {one().name}
          </span>
          <Show when={one().isClosed}>
            <Tag>{t("agency.closed")}</Tag>
          </Show>
        </p>
        <p class="small quiet">
          {[t("agency.line", one().months, one().introductions, one().meetings), one().note]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p class="small quiet">
          {t(
            "agency.rules",
            one().coolingOffDays,
            t("contract.refundBy")[one().refundBy],
            one().penaltyPercent,
            one().discountLimitPercent,
          )}
        </p>
      </div>
      <span class="agency-price">{t("contract.yuan", yuanOf(one().priceFen))}</span>
      <Show when={props.mayWrite}>
        <Menu
          small
          label={`${t("contract.moreActions")}: ${one().name}`}
          items={[
            { label: t("agency.edit"), onSelect: () => props.onEdit() },
            {
              label: t(one().isClosed ? "agency.reopen" : "agency.close"),
              danger: !one().isClosed,
              onSelect: toggle,
            },
          ]}
        >
          <IconMore />
        </Menu>
      </Show>
    </li>
  );
}

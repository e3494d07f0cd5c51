import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconMore, Menu, Section, Skeleton, Tag } from "#client/ui";
import { useUndo } from "#feature/undo";
import { packagesOf, type ServicePackage, yuanOf } from "#shared/contracts";
import { covers, idOf } from "#shared/documents";
import "./agency.css";
import { PackageDialog, type SayOfAgency } from "./package-dialog.tsx";

/** The services on offer, with their prices and rules. */
export function PackagesSection() {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const agency = work.openDocument(idOf("agency", ""));
  onCleanup(agency.close);
  const [editing, setEditing] = createSignal<ServicePackage | "new">();
  const all = createMemo(() => packagesOf(agency.projection()));
  const mayWrite = () => covers(agency.access(), "package");
  const say: SayOfAgency = (about, says, sentence) => {
    const said = agency.append(about, says);
    if (!said.ok) {
      return t(said.reason.type === "notAllowed" ? "caseFile.notAllowedNow" : "caseFile.notTaken");
    }
    const place = { path: "/agency", href: "/agency", show: () => undefined };
    undo.offer({ sentence, written: [{ document: agency.id, fact: said.value.id }], place });
    return undefined;
  };
  const edited = () => {
    const one = editing();
    return one === "new" ? undefined : one;
  };
  return (
    <Section
      title={t("agency.packages")}
      end={
        <Show when={mayWrite()}>
          <Button kind="primary" small onClick={() => setEditing("new")}>
            {t("agency.add")}
          </Button>
        </Show>
      }
    >
      <Show when={agency.status() !== "loading"} fallback={<Skeleton lines={3} />}>
        <Show
          when={all().length > 0}
          fallback={<p class="agency-sentence quiet">{t("agency.noPackages")}</p>}
        >
          <ul class="agency-lines" aria-label={t("agency.packages")}>
            <For each={all()}>
              {(one) => (
                <PackageLine
                  offered={one}
                  mayWrite={mayWrite()}
                  say={say}
                  onEdit={() => setEditing(one)}
                />
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={editing()}>
        <PackageDialog
          offered={edited()}
          others={all().filter((one) => one.id !== edited()?.id)}
          say={say}
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

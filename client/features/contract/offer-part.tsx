import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  DefinitionList,
  EmptyState,
  IconMore,
  IconPrinter,
  KeptFor,
  LinkButton,
  Menu,
  Section,
} from "#client/ui";
import { PoolEstimate } from "#feature/matching";
import { agencyPermissions } from "#shared/agency";
import {
  agreementWords,
  approvalOf,
  type Contract,
  mayApprove,
  offerTroubles,
  type ServicePackage,
  termsFrom,
} from "#shared/contracts";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { PriceDialog } from "./price-dialog.tsx";
import { usePrintContract } from "./print-contract.tsx";
import { SignDialog } from "./sign-dialog.tsx";

/** The services to offer from: one press makes the offer. */
export function PickPackage(props: { readonly onPicked?: (() => void) | undefined }) {
  const { t } = useI18n();
  const { me } = useWork();
  const file = useContracts();
  const words = useContractWords();
  const maySet = () => agencyPermissions.maySetPackages({ ...me(), isDisabled: false }).ok;
  const offer = (from: ServicePackage): void => {
    const terms = termsFrom(from, file.today());
    const refused = file.say(
      [agreementWords.offer(file.fresh("contract"), terms)],
      t("contract.offered", terms.name, words.yuan(terms.priceFen)),
    );
    if (!refused) props.onPicked?.();
  };
  return (
    <Section title={t("contract.pickPackage")}>
      <Show
        when={file.packages().length > 0}
        fallback={
          <EmptyState
            action={
              <Show when={maySet()}>
                <LinkButton href="/agency">{t("contract.setPackages")}</LinkButton>
              </Show>
            }
          >
            {t("contract.noPackages")} {maySet() ? "" : t("contract.askPackages")}
          </EmptyState>
        }
      >
        <p class="contract-sentence quiet small">{t("contract.noneHint")}</p>
        <PoolEstimate client={file.client} />
        <ul class="contract-lines" aria-label={t("contract.pickPackage")}>
          <KeptFor each={file.packages()} by={({ id }) => id}>
            {(one) => (
              <li class="contract-line">
                <div class="contract-grow">
                  <p class="strong">{one().name}</p>
                  <p class="small quiet">
                    {[
                      t("contract.packageLine", one().months, one().introductions, one().meetings),
                      one().note,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </div>
                <span class="contract-money">{words.yuan(one().priceFen)}</span>
                <Show when={file.mayWrite("contract")}>
                  <Button
                    small
                    aria-label={t("contract.offerThis", one().name)}
                    onClick={() => offer(one())}
                  >
                    {t("contract.choose")}
                  </Button>
                </Show>
              </li>
            )}
          </KeptFor>
        </ul>
      </Show>
    </Section>
  );
}

/** An offer while it is spoken of: bent, approved, printed, signed. */
export function OfferPart(props: { readonly contract: Contract }) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const print = usePrintContract();
  const [doing, setDoing] = createSignal<"bend" | "sign">();
  const terms = () => props.contract.terms;
  const troubles = () => offerTroubles(props.contract, file.supervisors());
  const mayWrite = () => file.mayWrite("contract");
  const drop = () =>
    file.say([agreementWords.drop(props.contract.about, file.today())], t("contract.offerDropped"));
  return (
    <Section
      title={terms().name}
      end={
        <Show when={mayWrite()}>
          <div class="cluster">
            <Button kind="plain" small onClick={() => setDoing("bend")}>
              {t("contract.bend")}
            </Button>
            <Menu
              small
              label={t("contract.moreActions")}
              items={[
                {
                  label: t("contract.printDraft"),
                  icon: <IconPrinter />,
                  onSelect: () => print(props.contract),
                },
                { label: t("contract.dropOffer"), danger: true, onSelect: drop },
              ]}
            >
              <IconMore />
            </Menu>
          </div>
        </Show>
      }
    >
      <OfferTroubles contract={props.contract} onBend={() => setDoing("bend")} />
      <PoolEstimate client={file.client} />
      <div class="contract-terms">
        <DefinitionList items={words.terms(terms())} />
      </div>
      <Show when={mayWrite()}>
        <div class="cluster contract-actions">
          <Button kind="primary" disabled={troubles().length > 0} onClick={() => setDoing("sign")}>
            {t("contract.sign")}
          </Button>
        </div>
      </Show>
      <Show when={doing() === "bend"}>
        <PriceDialog contract={props.contract} onClose={() => setDoing(undefined)} />
      </Show>
      <Show when={doing() === "sign"}>
        <SignDialog contract={props.contract} onClose={() => setDoing(undefined)} />
      </Show>
    </Section>
  );
}

/** What is to be put right before it can be signed, and who already agreed. */
function OfferTroubles(props: { readonly contract: Contract; readonly onBend: () => void }) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const words = useContractWords();
  const file = useContracts();
  const terms = () => props.contract.terms;
  const has = (trouble: "reasonMissing" | "notApproved" | "planIsOff") =>
    offerTroubles(props.contract, file.supervisors()).includes(trouble);
  const approved = () => approvalOf(props.contract, file.supervisors());
  const isOwn = () => props.contract.askedBy === me().id;
  const mayApproveIt = () =>
    file.mayWrite("contract") && mayApprove(me().id, props.contract, file.supervisors());
  const others = () => file.supervisors().filter((staff) => staff !== props.contract.askedBy);
  const approve = () =>
    file.say(
      [agreementWords.approval(props.contract.about, terms())],
      t(
        isOwn() ? "contract.approvedOwnSaid" : "contract.approvedSaid",
        words.yuan(terms().priceFen),
      ),
    );
  const bend = () => (
    <Button small onClick={() => props.onBend()}>
      {t("contract.bend")}
    </Button>
  );
  return (
    <div class="contract-troubles">
      <Show when={has("notApproved")}>
        <Banner
          tone="ask"
          action={
            <Show when={mayApproveIt()}>
              <Button small onClick={approve}>
                {t(isOwn() ? "contract.approveOwn" : "contract.approve")}
              </Button>
            </Show>
          }
        >
          <p>
            {t("contract.waitsForApproval", words.percent(terms()), terms().discountLimitPercent)}
          </p>
          <Show when={isOwn() && file.supervisors().includes(me().id)}>
            <p class="small">
              {others().length > 0
                ? t("contract.notByOneself", format.list(others().map(words.who)))
                : t("contract.onlySupervisor")}
            </p>
          </Show>
        </Banner>
      </Show>
      <Show when={has("reasonMissing")}>
        <Banner tone="ask" action={bend()}>
          {t("contract.reasonMissing")}
        </Banner>
      </Show>
      <Show when={has("planIsOff")}>
        <Banner tone="ask" action={bend()}>
          {t("contract.planIsOff")}
        </Banner>
      </Show>
      <Show when={approved()}>
        {(approval) => (
          <p class="quiet small">
            {t(
              approval().by === props.contract.askedBy
                ? "contract.approvedByOneself"
                : "contract.approved",
              words.who(approval().by),
            )}
          </p>
        )}
      </Show>
    </div>
  );
}

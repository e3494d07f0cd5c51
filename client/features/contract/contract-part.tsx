import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  ConfirmDialog,
  DefinitionList,
  IconMore,
  IconPrinter,
  KeptFor,
  Menu,
  type MenuItem,
  Section,
  SignatureImage,
  Tag,
} from "#client/ui";
import { agreementWords, type Contract, contractState, settleWords } from "#shared/contracts";
import { AnnexDialog } from "./annex-dialog.tsx";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { usePrintAnnex, usePrintContract } from "./print-contract.tsx";
import { RefundDialog } from "./refund-dialog.tsx";
import { Scans } from "./scans.tsx";

/** A signed contract: what stands, what was added, and what can be done with it. */
export function ContractPart(props: { readonly contract: Contract }) {
  const { t, format } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const print = usePrintContract();
  const terms = useTerms(() => props.contract);
  const [doing, setDoing] = createSignal<"annex" | "refund" | "scan" | "drop">();
  const close = () => setDoing(undefined);
  const contract = () => props.contract;
  const state = () => contractState(contract(), file.today());
  const mayWrite = () => file.mayWrite("contract");
  const reopen = () =>
    void file.say([settleWords(contract().about, "ended", null)], t("contract.reopened"));
  const items = (): readonly MenuItem[] => [
    {
      label: t("contract.print"),
      icon: <IconPrinter />,
      onSelect: () => print(contract()),
    },
    ...(mayWrite()
      ? [
          ...(contract().ended ? [{ label: t("contract.reopen"), onSelect: reopen }] : []),
          { label: t("contract.addScan"), onSelect: () => void setDoing("scan") },
          {
            label: t("contract.dropContract"),
            danger: true,
            onSelect: () => void setDoing("drop"),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={words.titleOf(contract())}
      end={
        <div class="cluster">
          <Show when={mayWrite() && !contract().ended}>
            <Button kind="plain" small onClick={() => setDoing("annex")}>
              {t("contract.annex")}
            </Button>
            <Button kind="plain" small onClick={() => setDoing("refund")}>
              {t("contract.refund")}
            </Button>
          </Show>
          <Menu small label={t("contract.moreActions")} items={items()}>
            <IconMore />
          </Menu>
        </div>
      }
    >
      <Show when={state() === "coolingOff" && contract().signed}>
        {(signed) => (
          <p class="contract-sentence">
            {t("contract.coolingOffNow", format.day(signed().coolingOffUntil))}
          </p>
        )}
      </Show>
      <Show when={terms.ended()}>{(text) => <p class="contract-sentence">{text()}</p>}</Show>
      <div class="contract-terms">
        <DefinitionList items={terms.lines()} />
      </div>
      <Wishes contract={contract()} />
      <Annexes contract={contract()} />
      <Scans contract={contract()} isAdding={doing() === "scan"} onAdded={close} />
      <Signature contract={contract()} />
      <Show when={doing() === "annex"}>
        <AnnexDialog contract={contract()} onClose={close} />
      </Show>
      <Show when={doing() === "refund"}>
        <RefundDialog contract={contract()} onClose={close} />
      </Show>
      <ConfirmDialog
        isOpen={doing() === "drop"}
        title={t("contract.dropContract")}
        confirmLabel={t("contract.dropContract")}
        cancelLabel={t("common.cancel")}
        danger
        onConfirm={() =>
          file.say(
            [agreementWords.drop(contract().about, file.today())],
            t("contract.contractDropped"),
          )
        }
        onClose={close}
      >
        {t("contract.dropText")}
      </ConfirmDialog>
    </Section>
  );
}

/** What stands in a contract, line by line, and how it ended. */
function useTerms(contract: () => Contract) {
  const { t, format } = useI18n();
  const words = useContractWords();
  const lines = () => {
    const signed = contract().signed;
    const endsOn = contract().endsOn;
    const term = t("contract.term");
    return [
      ...(endsOn ? [{ term: term.endsOn, value: format.day(endsOn) }] : []),
      ...words.terms(contract().terms).map((line) =>
        signed && line.term === term.price && signed.terms.priceFen !== contract().terms.priceFen
          ? {
              term: term.price,
              value: t(
                "contract.priceAfter",
                words.price(signed.terms),
                words.yuan(contract().terms.priceFen),
              ),
            }
          : line,
      ),
      ...(signed ? [{ term: term.staff, value: words.who(signed.staff) }] : []),
    ];
  };
  const ended = (): string | undefined => {
    const end = contract().ended;
    return (
      end &&
      [
        t(
          "contract.endedLine",
          format.day(end.on),
          t("contract.ending")[end.by],
          words.yuan(end.refundFen),
        ),
        end.reason,
      ]
        .filter(Boolean)
        .join(" · ")
    );
  };
  return { lines, ended };
}

/** What the client wished for on the day of the signature. */
function Wishes(props: { readonly contract: Contract }) {
  const { t } = useI18n();
  const wishes = () => props.contract.signed?.wishes ?? [];
  return (
    <Show when={wishes().length > 0}>
      <h3 class="contract-sub">{t("contract.term").wishes}</h3>
      <div class="contract-terms">
        <DefinitionList
          items={wishes().map(({ what, value, weight }) => ({
            term: what,
            value: [value, weight].filter(Boolean).join(" · "),
          }))}
        />
      </div>
    </Show>
  );
}

function Annexes(props: { readonly contract: Contract }) {
  const { t, format } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const print = usePrintAnnex();
  return (
    <Show when={props.contract.annexes.length > 0}>
      <h3 class="contract-sub">{t("contract.annexes")}</h3>
      <ul class="contract-lines" aria-label={t("contract.annexes")}>
        <KeptFor each={props.contract.annexes} by={({ about }) => about}>
          {(annex) => (
            <li class="contract-line">
              <div class="contract-grow">
                <p>{t("contract.annexLine", format.day(annex().on), annex().text)}</p>
                <p class="quiet small">{words.changes(annex())}</p>
              </div>
              <Menu
                small
                label={`${t("contract.moreActions")}: ${annex().text}`}
                items={[
                  {
                    label: t("contract.printAnnex"),
                    onSelect: () => print(annex(), props.contract),
                  },
                  ...(file.mayWrite("annex")
                    ? [
                        {
                          label: t("contract.dropAnnex"),
                          danger: true,
                          onSelect: () =>
                            void file.say(
                              [agreementWords.drop(annex().about, file.today())],
                              t("contract.annexDropped"),
                            ),
                        },
                      ]
                    : []),
                ]}
              >
                <IconMore />
              </Menu>
            </li>
          )}
        </KeptFor>
      </ul>
    </Show>
  );
}

/** How it was signed; what was drawn on a screen is shown. */
function Signature(props: { readonly contract: Contract }) {
  const { t } = useI18n();
  return (
    <Show when={props.contract.signed}>
      {(signed) => (
        <div class="contract-signature">
          <Tag>
            {t(
              signed().how === "paper" ? "contract.signatureOnPaper" : "contract.signatureOnScreen",
            )}
          </Tag>
          <Show when={signed().strokes}>
            {(strokes) => (
              <div class="contract-signed">
                <SignatureImage label={t("contract.signatureOnScreen")} strokes={strokes()} />
              </div>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}

import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconMore, KeptFor, Menu, type MenuItem, Section, Tag } from "#client/ui";
import { type Account, type Contract, type Receipt, signedFenOf } from "#shared/contracts";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { PaymentDialog } from "./payment-dialog.tsx";
import { usePrintReceipt } from "./print-receipt.tsx";
import { CancelReceiptDialog, InvoiceDialog } from "./receipt-dialogs.tsx";

type Doing =
  | { readonly type: "take" | "giveBack" }
  | { readonly type: "cancel" | "invoice"; readonly receipt: string };

/** What was paid by a contract, what is next, and every receipt. */
export function PaymentsPart(props: { readonly contract: Contract; readonly isPrimary: boolean }) {
  const { t } = useI18n();
  const file = useContracts();
  const [doing, setDoing] = createSignal<Doing>();
  const account = () => file.accountOf(props.contract);
  const mayTake = () => file.mayWrite("receipt") && !props.contract.isDropped;
  const close = () => setDoing(undefined);
  return (
    <Section
      title={t("contract.payments")}
      end={
        <Show when={mayTake()}>
          <div class="cluster">
            <Show when={account().paidFen > 0}>
              <Button kind="plain" small onClick={() => setDoing({ type: "giveBack" })}>
                {t("contract.giveBack")}
              </Button>
            </Show>
            <Show when={!props.contract.ended}>
              <Button
                small
                kind={props.isPrimary ? "primary" : "quiet"}
                onClick={() => setDoing({ type: "take" })}
              >
                {t(props.contract.signed ? "contract.take" : "contract.takeAdvance")}
              </Button>
            </Show>
          </div>
        </Show>
      }
    >
      <Balance account={account()} contract={props.contract} />
      <Show
        when={account().receipts.length > 0}
        fallback={<p class="contract-sentence quiet">{t("contract.noReceipts")}</p>}
      >
        <ul class="contract-lines" aria-label={t("contract.receipts")}>
          <KeptFor each={account().receipts} by={({ about }) => about}>
            {(receipt) => (
              <ReceiptLine receipt={receipt()} contract={props.contract} onDo={setDoing} />
            )}
          </KeptFor>
        </ul>
      </Show>
      <Doings doing={doing()} contract={props.contract} onDo={setDoing} onClose={close} />
    </Section>
  );
}

function Doings(props: {
  readonly doing: Doing | undefined;
  readonly contract: Contract;
  readonly onDo: (doing: Doing) => void;
  readonly onClose: () => void;
}) {
  return (
    <Show when={props.doing} keyed>
      {(doing) => {
        if (doing.type === "cancel")
          return <CancelReceiptDialog receipt={doing.receipt} onClose={props.onClose} />;
        if (doing.type === "invoice")
          return <InvoiceDialog receipt={doing.receipt} onClose={props.onClose} />;
        return (
          <PaymentDialog
            contract={props.contract}
            isRefund={doing.type === "giveBack"}
            onCancel={(receipt) => props.onDo({ type: "cancel", receipt })}
            onClose={props.onClose}
          />
        );
      }}
    </Show>
  );
}

/** The sums in one line, and what is to be paid next. */
function Balance(props: { readonly account: Account; readonly contract: Contract }) {
  const { t, format } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  // Before the signature nothing is due.
  const next = () => (props.account.isSigned ? props.account.next : undefined);
  const nextText = (): string => {
    const instalment = next();
    if (!instalment) return "";
    const isLate = instalment.dueOn < file.today();
    return t(
      isLate ? "contract.overdueDue" : "contract.nextDue",
      t("contract.kind")[instalment.kind],
      words.yuan(instalment.amountFen),
      format.day(instalment.dueOn),
    );
  };
  return (
    <div class="contract-balance">
      <p class="contract-sum">
        {t(
          "contract.paidOf",
          words.yuan(Math.max(0, props.account.paidFen)),
          words.yuan(props.contract.terms.priceFen),
        )}
      </p>
      <Show when={props.account.refundedTooMuchFen > 0}>
        <Tag tone="ask">
          {t("contract.refundedTooMuchShort", words.yuan(props.account.refundedTooMuchFen))}
        </Tag>
      </Show>
      <Show when={props.account.toRefundFen > 0}>
        <Tag tone="ask">{t("contract.toRefund", words.yuan(props.account.toRefundFen))}</Tag>
      </Show>
      <Show when={!props.account.isSigned && !props.contract.isDropped}>
        <span class="quiet small">{t("contract.advanceOnly")}</span>
      </Show>
      <Show when={props.account.isSigned && props.account.dueFen > 0}>
        <span class="quiet">{t("contract.stillDue", words.yuan(props.account.dueFen))}</span>
      </Show>
      <Show when={props.account.isSigned && props.account.dueFen === 0 && !props.contract.ended}>
        <Tag tone="accent">{t("contract.allPaid")}</Tag>
      </Show>
      <Show when={next()}>
        {(instalment) => (
          <Show
            when={instalment().dueOn < file.today()}
            fallback={<span class="quiet small">{nextText()}</span>}
          >
            <Tag tone="ask">{nextText()}</Tag>
          </Show>
        )}
      </Show>
    </div>
  );
}

function ReceiptLine(props: {
  readonly receipt: Receipt;
  readonly contract: Contract;
  readonly onDo: (doing: Doing) => void;
}) {
  const { t, format } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const print = usePrintReceipt();
  const receipt = () => props.receipt;
  const isCancelled = () => receipt().cancelled !== undefined;
  const mayChange = () => file.mayWrite("receipt") && !isCancelled();
  const items = (): readonly MenuItem[] => [
    { label: t("contract.printReceipt"), onSelect: () => print(receipt(), props.contract) },
    ...(mayChange() && receipt().invoice && !receipt().invoiceNumber
      ? [
          {
            label: t("contract.invoiceGive"),
            onSelect: () => props.onDo({ type: "invoice", receipt: receipt().about }),
          },
        ]
      : []),
    ...(mayChange()
      ? [
          {
            label: t("contract.cancelReceipt"),
            danger: true,
            onSelect: () => props.onDo({ type: "cancel", receipt: receipt().about }),
          },
        ]
      : []),
  ];
  const notes = (): string =>
    [
      t("contract.way")[receipt().way],
      format.day(receipt().on),
      words.who(receipt().by),
      receipt().note,
      receipt().invoice && t("contract.invoiceAsked", receipt().invoice?.title ?? ""),
      receipt().invoiceNumber && t("contract.invoiceDone", receipt().invoiceNumber ?? ""),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <li class="contract-line" classList={{ "contract-struck": isCancelled() }}>
      <div class="contract-grow">
        <p class="contract-line-head">
          <span class="strong">{t("contract.kind")[receipt().kind]}</span>
          <span class="code small quiet">{receipt().number}</span>
        </p>
        <p class="small quiet">{notes()}</p>
        <Show when={receipt().cancelled}>
          {(why) => <p class="small">{t("contract.cancelledBecause", why())}</p>}
        </Show>
      </div>
      <div class="contract-line-end">
        <span class="contract-money">{words.yuan(signedFenOf(receipt()))}</span>
        <Menu
          small
          label={`${t("contract.moreActions")}: ${t("contract.receiptNumber", receipt().number)}`}
          items={items()}
        >
          <IconMore />
        </Menu>
      </div>
    </li>
  );
}

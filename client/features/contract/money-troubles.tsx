import { type Accessor, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Bridge, BridgeEnd, Button, KeptFor } from "#client/ui";
import { bothRightWords, type ContractTrouble, type Receipt } from "#shared/contracts";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { useTroubleWords } from "./trouble-words.ts";

interface MoneyProps<Type extends ContractTrouble["type"]> {
  readonly trouble: Extract<ContractTrouble, { type: Type }>;
  readonly onCancel: (receipt: string) => void;
}

/** More was taken than the price: the receipts side by side, one of which may be cancelled. */
export function Overpaid(props: MoneyProps<"overpaid">) {
  const { t } = useI18n();
  const words = useContractWords();
  return (
    <Two {...props} receipts={props.trouble.receipts.slice(0, 2)}>
      {t("contract.overpaid", words.yuan(props.trouble.overFen))}
    </Two>
  );
}

/** More went back than was ever taken: the refunds side by side, one of which may be cancelled. */
export function RefundedTooMuch(props: MoneyProps<"refundedTooMuch">) {
  const { t } = useI18n();
  const words = useContractWords();
  return (
    <Two {...props} receipts={props.trouble.receipts.slice(0, 2)}>
      {t(
        "contract.refundedTooMuch",
        words.yuan(props.trouble.takenFen),
        words.yuan(props.trouble.refundedFen),
        words.yuan(props.trouble.overFen),
      )}
    </Two>
  );
}

/** What perhaps was taken twice: one of the receipts is cancelled, or both are right. */
export function TakenTwice(props: MoneyProps<"takenTwice">) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const isRefund = () => props.trouble.kind === "refund";
  const what = () =>
    `${t("contract.kind")[props.trouble.kind]} ${words.yuan(props.trouble.amountFen)}`;
  const bothRight = () =>
    file.say(
      bothRightWords(props.trouble.receipts),
      t(isRefund() ? "contract.bothGivenBackSaid" : "contract.bothTakenSaid", what()),
    );
  return (
    <Two
      {...props}
      receipts={props.trouble.receipts}
      both={
        <Show when={file.mayWrite("receipt")}>
          <div class="contract-both">
            <Button small onClick={bothRight}>
              {t(isRefund() ? "contract.bothGivenBack" : "contract.bothTaken")}
            </Button>
          </div>
        </Show>
      }
    >
      {t("contract.takenTwice", what(), props.trouble.receipts.length)}
    </Two>
  );
}

/** A sentence, and the receipts it is about: the first at one end, the others at the other. */
function Two(props: {
  readonly trouble: ContractTrouble;
  readonly receipts: readonly Receipt[];
  readonly both?: JSX.Element;
  readonly onCancel: (receipt: string) => void;
  readonly children: JSX.Element;
}) {
  const short = useTroubleWords();
  const end = (receipt: Accessor<Receipt>) => (
    <ReceiptEnd receipt={receipt()} onCancel={props.onCancel} />
  );
  return (
    <div class="contract-trouble">
      <Banner tone="ask">{props.children}</Banner>
      <Show when={props.receipts.length > 0}>
        <Bridge
          label={short(props.trouble)}
          tone="ask"
          isOpen
          left={
            <KeptFor each={props.receipts.slice(0, 1)} by={({ id }) => id}>
              {end}
            </KeptFor>
          }
          right={
            <KeptFor each={props.receipts.slice(1)} by={({ id }) => id}>
              {end}
            </KeptFor>
          }
        >
          {props.both}
        </Bridge>
      </Show>
    </div>
  );
}

function ReceiptEnd(props: {
  readonly receipt: Receipt;
  readonly onCancel: (receipt: string) => void;
}) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  return (
    <BridgeEnd
      value={words.receipt(props.receipt)}
      note={
        <>
          <p>{t("common.byAt", words.who(props.receipt.by), words.when(props.receipt))}</p>
          <p>{t("contract.way")[props.receipt.way]}</p>
          <p class="code">{props.receipt.number}</p>
        </>
      }
      action={
        <Show when={file.mayWrite("receipt")}>
          <Button
            small
            aria-label={`${t("contract.cancelReceipt")}: ${props.receipt.number}`}
            onClick={() => props.onCancel(props.receipt.about)}
          >
            {t("contract.cancelReceipt")}
          </Button>
        </Show>
      }
    />
  );
}

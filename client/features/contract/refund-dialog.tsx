import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, IconPrinter, NumberField, TextField } from "#client/ui";
import { type Ending, endings } from "#shared/casework";
import {
  agreementWords,
  type Contract,
  type Refund,
  type RefundCase,
  readYuan,
  refundOf,
} from "#shared/contracts";
import type { PlainDate } from "#shared/kernel";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { usePrintRefund } from "./print-refund.tsx";
import { useRefundWords } from "./refund-words.ts";
import { readDayUntil, textOf } from "./typed.ts";

/** What is typed while a refund is calculated. */
interface RefundDraft {
  readonly day: string;
  readonly by: Ending;
  readonly costs: string;
  readonly penalty: string;
  readonly agreed: string;
  readonly reason: string;
}

/** A sum that was typed and is none. */
const isBadSum = (typed: string): boolean =>
  textOf(typed) !== undefined && readYuan(typed) === undefined;

/** What is known of a case; undefined while its day is not. */
function useCase(contract: Contract, draft: () => RefundDraft) {
  const file = useContracts();
  const askedOn = () => readDayUntil(draft().day, file.today());
  const isCooling = () =>
    contract.signed !== undefined && askedOn() <= contract.signed.coolingOffUntil;
  return {
    askedOn,
    isCooling,
    given: (): RefundCase | undefined => {
      const on = askedOn();
      const { endsOn, terms, signed } = contract;
      if (!signed || !endsOn || on === "bad" || on === "ahead") return undefined;
      const tally = file.ledgerOf(contract).tally;
      return {
        ...{ terms, endsOn, askedOn: on, by: draft().by },
        ...{ signedOn: signed.on, coolingOffUntil: signed.coolingOffUntil },
        paidFen: file.accountOf(contract).paidFen,
        meetings: tally.meeting.counted,
        introductions: tally.introduction.counted,
        costsFen: isCooling() ? readYuan(draft().costs) : undefined,
        penaltyFen: isCooling() ? undefined : readYuan(draft().penalty),
        agreedFen: readYuan(draft().agreed),
      };
    },
  };
}

/** Calculates what goes back, step by step with the rule of each, and ends the contract by it. */
export function RefundDialog(props: { readonly contract: Contract; readonly onClose: () => void }) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const print = usePrintRefund();
  const [draft, setDraft] = createSignal<RefundDraft>({
    ...{ day: file.today(), by: "client", costs: "", penalty: "", agreed: "", reason: "" },
  });
  const change = (part: Partial<RefundDraft>) => setDraft((before) => ({ ...before, ...part }));
  const known = useCase(props.contract, draft);
  const refund = (): Refund | undefined => {
    const given = known.given();
    return given && refundOf(given);
  };
  const end = (): string | true | undefined => {
    const [given, outcome] = [known.given(), refund()];
    const { costs, penalty, agreed, reason } = draft();
    if (!given || !outcome || [costs, penalty, agreed].some(isBadSum)) return true;
    const why = textOf(reason);
    const ended = {
      ...{ on: given.askedOn, by: given.by, refundFen: outcome.refundFen },
      refundedFen: file.accountOf(props.contract).refundedFen,
      ...(why ? { reason: why } : {}),
    };
    return file.say(
      [agreementWords.end(props.contract.about, ended)],
      t("contract.ended", words.yuan(outcome.refundFen)),
    );
  };
  return (
    <FormDialog
      wide
      title={t("contract.refundTitle")}
      saveLabel={t("contract.endContract")}
      extra={
        <Show when={known.given()}>
          {(given) => (
            <Button onClick={() => print(props.contract, refundOf(given()), given())}>
              <IconPrinter />
              {t("contract.printRefund")}
            </Button>
          )}
        </Show>
      }
      onSave={end}
      onClose={props.onClose}
    >
      <CaseFields
        draft={draft()}
        askedOn={known.askedOn()}
        isCooling={known.isCooling()}
        onChange={change}
      />
      <Show when={refund()}>{(outcome) => <Steps refund={outcome()} />}</Show>
      <TextField
        label={t("contract.endReason")}
        maxlength={200}
        value={draft().reason}
        onInput={(reason) => change({ reason })}
      />
      <p class="quiet small">{t("contract.refundNote")}</p>
    </FormDialog>
  );
}

function CaseFields(props: {
  readonly draft: RefundDraft;
  readonly askedOn: PlainDate | "bad" | "ahead";
  readonly isCooling: boolean;
  readonly onChange: (part: Partial<RefundDraft>) => void;
}) {
  const { t } = useI18n();
  const dayReason = (): string | undefined => {
    if (props.askedOn === "bad") return t("contract.badDay");
    return props.askedOn === "ahead" ? t("contract.deliveryAhead") : undefined;
  };
  const sum = (part: "costs" | "penalty" | "agreed") => (
    <NumberField
      label={t(`contract.${part}`)}
      unit={t("agency.yuanUnit")}
      value={props.draft[part]}
      hint={t(`contract.${part}Hint`)}
      reason={isBadSum(props.draft[part]) ? t("contract.badPrice") : undefined}
      onInput={(text) => props.onChange({ [part]: text })}
    />
  );
  return (
    <>
      <TextField
        label={t("contract.askedOn")}
        value={props.draft.day}
        reason={dayReason()}
        onInput={(day) => props.onChange({ day })}
      />
      <ChoiceChips
        label={t("contract.whoEnds")}
        options={endings.map((value) => ({ value, label: t("contract.ending")[value] }))}
        value={props.draft.by}
        onChange={(by) => props.onChange({ by })}
      />
      <div class="columns">
        <Show when={props.isCooling} fallback={sum("penalty")}>
          {sum("costs")}
        </Show>
        {sum("agreed")}
      </div>
    </>
  );
}

/** The calculation, line by line. */
function Steps(props: { readonly refund: Refund }) {
  const { t } = useI18n();
  const words = useContractWords();
  const steps = useRefundWords();
  return (
    <section class="refund" aria-label={t("contract.steps")} aria-live="polite">
      <h3>{t("contract.steps")}</h3>
      <ol class="refund-steps">
        <For each={props.refund.steps}>
          {(step) => (
            <li
              class="refund-step"
              classList={{ "refund-result": step.type === "result" || step.type === "agreed" }}
            >
              <div class="contract-grow">
                <p>{steps.step(step)}</p>
                <p class="quiet small">{steps.source(step)}</p>
              </div>
              <span class="contract-money">{words.yuan(step.fen)}</span>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.refund.refundedTooMuchFen > 0}>
        <p class="small strong">
          {t("contract.alreadyTooMuch", words.yuan(props.refund.refundedTooMuchFen))}
        </p>
      </Show>
      <Show when={props.refund.unpaidFen > 0}>
        <p class="small">{t("contract.unpaid", words.yuan(props.refund.unpaidFen))}</p>
      </Show>
    </section>
  );
}

import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, ChoiceChips, NumberField, TextField } from "#client/ui";
import { introductionCounts, noShowRules, type Terms } from "#shared/casework";
import {
  agreementWords,
  type Contract,
  discountPercent,
  isBelowLimit,
  type PaymentPlan,
  paymentPlans,
  planNameOf,
  planOf,
  readYuan,
  yuanOf,
} from "#shared/contracts";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { textOf } from "./typed.ts";

/** Bends the price of an offer, with its reason, and how it is paid. */
export function PriceDialog(props: { readonly contract: Contract; readonly onClose: () => void }) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const before = props.contract.terms;
  const [price, setPrice] = createSignal(yuanOf(before.priceFen));
  const [reason, setReason] = createSignal(before.discountReason ?? "");
  const [plan, setPlan] = createSignal<PaymentPlan>(planNameOf(before.plan) ?? "atOnce");
  const [counts, setCounts] = createSignal(before.introductionCounts);
  const [noShow, setNoShow] = createSignal(before.noShow);
  const [isTold, setTold] = createSignal(false);
  const fen = () => readYuan(price());
  const isBent = () => fen() !== undefined && fen() !== before.listPriceFen;
  const bent = (): Terms => ({ ...before, priceFen: fen() ?? before.priceFen });
  const priceHint = (): string => {
    if (!isBent()) return t("contract.sameAsList");
    return discountPercent(bent()) > 0
      ? t("contract.discountIs", words.percent(bent()))
      : t("contract.above");
  };
  const save = (): string | true | undefined => {
    setTold(true);
    const priceFen = fen();
    const discountReason = isBent() ? textOf(reason()) : undefined;
    if (priceFen === undefined || (isBent() && !discountReason)) return true;
    const { discountReason: _, ...rest } = before;
    const terms: Terms = {
      ...rest,
      priceFen,
      ...(discountReason ? { discountReason } : {}),
      introductionCounts: counts(),
      noShow: noShow(),
      plan: planOf(plan(), priceFen, file.today()),
    };
    return file.say(
      [agreementWords.offer(props.contract.about, terms)],
      t("contract.offerChanged"),
    );
  };
  return (
    <FormDialog title={t("contract.bendTitle")} onSave={save} onClose={props.onClose}>
      <NumberField
        label={t("contract.newPrice")}
        unit={t("agency.yuanUnit")}
        value={price()}
        reason={isTold() && fen() === undefined ? t("contract.badPrice") : undefined}
        hint={priceHint()}
        onInput={setPrice}
      />
      <Show when={isBent() && isBelowLimit(bent())}>
        <Banner tone="ask">{t("contract.limitIs", before.discountLimitPercent)}</Banner>
      </Show>
      <Show when={isBent()}>
        <TextField
          label={t("contract.reason")}
          maxlength={200}
          value={reason()}
          hint={t("contract.reasonHint")}
          reason={isTold() && !textOf(reason()) ? t("contract.reasonMissing") : undefined}
          onInput={setReason}
        />
      </Show>
      <ChoiceChips
        label={t("contract.term").plan}
        options={paymentPlans.map((value) => ({ value, label: t("contract.plan")[value] }))}
        value={plan()}
        onChange={setPlan}
      />
      <ChoiceChips
        label={t("contract.term").counts}
        options={introductionCounts.map((value) => ({
          value,
          label: t("contract.introductionCountsShort")[value],
        }))}
        value={counts()}
        onChange={setCounts}
      />
      <ChoiceChips
        label={t("contract.term").noShow}
        options={noShowRules.map((value) => ({ value, label: t("contract.noShowShort")[value] }))}
        value={noShow()}
        onChange={setNoShow}
      />
    </FormDialog>
  );
}

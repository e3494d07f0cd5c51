import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { SignatureImage } from "#client/ui";
import {
  PrintClauses,
  PrintFacts,
  PrintPart,
  PrintSignatures,
  PrintTable,
  usePrint,
} from "#feature/print";
import type { Strokes } from "#shared/casework";
import { type Annex, type Contract, contractTextVersion, shortNumber } from "#shared/contracts";
import { useAgreedWishes } from "./agreed-wishes.ts";
import { usePaperWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";

/** Prints a contract as it was signed; an offer prints as the draft both can sign by hand. */
export function usePrintContract(): (contract: Contract) => void {
  const { t } = useI18n();
  const print = usePrint();
  const wishesNow = useAgreedWishes();
  const file = useContracts();
  return (contract) => {
    const wishes = contract.signed?.wishes ?? wishesNow();
    const version = contract.signed?.textVersion ?? contractTextVersion;
    print({
      title: t("contract.paper").contract,
      note: `${t("contract.paper").number(shortNumber(contract.id))} · ${t("contract.paper").textVersion(version)}`,
      body: () => <Body contract={contract} wishes={wishes} clientName={file.name()} />,
    });
  };
}

/** Prints one annex. */
export function usePrintAnnex(): (annex: Annex, contract: Contract) => void {
  const { t, format } = useI18n();
  const print = usePrint();
  const words = usePaperWords();
  return (annex, contract) =>
    print({
      title: t("contract.paper").annex,
      note: t("contract.paper").number(shortNumber(contract.id)),
      body: () => (
        <>
          <PrintPart>
            <PrintFacts
              items={[
                { term: t("contract.paper").partyA, value: contract.signed?.clientName },
                { term: t("contract.paper").partyB, value: contract.signed?.agencyName },
                { term: t("contract.term").name, value: contract.terms.name },
                {
                  term: t("contract.term").signedOn,
                  value: contract.signed && format.day(contract.signed.on),
                },
              ]}
            />
          </PrintPart>
          <PrintPart title={t("contract.annexText")}>
            <p class="paper-text">{annex.text}</p>
            <Show when={words.changes(annex)}>{(changes) => <p>{changes()}</p>}</Show>
          </PrintPart>
          <Signatures strokes={annex.strokes} day={format.day(annex.on)} />
        </>
      ),
    });
}

function Body(props: {
  readonly contract: Contract;
  readonly wishes: readonly {
    readonly what: string;
    readonly value: string;
    readonly weight?: string | undefined;
  }[];
  readonly clientName: string;
}) {
  const { t, format } = useI18n();
  const words = usePaperWords();
  // On paper stands what was signed; what annexes change is on their own papers.
  const terms = props.contract.signed?.terms ?? props.contract.terms;
  const signed = props.contract.signed;
  const paper = t("contract.paper");
  const term = t("contract.term");
  return (
    <>
      <PrintPart title={paper.parties}>
        <PrintFacts
          items={[
            { term: paper.partyA, value: signed?.clientName ?? props.clientName },
            { term: paper.partyB, value: signed?.agencyName },
            { term: paper.idNumber },
            { term: term.staff, value: signed && words.who(signed.staff) },
            { term: paper.phone },
            { term: paper.phone },
            { term: paper.address, isWide: true },
          ]}
        />
      </PrintPart>
      <PrintPart title={paper.service}>
        <PrintFacts
          items={[
            { term: term.name, value: terms.name },
            { term: term.months, value: t("contract.months", terms.months) },
            { term: term.introductions, value: t("contract.people", terms.introductions) },
            { term: term.meetings, value: t("contract.times", terms.meetings) },
            { term: term.signedOn, value: signed && format.day(signed.on) },
            { term: term.endsOn, value: signed && format.day(signed.endsOn) },
            { term: term.coolingOff, value: words.coolingOff(terms) },
            {
              term: term.coolingOffUntil,
              value:
                signed && terms.coolingOffDays > 0 ? format.day(signed.coolingOffUntil) : undefined,
            },
          ]}
        />
      </PrintPart>
      <PrintPart title={paper.wishes}>
        <Show when={props.wishes.length > 0} fallback={<p>{paper.wishesNone}</p>}>
          <PrintTable
            columns={[
              { title: paper.wish, isNarrow: true },
              { title: paper.wishValue },
              { title: paper.wishWeight, isNarrow: true },
            ]}
            rows={props.wishes.map(({ what, value, weight }) => [what, value, weight ?? ""])}
          />
        </Show>
      </PrintPart>
      <PrintPart title={paper.money}>
        <Show when={terms.priceFen !== terms.listPriceFen}>
          <p>{words.price(terms)}</p>
        </Show>
        <PrintTable
          columns={[
            { title: paper.instalment },
            { title: paper.dueOn },
            { title: paper.sum, isNumber: true },
          ]}
          rows={terms.plan.map((one) => [
            t("contract.kind")[one.kind],
            format.day(one.dueOn),
            words.yuan(one.amountFen),
          ])}
          foot={[paper.total, "", words.yuan(terms.priceFen)]}
        />
      </PrintPart>
      <PrintPart title={paper.clausesTitle}>
        <PrintClauses
          items={paper.clauses({
            coolingOff: words.coolingOff(terms),
            counts: t("contract.introductionCounts")[terms.introductionCounts],
            noShow: t("contract.noShow")[terms.noShow],
            refund: words.refundRule(terms),
          })}
        />
        <p>{paper.attachments}</p>
      </PrintPart>
      <Signatures strokes={signed?.strokes} day={signed && format.day(signed.on)} />
    </>
  );
}

function Signatures(props: {
  readonly strokes: Strokes | undefined;
  readonly day: string | undefined;
}) {
  const { t } = useI18n();
  return (
    <PrintSignatures
      places={[
        {
          title: t("contract.paper").signA,
          day: props.strokes ? props.day : undefined,
          signed: (
            <Show when={props.strokes}>
              {(strokes) => (
                <SignatureImage label={t("contract.signatureOnScreen")} strokes={strokes()} />
              )}
            </Show>
          ),
        },
        { title: t("contract.paper").signB, day: props.strokes ? props.day : undefined },
      ]}
    />
  );
}

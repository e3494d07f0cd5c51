import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { History, Section } from "#client/ui";
import {
  annexSchema,
  doneSchema,
  endedSchema,
  signedSchema,
  takenSchema,
  termsSchema,
} from "#shared/casework";
import { askerOf } from "#shared/contracts";
import { entityTypeOf, type Fact } from "#shared/documents";
import { type Json, z } from "#shared/kernel";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";

/** What happened with a client's contracts, in sentences, the latest first. */
export function HistoryPart() {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const sentence = useSentence();
  const entries = createMemo(() =>
    file.live
      .projection()
      .facts()
      .flatMap((fact) => {
        const what = sentence(fact);
        return what ? [{ what, who: words.who(fact.by), when: words.when(fact) }] : [];
      }),
  );
  return (
    <Show when={entries().length > 0}>
      <Section title={t("contract.history")}>
        <History label={t("contract.history")} entries={entries()} />
      </Section>
    </Show>
  );
}

const priceSchema = z.object({ listPriceFen: z.int(), priceFen: z.int() });

/** Tells one fact as a sentence; nothing where it is not about contracts. */
function useSentence(): (fact: Fact) => string | undefined {
  const { t, format } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  const did = () => t("contract.did");
  const sentences: Readonly<Record<string, (value: Json, fact: Fact) => string | undefined>> = {
    offer: (value) => {
      const terms = z.safeParse(termsSchema, value).data;
      return terms && did().offer(terms.name, words.yuan(terms.priceFen));
    },
    approval: (value, { about, by }) => {
      const said = z.safeParse(priceSchema, value).data;
      if (!said) return undefined;
      const isOwn = askerOf(file.live.projection(), about, said) === by;
      return did()[isOwn ? "ownApproval" : "approval"](words.yuan(said.priceFen));
    },
    signed: (value, { about }) => {
      if (entityTypeOf(about) === "annex") {
        const annex = z.safeParse(annexSchema, value).data;
        return annex && did().annex(annex.text);
      }
      const signed = z.safeParse(signedSchema, value).data;
      return signed && did().signed(signed.terms.name);
    },
    ended: (value) => {
      const ended = z.safeParse(endedSchema, value).data;
      return ended && did().ended(words.yuan(ended.refundFen));
    },
    dropped: () => did().dropped,
    taken: (value) => {
      const taken = z.safeParse(takenSchema, value).data;
      return taken && did().taken(t("contract.kind")[taken.kind], words.yuan(taken.amountFen));
    },
    cancelled: (value) => {
      const said = z.safeParse(z.object({ reason: z.string() }), value).data;
      return said && did().cancelled(said.reason);
    },
    beside: () => did().beside,
    invoiced: (value) => {
      const said = z.safeParse(z.object({ number: z.string() }), value).data;
      return said && did().invoiced(said.number);
    },
    done: (value) => {
      const done = z.safeParse(doneSchema, value).data;
      return done && did().done(t("contract.delivery")[done.kind], format.day(done.on));
    },
    accepted: (value) => (value === true ? did().accepted : undefined),
    confirmed: () => did().confirmed,
    excused: (value) => {
      const said = z.safeParse(z.object({ as: z.enum(["gift", "mistake"]) }), value).data;
      return said ? did().excused[said.as] : did().countedAgain;
    },
  };
  const entities = ["contract", "annex", "receipt", "delivery"];
  return (fact) => {
    if (!entities.includes(entityTypeOf(fact.about))) return undefined;
    const told = Object.entries(fact.says).flatMap(([field, value]) => {
      const isTakenBack = value === null && field !== "excused";
      const text = isTakenBack
        ? `${did().undone} ${fieldWord(field)}`.trim()
        : sentences[field]?.(value, fact);
      return text ? [text] : [];
    });
    return told.length > 0 ? told.join("；") : undefined;
  };

  function fieldWord(field: string): string {
    const names: Readonly<Record<string, string>> = t("contract.apartField");
    return names[field] ?? "";
  }
}

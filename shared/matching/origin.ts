/** Whose word a value is on which a fit rests, and whether somebody saw a proof of it that counts. */
import { type Json, type PlainDate, plainDateSchema } from "#shared/kernel";
import {
  type AnswerSource,
  type FieldName,
  readAnswerSource,
  saidByAbout,
  type VerifiableClaim,
} from "#shared/registry";
import { claimOf } from "./compare.ts";
import { type ComparedCriterion, fieldOf } from "./measure.ts";

/** Where a value comes from. */
export interface Origin {
  readonly whose: AnswerSource;
  /** What has to be seen for it; undefined where nothing proves it. */
  readonly claim: VerifiableClaim | undefined;
  /** When that was seen, as long as it counts. */
  readonly seen: PlainDate | undefined;
  /** It was seen, and has to be seen again. */
  readonly isOver: boolean;
}

/** A client's card, with the facts on which its fields stand. */
export interface SaidWithFacts {
  readonly value: (about: string, field: string) => Json | undefined;
  readonly field: (
    about: string,
    field: string,
  ) => { readonly shown: { readonly fact: { readonly id: string } } } | undefined;
}

/** Where the value comes from that is held against a wish; what nobody said is the client's own word. */
export function originOf(
  said: SaidWithFacts,
  criterion: ComparedCriterion,
  today: PlainDate,
): Origin {
  const field: FieldName = fieldOf(criterion) ?? "birthDate";
  const fact = said.field("profile", field)?.shown.fact.id;
  const whose = fact && readAnswerSource(said.value(saidByAbout(fact), "is"));
  const claim = claimOf(criterion);
  const day = (which: "on" | "until") =>
    claim && plainDateSchema.safeParse(said.value(`verified/${claim}`, which)).data;
  const [on, until] = [day("on"), day("until")];
  const isOver = on !== undefined && until !== undefined && until < today;
  return { whose: whose || "client", claim, seen: isOver ? undefined : on, isOver };
}

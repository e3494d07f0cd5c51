/** The troubles an agency really meets, each at fixed places of the sample. */

/** What makes two clients a pair that must be minded. */
export type PairType = "sibling" | "formerPartner" | "sameName" | "sharedPhone";

/** What is special about one client. A partner is the number of another client. */
export type Trouble =
  | { readonly type: "none" }
  /** Two people set the same field apart, and both values stand. */
  | { readonly type: "clash"; readonly field: "maritalStatus" | "height" | "annualIncome" }
  | {
      readonly type: PairType;
      readonly partner: number;
      readonly isSecond: boolean;
    }
  | { readonly type: "staffRelative" }
  | { readonly type: "ageInsteadOfDay" }
  | { readonly type: "jinTakenForKg" }
  | { readonly type: "pastedFromChat" }
  | { readonly type: "expiredProof" }
  | { readonly type: "withdrawn" }
  | { readonly type: "insincere" }
  | { readonly type: "declines" }
  | { readonly type: "doNotContact" };

const clashes: Readonly<Record<number, Trouble>> = {
  1: { type: "clash", field: "maritalStatus" },
  4: { type: "clash", field: "height" },
  7: { type: "clash", field: "annualIncome" },
};

/** After the first ten, everything else comes up once in every so many clients. */
const round = 60;

const pairs: Readonly<Record<number, PairType>> = {
  10: "sibling",
  14: "formerPartner",
  18: "sameName",
  22: "sharedPhone",
};

const singles: Readonly<Record<number, Trouble>> = {
  26: { type: "staffRelative" },
  28: { type: "ageInsteadOfDay" },
  30: { type: "jinTakenForKg" },
  32: { type: "pastedFromChat" },
  34: { type: "expiredProof" },
  36: { type: "withdrawn" },
  38: { type: "insincere" },
  40: { type: "declines" },
  42: { type: "doNotContact" },
};

/** What is special about the client with a number, of so many. */
export function troubleOf(number: number, clients: number): Trouble {
  if (number < 10) return clashes[number] ?? { type: "none" };
  const place = number % round;
  const single = singles[place];
  if (single) return single;
  const isSecond = pairs[place] === undefined;
  const type = pairs[isSecond ? place - 1 : place];
  const partner = isSecond ? number - 1 : number + 1;
  return type && partner < clients ? { type, partner, isSecond } : { type: "none" };
}

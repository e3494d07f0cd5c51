/** What a client may ask of the agency about their own data (权益请求), and by when it is answered. */
import { addWorkingDays } from "#shared/casework";
import { type PlainDate, plainDateSchema, wordsSchema, z } from "#shared/kernel";
import type { Read } from "#shared/registry";

/** What can be asked for. */
export const rightsKinds = ["copy", "correct", "withdraw", "erase", "explain"] as const;
export type RightsKind = (typeof rightsKinds)[number];

/** By which way it was asked. */
export const rightsWays = ["inPerson", "phone", "weChat", "letter"] as const;
export type RightsWay = (typeof rightsWays)[number];

/** What came of it; whoever refuses says why. */
export const rightsOutcomes = ["done", "partly", "refused", "takenBack"] as const;
export type RightsOutcome = (typeof rightsOutcomes)[number];

/** By when requests are answered: the custom under PIPL, or the month of the GDPR. */
export const rightsTerms = ["fifteenWorkingDays", "oneMonth"] as const;
export type RightsTerm = (typeof rightsTerms)[number];

/** A request as it was received. */
export const rightsAskedSchema = z.strictObject({
  kind: z.enum(rightsKinds),
  on: plainDateSchema,
  how: z.enum(rightsWays),
  words: z.optional(wordsSchema(1000)),
});

/** The answer to one. */
export const rightsAnsweredSchema = z.strictObject({
  on: plainDateSchema,
  outcome: z.enum(rightsOutcomes),
  text: wordsSchema(2000),
});

/** One request with its answer. */
export interface RightsRequest {
  readonly about: string;
  readonly asked: z.infer<typeof rightsAskedSchema>;
  readonly dueOn: PlainDate;
  readonly answered: z.infer<typeof rightsAnsweredSchema> | undefined;
}

/** The last day for the answer to what was received on a day. */
export function rightsDueOn(received: PlainDate, term: RightsTerm): PlainDate {
  return term === "fifteenWorkingDays" ? addWorkingDays(received, 15) : aMonthAfter(received);
}

/** The same day of the next month, or its last day where there is none. */
function aMonthAfter(day: PlainDate): PlainDate {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [toYear, toMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const name = (on: number) =>
    `${String(toYear).padStart(4, "0")}-${String(toMonth).padStart(2, "0")}-${String(on).padStart(2, "0")}`;
  for (let on = date; on > 28; on -= 1) {
    const parsed = plainDateSchema.safeParse(name(on));
    if (parsed.success) return parsed.data;
  }
  return plainDateSchema.parse(name(Math.min(date, 28)));
}

/** Reads the requests of a case file: those that wait first, the earliest due first. */
export function rightsRequestsOf(read: Read, abouts: readonly string[]): readonly RightsRequest[] {
  const all = abouts.flatMap((about): readonly RightsRequest[] => {
    const asked = rightsAskedSchema.safeParse(read(about, "asked")).data;
    const dueOn = plainDateSchema.safeParse(read(about, "dueOn")).data;
    const answered = rightsAnsweredSchema.safeParse(read(about, "answered")).data;
    return asked && dueOn ? [{ about, asked, dueOn, answered }] : [];
  });
  return all.sort(
    (a, b) =>
      Number(a.answered !== undefined) - Number(b.answered !== undefined) ||
      (a.dueOn === b.dueOn ? (a.about < b.about ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1),
  );
}

/** The first day by which a request that waits is to be answered. */
export const earliestRightsDue = (requests: readonly RightsRequest[]): PlainDate | undefined =>
  requests.find(({ answered }) => !answered)?.dueOn;

/** What the agency will do better, who does it, and by when. */
import {
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
  wordsSchema,
  z,
} from "#shared/kernel";
import type { Read } from "#shared/registry";

/** How an item ended: carried out, or given up for a reason. */
export const improvementEndedSchema = z.strictObject({
  on: plainDateSchema,
  is: z.enum(["done", "dropped"]),
  text: z.optional(wordsSchema(500)),
});

/** One thing to do better. */
export interface Improvement {
  readonly about: string;
  readonly text: string;
  readonly owner: StaffId;
  readonly dueOn: PlainDate;
  readonly ended: z.infer<typeof improvementEndedSchema> | undefined;
}

/** The items of a case file: what is open first, the earliest due first. */
export function improvementsOf(read: Read, abouts: readonly string[]): readonly Improvement[] {
  const all = abouts.flatMap((about): readonly Improvement[] => {
    const text = read(about, "text");
    const owner = staffIdSchema.safeParse(read(about, "owner")).data;
    const dueOn = plainDateSchema.safeParse(read(about, "dueOn")).data;
    const ended = improvementEndedSchema.safeParse(read(about, "ended")).data;
    return typeof text === "string" && owner && dueOn ? [{ about, text, owner, dueOn, ended }] : [];
  });
  return all.sort(
    (a, b) =>
      Number(a.ended !== undefined) - Number(b.ended !== undefined) ||
      (a.dueOn === b.dueOn ? (a.about < b.about ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1),
  );
}

/** The first day on which an open item is due. */
export const earliestImprovementDue = (items: readonly Improvement[]): PlainDate | undefined =>
  items.find(({ ended }) => !ended)?.dueOn;

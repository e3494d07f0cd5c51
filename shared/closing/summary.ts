/** How a service ended, as it was written down, and what is missing before the file is put away. */
import {
  type ClosingCause,
  type ClosingOutcome,
  closingCauses,
  closingOutcomes,
  type Stage,
  surveySkippedSchema,
} from "#shared/casework";
import { type PlainDate, plainDateSchema, type z } from "#shared/kernel";
import type { Read } from "#shared/registry";

/** What a case file says of the end. */
export interface ClosingSummary {
  readonly outcome: ClosingOutcome | undefined;
  readonly on: PlainDate | undefined;
  readonly causes: readonly ClosingCause[];
  readonly summary: string;
  readonly lessons: string;
  readonly handover: string;
  readonly surveySkipped: z.infer<typeof surveySkippedSchema> | undefined;
}

/** Reads what a case file says of the end. */
export function closingSummaryOf(read: Read): ClosingSummary {
  const words = (field: string): string => {
    const said = read("closing", field);
    return typeof said === "string" ? said : "";
  };
  const said = read("closing", "causes");
  const causes: readonly unknown[] = Array.isArray(said) ? said : [];
  return {
    outcome: closingOutcomes.find((one) => one === read("closing", "outcome")),
    on: plainDateSchema.safeParse(read("closing", "on")).data,
    causes: closingCauses.filter((cause) => causes.includes(cause)),
    summary: words("summary"),
    lessons: words("lessons"),
    handover: words("handover"),
    surveySkipped: surveySkippedSchema.safeParse(read("closing", "surveySkipped")).data,
  };
}

/** What the procedure wants before a file is put away. */
export type MissingBeforeArchive = "closedStage" | "outcome" | "summary" | "survey" | "openRights";

/** What stands before and what is still missing, in the order of the work. */
export function missingBeforeArchive(file: {
  readonly stage: Stage;
  readonly closing: ClosingSummary;
  readonly surveys: number;
  readonly openRights: number;
}): readonly MissingBeforeArchive[] {
  const { stage, closing, surveys, openRights } = file;
  const isSurveyed = surveys > 0 || closing.surveySkipped !== undefined;
  return [
    ...(closing.outcome === undefined ? (["outcome"] as const) : []),
    ...(closing.summary === "" ? (["summary"] as const) : []),
    ...(isSurveyed ? [] : (["survey"] as const)),
    ...(stage === "closed" ? [] : (["closedStage"] as const)),
    ...(openRights === 0 ? [] : (["openRights"] as const)),
  ];
}

/** What must be there before a client is moved to the end: how it ended, and the survey or why not. */
export const missingBeforeClosing = (
  file: Omit<Parameters<typeof missingBeforeArchive>[0], "stage" | "openRights">,
): readonly MissingBeforeArchive[] =>
  missingBeforeArchive({ ...file, stage: "closed", openRights: 0 });

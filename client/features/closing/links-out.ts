import type { Survey } from "#shared/closing";
import { momentSchema, type Ulid, ulidSchema, z } from "#shared/kernel";
import type { Read } from "#shared/registry";

/** A link to a survey that was given to the client. */
export interface LinkOut {
  readonly link: Ulid;
  readonly untilMs: number;
  /** Whether it is over by now. */
  readonly isOver: boolean;
}

const madeSchema = z.object({ untilMs: momentSchema });

/** The links whose answer is still to come, the latest first. */
export const linksOut = (
  read: Read,
  abouts: readonly string[],
  surveys: readonly Survey[],
  nowMs: number,
): readonly LinkOut[] =>
  abouts
    .flatMap((about): readonly LinkOut[] => {
      const link = ulidSchema.safeParse(about.slice("surveyLink/".length)).data;
      const made = madeSchema.safeParse(read(about, "made")).data;
      const isEnded =
        read(about, "withdrawnOn") !== undefined ||
        surveys.some((survey) => survey.about === `survey/${link}`);
      if (!link || !made || isEnded) return [];
      return [{ link, untilMs: made.untilMs, isOver: made.untilMs <= nowMs }];
    })
    .sort((a, b) => (a.link < b.link ? 1 : -1));

import {
  type ClientId,
  clientIdSchema,
  momentSchema,
  type PlainDate,
  plainDateSchema,
} from "#shared/kernel";
import type { Said } from "./said.ts";
import { type FollowUpOutcome, followUpOutcomes, type HelpKind, helpKinds } from "./vocabulary.ts";

/** A follow-up of one client: planned, or done. */
export interface FollowUp {
  /** The entity, as `followUp/01J…`. */
  readonly about: string;
  readonly dueOn: PlainDate | undefined;
  readonly doneAtMs: number | undefined;
  /** The other of the pair it is about; undefined when it is about the client alone. */
  readonly other: ClientId | undefined;
  readonly outcome: FollowUpOutcome | undefined;
  readonly help: readonly HelpKind[];
  readonly note: string | undefined;
  /** Written down by mistake: it is shown, and counts no more. */
  readonly isMistake: boolean;
}

/** All follow-ups a case file tells of, the latest first. */
export const followUpsOf = ({ value, entities }: Said): readonly FollowUp[] =>
  entities("followUp")
    .map((about): FollowUp => {
      const help = value(about, "help");
      const note = value(about, "note");
      return {
        about,
        dueOn: plainDateSchema.safeParse(value(about, "dueOn")).data,
        doneAtMs: momentSchema.safeParse(value(about, "doneAt")).data,
        other: clientIdSchema.safeParse(value(about, "with")).data,
        outcome: followUpOutcomes.find((outcome) => outcome === value(about, "outcome")),
        help: Array.isArray(help) ? helpKinds.filter((kind) => help.includes(kind)) : [],
        note: typeof note === "string" ? note : undefined,
        isMistake: value(about, "isMistake") === true,
      };
    })
    .filter(({ dueOn, doneAtMs }) => dueOn !== undefined || doneAtMs !== undefined)
    .sort((a, b) => whenOf(b) - whenOf(a) || (a.about < b.about ? 1 : -1));

const whenOf = ({ doneAtMs, dueOn }: FollowUp): number =>
  doneAtMs ?? Date.parse(`${dueOn}T00:00:00Z`);

import type { ClientSummary } from "#shared/casework";
import type { ClientId, PlainDate, StaffId } from "#shared/kernel";

/** One line of the list of clients. */
export type ClientRow = ClientSummary & {
  readonly id: ClientId;
  /** Who serves the client today, who answers for the client first. */
  readonly staff: readonly StaffId[];
  /** Fields that people who wrote apart gave different values. */
  readonly clashes: number;
  /** Those of them that are announced. */
  readonly loudClashes: number;
  /** The latest thing said, in milliseconds since 1970. */
  readonly updatedAtMs: number;
  /** Who said it. */
  readonly updatedBy: StaffId | undefined;
  /** Whether the client is not to be proposed for now, for whatever reason. */
  readonly isPaused: boolean;
  /** The earliest day on which something is due. */
  readonly dueOn: PlainDate | undefined;
  /** What is due on it, as it is called in documents: `followUp`, `contractEnd`. */
  readonly dueWhat: string | undefined;
  /** The day from which the first of the seen papers no longer counts. */
  readonly recheckOn: PlainDate | undefined;
  /** Until when somebody who only enquired is to be called back, in milliseconds since 1970. */
  readonly contactDueMs: number | undefined;
  /** The day the file was put away; such clients stand in no list that does not ask for them. */
  readonly archivedOn: PlainDate | undefined;
  /** The card that this one says it was merged into. */
  readonly mergedInto: ClientId | undefined;
  /** Whether another card here stands for the person, so that this one is in no list. */
  readonly isMergedAway: boolean;
  /** The day from which the file may be erased; undefined while something stands in the way. */
  readonly eraseOn: PlainDate | undefined;
  /** How the shown name sounds: a syllable for each Chinese character, a word for each other one. */
  readonly sound: string;
  /** The last four digits of the contact person's number. */
  readonly personTail: string | undefined;
  /** The titles of the client's notes. */
  readonly noteTitles: readonly string[];
  /** Whether another client here may be the same person. */
  readonly hasLikeness: boolean;
};

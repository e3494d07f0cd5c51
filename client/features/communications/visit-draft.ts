import {
  type Companion,
  type ExplainedThing,
  explainedTextVersion,
  type IdentityWay,
  type VisitEntry,
  type VisitPurpose,
} from "#shared/casework";
import type { JsonObject, PlainDate } from "#shared/kernel";
import { textOrNull } from "./call-draft.ts";
import type { LogWords } from "./open-visit-log.ts";

/** A visit while it is being written down. */
export interface VisitDraft {
  readonly purpose: VisitPurpose;
  readonly cameAlong: readonly Companion[];
  readonly identity: IdentityWay | undefined;
  readonly explained: readonly ExplainedThing[];
  readonly needs: string;
  readonly note: string;
  readonly nextOn: PlainDate | undefined;
}

/** What a new visit begins with. */
export const emptyVisit: VisitDraft = {
  purpose: "enquiry",
  cameAlong: [],
  identity: undefined,
  explained: [],
  needs: "",
  note: "",
  nextOn: undefined,
};

/** The draft of a visit that stands. */
export const draftOfVisit = (entry: VisitEntry): VisitDraft => ({
  purpose: entry.purpose ?? "other",
  cameAlong: entry.cameAlong,
  identity: entry.identity,
  explained: entry.explained,
  needs: entry.needs ?? "",
  note: entry.note ?? "",
  nextOn: entry.nextOn,
});

/** What a draft says of its visit; what is empty is null. */
export const saysOfVisit = (draft: VisitDraft): JsonObject => ({
  purpose: draft.purpose,
  cameAlong: listOrNull(draft.cameAlong),
  identity: draft.identity ?? null,
  explained: listOrNull(draft.explained),
  needs: textOrNull(draft.needs),
  note: textOrNull(draft.note),
  nextOn: draft.nextOn ?? null,
});

/** What is said of things that were explained on a day. */
export const saysExplained = (
  things: readonly ExplainedThing[],
  on: PlainDate,
): readonly LogWords[] =>
  things.map((thing) => ({
    about: `explained/${thing}`,
    says: { on, textVersion: explainedTextVersion(thing) },
  }));

/** What was shown in a visit and is ticked no more was shown by mistake. */
export function saysNotShown(
  { shown }: Pick<VisitEntry, "shown">,
  { explained }: JsonObject,
): readonly LogWords[] {
  const ticked: readonly unknown[] = Array.isArray(explained) ? explained : [];
  return shown
    .filter(({ thing }) => !ticked.includes(thing))
    .map(({ about }) => ({ about, says: { isMistake: true } }));
}

const listOrNull = (list: readonly string[]) => (list.length === 0 ? null : [...list]);

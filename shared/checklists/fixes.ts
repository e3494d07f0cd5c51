/** What is to be put right of an item that was not fine. */
import {
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
  type z,
} from "#shared/kernel";
import { keyOf, type Said, wordsOf } from "./said.ts";
import { fixEndedSchema } from "./vocabulary.ts";

/** One thing to put right. */
export interface Fix {
  readonly about: string;
  /** The tick it came of has the same key. */
  readonly tick: string;
  readonly text: string;
  /** Nobody's when it was cleared, or said by two apart; somebody is named then. */
  readonly owner: StaffId | undefined;
  /** Those who were named apart. */
  readonly ownersApart: readonly StaffId[];
  readonly dueOn: PlainDate | undefined;
  readonly ended: z.infer<typeof fixEndedSchema> | undefined;
}

/** What is to be put right of a tick is called: of two who write it down apart there is one. */
export const aboutFix = (tick: string): string => `fix/${keyOf(tick)}`;

/** All there is to put right in a month of the desk: what is open first, the earliest due first. */
export function readFixes(said: Said): readonly Fix[] {
  const fixes = said.entities("fix").flatMap((about): readonly Fix[] => {
    const text = wordsOf(said.value(about, "text"));
    if (!text) return [];
    const owner = said.field(about, "owner");
    const owners = (owner?.values ?? []).flatMap(
      ({ value }) => staffIdSchema.safeParse(value).data ?? [],
    );
    return [
      {
        ...{ about, tick: `tick/${keyOf(about)}`, text },
        owner: staffIdSchema.safeParse(said.value(about, "owner")).data,
        ownersApart: owner?.isClash ? owners : [],
        dueOn: plainDateSchema.safeParse(said.value(about, "dueOn")).data,
        ended: fixEndedSchema.safeParse(said.value(about, "ended")).data,
      },
    ];
  });
  const place = ({ ended, dueOn, about }: Fix): string =>
    `${ended ? 1 : 0} ${dueOn ?? "0"} ${about}`;
  return fixes.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/**
 * Whether an open thing waits for somebody to see to it: it is one's own, or, for a supervisor,
 * nobody's, as when whoever had it left.
 */
export const waitsFor = (
  { owner, ownersApart, ended }: Fix,
  me: { readonly id: StaffId; readonly isSupervisor: boolean },
  worksHere: (id: StaffId) => boolean,
): boolean =>
  !ended &&
  (owner === me.id ||
    ownersApart.includes(me.id) ||
    (me.isSupervisor && (owner === undefined || !worksHere(owner))));

import {
  type ClientId,
  clientIdSchema,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
  z,
} from "#shared/kernel";

/** Answers for the client; helps; takes the place of an absent colleague. */
export const assignmentKinds = ["assigned", "co", "standIn"] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Who serves whom, as what, from which day to which. Both days count; a missing day is open. */
export const assignmentSchema = z.strictObject({
  client: clientIdSchema,
  staff: staffIdSchema,
  as: z.enum(assignmentKinds),
  from: z.optional(plainDateSchema),
  to: z.optional(plainDateSchema),
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** Whether an assignment holds on a day. */
export const isActive = ({ from, to }: Pick<Assignment, "from" | "to">, day: PlainDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Who serves a client on a day: who answers for the client first, stand-ins last, each once. */
export function assignedStaff(
  assignments: Iterable<Assignment>,
  client: ClientId,
  day: PlainDate,
): readonly StaffId[] {
  const active = activeOf(assignments, client, day);
  const inOrder = assignmentKinds.flatMap((kind) => active.filter(({ as }) => as === kind));
  return [...new Set(inOrder.map(({ staff }) => staff))];
}

/** Who answers for a client on a day; undefined when nobody does. */
export const responsibleFor = (
  assignments: Iterable<Assignment>,
  client: ClientId,
  day: PlainDate,
): StaffId | undefined =>
  activeOf(assignments, client, day).find(({ as }) => as === "assigned")?.staff;

const activeOf = (
  assignments: Iterable<Assignment>,
  client: ClientId,
  day: PlainDate,
): readonly Assignment[] =>
  [...assignments].filter((one) => one.client === client && isActive(one, day));

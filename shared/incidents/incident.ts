import {
  answerDueOf,
  type IncidentKind,
  incidentKinds,
  incidentVocabulary,
} from "#shared/casework";
import {
  type ClientId,
  clientIdSchema,
  type Json,
  type PlainDate,
  type StaffId,
  staffIdSchema,
  type z,
} from "#shared/kernel";

/** An incident's own document, in whatever form it is kept. */
export interface SaidOfIncident {
  readonly value: (about: string, field: string) => Json | undefined;
  readonly entities: (type: string) => readonly string[];
}

type Fields = typeof incidentVocabulary.handling.fields;

/** Something that was done about an incident. */
export interface Measure {
  readonly about: string;
  readonly atMs: number;
  readonly text: string;
}

/** An incident as it stands. */
export interface Incident {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly words: string;
  readonly atMs: number;
  readonly channel: z.infer<typeof incidentVocabulary.opening.fields.channel> | undefined;
  readonly client: ClientId | undefined;
  readonly against: readonly ClientId[];
  readonly staff: readonly StaffId[];
  readonly pair: string | undefined;
  readonly handler: StaffId | undefined;
  readonly outcome: string | undefined;
  readonly heard: z.infer<Fields["heard"]> | undefined;
  /** Since when it is settled; undefined while it is open. */
  readonly settledOn: PlainDate | undefined;
  /** What was done, the latest first. */
  readonly measures: readonly Measure[];
}

/** Reads an incident; undefined while nobody said what was brought. */
export function readIncident(id: string, said: SaidOfIncident): Incident | undefined {
  const { value, entities } = said;
  const opening = incidentVocabulary.opening.fields;
  const of = <T>(schema: { safeParse: (value: unknown) => { data?: T } }, found: unknown) =>
    schema.safeParse(found).data;
  const atMs = of(opening.at, value("opening", "at"));
  const words = of(opening.words, value("opening", "words"));
  if (atMs === undefined || words === undefined) return undefined;
  const { heard, settled } = incidentVocabulary.handling.fields;
  const isSettled = of(settled, value("handling", "settled"));
  return {
    ...{ id, atMs, words },
    kind: incidentKinds.find((kind) => kind === value("opening", "kind")) ?? "other",
    channel: of(opening.channel, value("opening", "channel")),
    client: of(clientIdSchema, value("opening", "client")),
    against: of(opening.against, value("opening", "against")) ?? [],
    staff: of(opening.staff, value("opening", "staff")) ?? [],
    pair: of(opening.pair, value("opening", "pair")),
    handler: of(staffIdSchema, value("handling", "handler")),
    outcome: of(incidentVocabulary.handling.fields.outcome, value("handling", "outcome")),
    heard: of(heard, value("handling", "heard")),
    settledOn: isSettled?.is ? isSettled.on : undefined,
    measures: entities("measure")
      .flatMap((about) => {
        const at = value(about, "at");
        const text = value(about, "text");
        return typeof at === "number" && typeof text === "string"
          ? [{ about, atMs: at, text }]
          : [];
      })
      .sort((a, b) => b.atMs - a.atMs),
  };
}

/** By which day an incident is answered that came on a day: three working days, as any question. */
export const dueOf = (cameOn: PlainDate): PlainDate => answerDueOf(cameOn).by;

/** Why an incident cannot be settled yet. */
export type NotSettled = "outcome" | "heard";

/** What is missing before an incident is settled; a question needs no more than its answer. */
export function missingToSettle({
  kind,
  outcome,
  client,
  heard,
}: Pick<Incident, "kind" | "outcome" | "client" | "heard">): readonly NotSettled[] {
  const isHeard = heard !== undefined || client === undefined || kind === "question";
  return [
    ...(outcome === undefined ? ["outcome" as const] : []),
    ...(isHeard ? [] : ["heard" as const]),
  ];
}

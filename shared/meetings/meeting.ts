/** Team meetings as the documents of the desk tell of them. */
import { type Improvement, improvementsOf } from "#shared/closing";
import {
  type ClientId,
  clientIdSchema,
  type StaffId,
  staffIdSchema,
  type Ulid,
  ulidSchema,
  z,
} from "#shared/kernel";
import type { Read } from "#shared/registry";
import { type AgendaKind, agendaKinds, type Rhythm, rhythms } from "./vocabulary.ts";

/** A document of the desk, as far as meetings read it. */
interface SaidAtDesk {
  readonly value: Read;
  readonly entities: (type: string) => readonly string[];
}

/** One thing to speak about. */
export interface AgendaItem {
  readonly about: string;
  readonly kind: AgendaKind;
  readonly client: ClientId | undefined;
  readonly text: string | undefined;
  readonly isDiscussed: boolean;
}

/** One thing that somebody does after a meeting. */
export interface Task extends Improvement {
  readonly meeting: Ulid;
  readonly client: ClientId | undefined;
}

/** One meeting of the team. */
export interface Meeting {
  readonly id: Ulid;
  /** The document it lies in, which stays when it is put on another day. */
  readonly month: string;
  readonly title: string;
  readonly atMs: number;
  readonly place: string | undefined;
  readonly repeats: Rhythm | undefined;
  readonly isCancelled: boolean;
  /** Who was there. */
  readonly present: readonly StaffId[];
  /** In the order of kinds, then as they were put on. */
  readonly agenda: readonly AgendaItem[];
  readonly tasks: readonly Task[];
  /** What was decided or learned. */
  readonly improvements: readonly Improvement[];
}

/** The meetings of one month of the desk, the latest first. */
export function readMeetings(said: SaidAtDesk, month: string): readonly Meeting[] {
  const tasks = readTasks(said);
  const meetings = said.entities("meeting").flatMap((about): readonly Meeting[] => {
    const id = ulidSchema.safeParse(about.slice("meeting/".length)).data;
    const [title, atMs] = [said.value(about, "title"), said.value(about, "atMs")];
    if (!id || typeof title !== "string" || typeof atMs !== "number") return [];
    const place = said.value(about, "place");
    return [
      {
        ...{ id, month, title, atMs },
        place: typeof place === "string" ? place : undefined,
        repeats: z.enum(rhythms).safeParse(said.value(about, "repeats")).data,
        isCancelled: said.value(about, "isCancelled") === true,
        present: presentAt(said, id),
        agenda: agendaOf(said, id),
        tasks: tasks.filter(({ meeting }) => meeting === id),
        improvements: improvementsOf(
          said.value,
          said.entities("improvement").filter((one) => said.value(one, "meeting") === id),
        ),
      },
    ];
  });
  return meetings.sort(latestFirst);
}

/** The later meeting first. */
export const latestFirst = (a: Meeting, b: Meeting): number =>
  b.atMs - a.atMs || (a.id < b.id ? 1 : -1);

/** How a colleague at a meeting is named. */
export const aboutPresence = (meeting: Ulid, staff: StaffId): string =>
  `presence/${meeting}~${staff}`;

/** How an item of an agenda is named; what it is about is a client, an incident, or itself. */
export const aboutAgenda = (meeting: Ulid, kind: AgendaKind, what: string): string =>
  `agenda/${meeting}~${kind}~${what}`;

function readTasks(said: SaidAtDesk): readonly Task[] {
  return improvementsOf(said.value, said.entities("task")).flatMap((task): readonly Task[] => {
    const meeting = ulidSchema.safeParse(said.value(task.about, "meeting")).data;
    const client = clientIdSchema.safeParse(said.value(task.about, "client")).data;
    return meeting ? [{ ...task, meeting, client }] : [];
  });
}

function presentAt(said: SaidAtDesk, meeting: Ulid): readonly StaffId[] {
  const prefix = `presence/${meeting}~`;
  return said
    .entities("presence")
    .filter((about) => about.startsWith(prefix) && said.value(about, "came") === true)
    .flatMap((about) => staffIdSchema.safeParse(about.slice(prefix.length)).data ?? []);
}

function agendaOf(said: SaidAtDesk, meeting: Ulid): readonly AgendaItem[] {
  const prefix = `agenda/${meeting}~`;
  const items = said.entities("agenda").flatMap((about): readonly AgendaItem[] => {
    const [word = ""] = about.startsWith(prefix) ? about.slice(prefix.length).split("~") : [];
    const kind = z.enum(agendaKinds).safeParse(word).data;
    const state = said.value(about, "state");
    if (!kind || (state !== "open" && state !== "discussed")) return [];
    const text = said.value(about, "text");
    return [
      {
        ...{ about, kind },
        client: clientIdSchema.safeParse(said.value(about, "client")).data,
        text: typeof text === "string" ? text : undefined,
        isDiscussed: state === "discussed",
      },
    ];
  });
  const place = ({ kind }: AgendaItem): number => agendaKinds.indexOf(kind);
  return items.sort((a, b) => place(a) - place(b));
}

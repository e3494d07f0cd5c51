/**
 * Who may read what and say what: DESIGN section 3 and PRACTICE section 4, as one table.
 *
 * The relay decides by this table per document; the app shows by the same table. A rule grants;
 * what no rule grants is refused. Somebody who works part-time is granted only what concerns the
 * clients assigned to them, themselves, and the office they share.
 */
import type { Right, Role } from "#shared/agency";
import { type DocumentKind, documentKinds, holdsFacts } from "./kinds.ts";
import { vocabularyOf } from "./vocabularies.ts";

/** How somebody stands to a document at this moment. */
export type Relation =
  | "self"
  | "assigned"
  /** The client has no matchmaker yet. */
  | "unassigned"
  /** The client has an appointment today or tomorrow. */
  | "booked"
  | "handler"
  | "opener"
  | "complainedAbout";

/** Who asks. */
export interface Subject {
  readonly roles: ReadonlySet<Role>;
  readonly rights: ReadonlySet<Right>;
}

/** What is granted on one document. */
export interface Access {
  readonly read: boolean;
  /** Nothing, everything, or only facts about entities of these types. */
  readonly say: "nothing" | "everything" | readonly string[];
}

interface Rule {
  readonly who: Role | Right | "anyone";
  /** When missing, the rule holds whatever the relation. */
  readonly relation?: Relation;
  readonly read?: true;
  readonly say?: true | readonly string[];
}

const anyone: Rule = { who: "anyone", read: true, say: true };
const supervisor: Rule = { who: "supervisor", read: true, say: true };
const assigned: Rule = { who: "anyone", relation: "assigned", read: true, say: true };

/** The table. */
const permissionTable: Readonly<Record<DocumentKind, readonly Rule[]>> = {
  agency: [{ who: "anyone", read: true }, supervisor, { who: "admin", read: true, say: true }],
  desk: [anyone],
  calendar: [anyone],
  staff: [{ who: "anyone", relation: "self", read: true, say: true }, supervisor],
  client: [
    // Whoever hears that somebody is in danger stops what is under way, whosever client it is.
    { who: "reception", read: true, say: ["halt"] },
    { who: "matchmaker", read: true, say: ["halt"] },
    supervisor,
    assigned,
    { who: "reception", relation: "unassigned", read: true, say: true },
  ],
  contact: [
    supervisor,
    assigned,
    { who: "reception", relation: "unassigned", read: true, say: true },
    { who: "reception", relation: "booked", read: true, say: true },
  ],
  visits: [{ who: "reception", read: true, say: true }, supervisor, assigned],
  agreement: [
    supervisor,
    assigned,
    { who: "cashier", read: true, say: true },
    { who: "reception", say: ["consent"] },
  ],
  case: [supervisor, assigned],
  assessment: [{ who: "supervisor", read: true }, assigned],
  introduction: [supervisor, assigned],
  incident: [
    supervisor,
    { who: "anyone", relation: "handler", read: true, say: true },
    { who: "anyone", relation: "opener", read: true, say: ["opening"] },
  ],
  // A note is read and written as its parent; see accessOfNote.
  note: [],
};

const nothing: Access = { read: false, say: "nothing" };

/** What a subject may do with a document of a kind, standing in these relations to it. */
export function accessTo(
  kind: DocumentKind,
  subject: Subject,
  relations: ReadonlySet<Relation>,
): Access {
  if (relations.has("complainedAbout")) return nothing;
  const rules = permissionTable[kind].filter(
    (rule) => holds(rule, subject, relations) && isOpenToPartTime(kind, rule, subject),
  );
  return { read: rules.some((rule) => rule.read), say: sayOf(rules) };
}

/** Whether an access covers saying something about an entity of this type. */
export const covers = (access: Access, entityType: string): boolean =>
  access.say === "everything" || (access.say !== "nothing" && access.say.includes(entityType));

/** Whether pictures may be added: a photo is said, or a consent was given on paper. */
export const coversPictures = (access: Access): boolean =>
  covers(access, "photo") || covers(access, "consent");

/** Whether documents of a kind may have notes: those in which a note can be named. */
export const mayHaveNotes = (kind: DocumentKind): boolean =>
  holdsFacts(kind) && Object.hasOwn(vocabularyOf(kind), "note");

/** What somebody may do with a note who may do this with its parent. */
export const accessOfNote = (parent: Access): Access => ({
  read: parent.read,
  say: parent.read && covers(parent, "note") ? "everything" : "nothing",
});

function holds(rule: Rule, { roles, rights }: Subject, relations: ReadonlySet<Relation>): boolean {
  const isWho =
    rule.who === "anyone" || [...roles, ...rights].some((granted) => granted === rule.who);
  return isWho && (rule.relation === undefined || relations.has(rule.relation));
}

function isOpenToPartTime(kind: DocumentKind, rule: Rule, { rights }: Subject): boolean {
  if (!rights.has("partTime") || documentKinds[kind].about === "office") return true;
  return rule.relation === "assigned" || rule.relation === "self" || kind === "incident";
}

function sayOf(rules: readonly Rule[]): Access["say"] {
  if (rules.some((rule) => rule.say === true)) return "everything";
  const types = rules.flatMap((rule) => (Array.isArray(rule.say) ? rule.say : []));
  return types.length > 0 ? types : "nothing";
}

/** The history of a client in sentences. Only here is it decided what a fact reads like. */
import type { Json, StaffId } from "#shared/kernel";
import { type FieldName, isFieldName } from "#shared/registry";
import { type Moved, readMoved } from "./journey.ts";
import { type MoveKind, moves } from "./moves.ts";
import { type ServiceSentence, serviceSentence } from "./timeline-service.ts";

/** What the timeline needs to know of a fact. */
export interface SaidFact {
  /** Orders; the latest is told first. */
  readonly at: number;
  readonly by: StaffId;
  readonly about: string;
  readonly says: Readonly<Record<string, Json>>;
}

/** One sentence, without its words. */
export type Sentence =
  | ({ readonly code: "moved"; readonly kind: MoveKind | undefined } & Moved)
  | { readonly code: "fieldSaid"; readonly field: FieldName; readonly value: Json }
  | { readonly code: "fieldCleared"; readonly field: FieldName }
  | { readonly code: "declined" | "noLongerDeclined"; readonly field: string }
  | { readonly code: "tagged" | "untagged"; readonly tag: string }
  | { readonly code: "wished"; readonly criterion: string; readonly value: Json }
  | { readonly code: "wishWeighed" | "wishDropped"; readonly criterion: string }
  /** How to reach somebody changed: the timeline says that, never to what. */
  | { readonly code: "contactChanged"; readonly what: string; readonly isRemoved: boolean }
  | ServiceSentence
  /** Anything else that was written down, and what is added to something told before. */
  | { readonly code: "recorded"; readonly what: string; readonly says: SaidFact["says"] };

/** A sentence with who said it and when. */
export type TimelineEntry = Sentence & { readonly at: number; readonly by: StaffId };

/** Tells facts as sentences, the latest first; of the same moment the later one comes first. */
export const timelineOf = (facts: Iterable<SaidFact>): readonly TimelineEntry[] =>
  [...facts]
    .reverse()
    .sort((a, b) => b.at - a.at)
    .flatMap(({ at, by, ...fact }) =>
      sentencesOf(fact).map((sentence) => ({ ...sentence, at, by })),
    );

const contactEntities = new Set([
  "phone",
  "phoneTail",
  "weChat",
  "email",
  "address",
  "idNumber",
  "contactWish",
  "contactPerson",
]);

function sentencesOf({ about, says }: Pick<SaidFact, "about" | "says">): readonly Sentence[] {
  const [what = about, key = ""] = about.split("/", 2);
  if (contactEntities.has(what)) return [contactChanged(what, says)];
  switch (what) {
    case "profile":
      return Object.entries(says).flatMap(([field, value]) => fieldSentence(field, value));
    case "journey":
      return movedSentence(says);
    // Whose word another fact is; that fact is told by itself. So is what was explained by a page, and
    // that two were introduced, with what spoke for it.
    case "saidBy":
    case "ground":
    case "shownPage":
      return [];
    case "tag":
      return [{ code: says.on === true ? "tagged" : "untagged", tag: key }];
    case "declined":
      return [{ code: says.on === true ? "declined" : "noLongerDeclined", field: key }];
    case "wish":
      return [wishSentence(key, says.value)];
    default:
      return [serviceSentence(what, key, says) ?? { code: "recorded", what, says }];
  }
}

const contactChanged = (what: string, says: SaidFact["says"]): Sentence => ({
  code: "contactChanged",
  what: what === "phoneTail" ? "phone" : what,
  isRemoved: Object.values(says).every((value) => value === null),
});

function fieldSentence(field: string, value: Json): readonly Sentence[] {
  if (!isFieldName(field)) return [];
  return [value === null ? { code: "fieldCleared", field } : { code: "fieldSaid", field, value }];
}

function movedSentence(says: SaidFact["says"]): readonly Sentence[] {
  const moved = readMoved(says.moved);
  return moved ? [{ code: "moved", kind: moves[moved.from][moved.to], ...moved }] : [];
}

function wishSentence(criterion: string, value: Json | undefined): Sentence {
  if (value === undefined) return { code: "wishWeighed", criterion };
  return value === null ? { code: "wishDropped", criterion } : { code: "wished", criterion, value };
}

import type { DocumentKind } from "./kinds.ts";
import type { Access } from "./permissions.ts";

/**
 * Of what may still be spoken, by kind of document, while a client is put away: taking the file out
 * again, that another card stands for the person, that an incident stops everything, how long it is kept, what the client asks about
 * their own data, what the agency does better, the answer of a survey that was out. A pair belongs
 * to the other one too, who must be able to end it.
 */
const stillSaid: Partial<Record<DocumentKind, readonly string[]>> = {
  client: ["archive", "retention", "due", "merged", "halt"],
  contact: [],
  visits: [],
  agreement: [],
  case: ["survey", "surveyLink", "improvement", "rightsRequest"],
  assessment: [],
  introduction: ["round"],
};

/** What an access comes to in a document about a client who is put away. */
export function whenArchived(kind: DocumentKind, access: Access): Access {
  const still = stillSaid[kind];
  if (!still || access.say === "nothing") return access;
  const { say } = access;
  const left = say === "everything" ? still : still.filter((type) => say.includes(type));
  return { read: access.read, say: left.length > 0 ? left : "nothing" };
}

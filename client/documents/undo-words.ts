import type { Fact, Projection } from "#shared/documents";
import { type Json, type JsonObject, ok, type Result, refuse, type StaffId } from "#shared/kernel";

/**
 * What must be said to take a fact back: of each of its fields what stood before, null when
 * nothing did. Refused when somebody said something newer of one of them.
 */
export function undoWords(
  projection: Projection,
  fact: Fact,
  me: StaffId,
): Result<JsonObject, { readonly type: "saidSince" | "notYours" }> {
  if (fact.by !== me) return refuse({ type: "notYours" });
  const fields = Object.keys(fact.says);
  if (!fields.every((field) => isOnlyHead(projection, fact, field))) {
    return refuse({ type: "saidSince" });
  }
  return ok(Object.fromEntries(fields.map((field) => [field, before(projection, fact, field)])));
}

function isOnlyHead(projection: Projection, fact: Fact, field: string): boolean {
  const heads = projection.field(fact.about, field)?.heads ?? [];
  return heads.length === 1 && heads[0]?.fact.id === fact.id;
}

/** The latest of what the fact replaced. */
function before(projection: Projection, { about, over = [] }: Fact, field: string): Json {
  const replaced = new Set(over);
  const history = projection.history(about, field);
  return history.find((statement) => replaced.has(statement.fact.id))?.value ?? null;
}

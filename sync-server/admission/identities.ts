import type { FactId } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { Known, Refusal, Sender } from "./admission.ts";
import type { Value } from "./values.ts";

const clash = (detail: string): Refusal => ({ type: "refused", code: "identityClash", detail });

/**
 * Client ids and runs belong to who used them first; a place and a fact id to the content that took
 * them first. Answers the first clash.
 */
export function clashIn(
  values: readonly Value[],
  known: Known,
  { staff, authorOfRun }: Sender,
): Refusal | undefined {
  const isOthers = (author: StaffId | undefined) => author !== undefined && author !== staff;
  const digestById = new Map<FactId, string>();
  for (const { client, id, run, digest, isNew } of values) {
    const before = digestById.get(id) ?? known.digestOf(id);
    if (before !== undefined && before !== digest) return clash("a fact id is taken");
    if (before === undefined && !isNew) return clash("a place is taken");
    if (isNew && isOthers(known.authorOf(client))) return clash("a client id is taken");
    if (isNew && isOthers(authorOfRun(run))) return clash("a run is taken");
    digestById.set(id, digest);
  }
  return undefined;
}

import {
  checkFact,
  covers,
  entityTypeOf,
  type FactId,
  factBytesAtMost,
  factIdSchema,
  runOf,
} from "#shared/documents";
import { type Json, ok, type Result, refuse } from "#shared/kernel";
import type { Known, Refusal, Sender } from "./admission.ts";
import { digestOf } from "./digest.ts";
import { endOf, type FactItem, type FactUpdate, type Place } from "./fact-update.ts";
import { readJson } from "./json-value.ts";

/** A fact of an update, at its place. */
export interface Value extends Place {
  readonly id: FactId;
  readonly run: string;
  readonly over: readonly FactId[];
  readonly digest: string;
  /** False when its place lies in what the relay already has. */
  readonly isNew: boolean;
}

type Content = Pick<Value, "id" | "over"> & { readonly json: Json };

/** Reads the facts of an update. New ones must be facts that this sender may say here. */
export function readValues(
  update: FactUpdate,
  known: Known,
  sender: Sender,
): Result<readonly Value[], Refusal> {
  const values: Value[] = [];
  for (const { client, items } of update.sections) {
    const clockKnown = known.clockOf(client);
    for (const item of items) {
      for (let clock = item.clock; clock < endOf(item); clock += 1) {
        const isNew = clock >= clockKnown;
        const read = readValue(update.bytes, item, clock, isNew ? newFact(sender) : oldFact);
        if (!read.ok) return read;
        const { id, over, json } = read.value;
        const digest = digestOf(json);
        values.push({ client, clock, id, run: runOf(id), over, digest, isNew });
      }
    }
  }
  return ok(values);
}

/** An encoded value is at most this much longer than its JSON: a float of two digits takes nine bytes. */
const encodedPerJsonByte = 4;

function readValue(
  bytes: Uint8Array,
  { clock: first, bounds }: FactItem,
  clock: number,
  check: (json: Json) => Result<Content, Refusal>,
): Result<Content, Refusal> {
  const start = bounds[clock - first] ?? 0;
  const end = bounds[clock - first + 1] ?? 0;
  if (end - start > encodedPerJsonByte * factBytesAtMost) return tooLarge;
  const json = readJson(bytes, start);
  return json.ok ? check(json.value) : notAFact(json.reason);
}

const tooLarge = refuse<Refusal>({
  type: "refused",
  code: "tooLarge",
  detail: "a fact is too large",
});

const notAFact = (why: string) =>
  refuse<Refusal>({ type: "refused", code: "malformed", detail: `not a fact: ${why}` });

const notAllowed = (detail: string) =>
  refuse<Refusal>({ type: "refused", code: "notAllowed", detail });

/** What overlaps was checked when it came; here only which fact it claims to be counts. */
function oldFact(json: Json): Result<Content, Refusal> {
  const claimed = typeof json === "object" && json !== null && "id" in json ? json.id : undefined;
  const id = factIdSchema.safeParse(claimed);
  return id.success ? ok({ id: id.data, over: [], json }) : notAFact("id");
}

const newFact =
  ({ kind, staff, access }: Sender) =>
  (json: Json): Result<Content, Refusal> => {
    const checked = checkFact(kind, json);
    if (checked.ok) {
      const { id, by, about, over = [] } = checked.value;
      if (by !== staff) return notAllowed("the author is somebody else");
      if (!covers(access, entityTypeOf(about))) return notAllowed("the sender may not say this");
      return ok({ id, over, json });
    }
    switch (checked.reason.type) {
      case "newerVersion":
        return refuse({ type: "refused", code: "tryLater", detail: "the relay is older" });
      case "tooLarge":
        return tooLarge;
      default:
        return notAFact(checked.reason.type);
    }
  };

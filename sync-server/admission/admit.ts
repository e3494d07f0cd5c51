/**
 * Whether an update may enter a fact document: SPEC [AD]. Pure over the update's bytes, what the
 * relay has, and who sends it; no live Yjs document is needed.
 *
 * What is admitted is exactly what the relay lacks, as it is encoded. Whatever overlaps what it has
 * must say the same and is left out, so nothing that was admitted can be written over.
 */
import { limits } from "#shared/protocol";
import type { Admission, Known, Sender } from "./admission.ts";
import { type FactUpdate, readFactUpdate } from "./fact-update.ts";
import { clashIn } from "./identities.ts";
import { orderOf } from "./order.ts";
import { encodeStretches, stretchFrom } from "./stretch.ts";
import { readValues, type Value } from "./values.ts";

/** Judges an update. */
export function admit(bytes: Uint8Array, known: Known, sender: Sender): Admission {
  const read = readFactUpdate(bytes);
  if (read.ok) return admitRead(read.value, known, sender);
  switch (read.reason.type) {
    case "skips":
      return { type: "gap" };
    case "tooManyClientIds":
      return { type: "refused", code: "tooLarge", detail: "too many client ids" };
    case "malformed":
      return { type: "refused", code: "malformed", detail: read.reason.detail };
  }
}

function admitRead(update: FactUpdate, known: Known, sender: Sender): Admission {
  const values = readValues(update, known, sender);
  if (!values.ok) return values.reason;
  const clash = clashIn(values.value, known, sender);
  if (clash) return clash;
  const fresh = values.value.filter(({ isNew }) => isNew);
  if (fresh.length === 0) return { type: "nothingNew" };
  if (hasTooManyClientIds(update, known, sender)) {
    return { type: "refused", code: "tryLater", detail: "too many client ids of one person" };
  }
  switch (orderOf(sender.isRecovering ? withoutLost(fresh) : fresh, known)) {
    case "gap":
      return { type: "gap" };
    case "cycle":
      return { type: "refused", code: "malformed", detail: "facts wait for each other" };
    case "ordered":
      return admitted(update, fresh, known, sender);
  }
}

/** Each is one more item that Yjs may have to look at; compaction makes one of all. */
function hasTooManyClientIds({ sections }: FactUpdate, known: Known, { staff }: Sender): boolean {
  const more = sections.filter(({ client }) => known.authorOf(client) === undefined).length;
  return more > 0 && known.clientIdsOf(staff) + more > limits.clientIdsOfPerson;
}

/** Of what facts replace, only what comes with them: the rest may still be on some device. */
function withoutLost(fresh: readonly Value[]): readonly Value[] {
  const here = new Set(fresh.map(({ id }) => id));
  return fresh.map((value) => ({ ...value, over: value.over.filter((id) => here.has(id)) }));
}

function admitted(
  { bytes, sections }: FactUpdate,
  fresh: readonly Value[],
  known: Known,
  { authorOfRun }: Sender,
): Admission {
  // A copy: the bytes given lie in a buffer of the socket, which must not be held.
  const own = new Uint8Array(bytes);
  const stretches = sections.flatMap(
    (section) => stretchFrom(own, section, known.clockOf(section.client)) ?? [],
  );
  const isAsKept = sections.every(
    ({ client, items: [first, more] }) => !more && first && first.clock >= known.clockOf(client),
  );
  const clients = stretches.map(({ client }) => client);
  const runs = new Set(fresh.map(({ run }) => run));
  return {
    type: "admitted",
    update: isAsKept ? own : encodeStretches(stretches),
    stretches,
    digests: new Map(fresh.map(({ id, digest }) => [id, digest])),
    newClientIds: clients.filter((client) => known.authorOf(client) === undefined),
    newRuns: [...runs].filter((run) => authorOfRun(run) === undefined),
  };
}

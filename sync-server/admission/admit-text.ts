/**
 * Whether an update may enter a text document: SPEC [TX]. Pure over the update, what the relay has,
 * and who sends it. What is admitted is what the relay lacked: new structs, and new deletions.
 */
import * as encoding from "lib0/encoding";
import { diffUpdate } from "yjs";
import type { StaffId } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";
import type { CloseName } from "#shared/protocol";
import type { Admission, Refusal, TextSender } from "./admission.ts";
import type { ContentFlaw } from "./text-content.ts";
import { placeStructs, type TextBefore } from "./text-places.ts";
import {
  type ClockRange,
  readTextUpdate,
  type TextContent,
  type TextStruct,
  type TextUpdate,
} from "./text-update.ts";

/** What the relay has of a text document, queued updates included. */
export interface KnownText extends TextBefore {
  readonly authorOf: (client: number) => StaffId | undefined;
  /** Those parts of a range before `clockOf` that are not deleted. */
  readonly living: (range: ClockRange) => readonly ClockRange[];
  /** The state vector, encoded. */
  readonly clocks: () => Uint8Array;
  /**
   * Whether Yjs would put this in with at most so many steps, and could go on doing so with the whole;
   * and the steps that this costs, looking included.
   */
  readonly searchSteps: (
    sections: readonly (readonly TextStruct[])[],
    deletes: readonly ClockRange[],
    atMost: number,
  ) => { readonly isCheap: boolean; readonly steps: number };
  /** Whether the document may grow by so many bytes. */
  readonly hasRoomFor: (bytes: number) => boolean;
}

/** More than anybody writes and deletes again between two times of sending. */
const deletedAtMost = 4_000_000;

/** About as many as pass in a twentieth of a second. Honest changes take hardly any. */
const stepsAtMost = 200_000;

/** Judges an update. */
export function admitText(bytes: Uint8Array, known: KnownText, sender: TextSender): Admission {
  const read = readTextUpdate(bytes);
  if (read.ok) return admitRead(read.value, known, sender);
  switch (read.reason.type) {
    case "skips":
      return { type: "gap" };
    case "tooManyClientIds":
      return refused("tooLarge", "too many client ids, or deletions");
    case "malformed":
      return refused("malformed", read.reason.detail);
  }
}

const refused = (code: CloseName, detail: string): Refusal => ({ type: "refused", code, detail });

function admitRead(update: TextUpdate, known: KnownText, sender: TextSender): Admission {
  const sections = update.sections.flatMap((section) => {
    const fresh = freshOf(section, known);
    return fresh.length > 0 ? [fresh] : [];
  });
  if (sections.some(([first]) => first && first.clock > known.clockOf(first.client))) {
    return { type: "gap" };
  }
  const deletes = newDeletes(update.deletes, sections, known);
  if (!deletes) return { type: "gap" };
  if (sections.length === 0 && deletes.length === 0) return { type: "nothingNew" };
  const refusal =
    refusalOfSender(sections, known, sender) ?? refusalOfSize(update, sections, known);
  if (refusal) return refusal;
  const placing = placeStructs(sections, known);
  switch (placing.type) {
    case "gap":
      return { type: "gap" };
    case "flaw":
      return refusalOf(placing.flaw, sender);
    case "placed":
      return (
        refusalOfSearch(sections, deletes, known, sender) ??
        admitted(update, sections, deletes, known)
      );
  }
}

/** Of one client id's structs, what the relay lacks; the rest of one known in part follows it. */
function freshOf(section: readonly TextStruct[], known: KnownText): readonly TextStruct[] {
  return section.flatMap((struct) => {
    const { client, clock, length, content, said } = struct;
    const skipped = known.clockOf(client) - clock;
    if (skipped <= 0) return [struct];
    if (skipped >= length) return [];
    const origin = { client, clock: clock + skipped - 1 };
    const { rightOrigin } = said;
    return [
      {
        client,
        clock: clock + skipped,
        length: length - skipped,
        said: { origin, ...(rightOrigin ? { rightOrigin } : {}) },
        content: restOf(content, skipped),
      },
    ];
  });
}

function restOf(content: TextContent, skipped: number): TextContent {
  if (content.type === "words") return { ...content, words: content.words.slice(skipped) };
  return content.type === "values"
    ? { ...content, values: content.values.slice(skipped) }
    : content;
}

/** The deletions that the relay lacks; undefined when something is deleted that is nowhere. */
function newDeletes(
  deletes: readonly ClockRange[],
  sections: readonly (readonly TextStruct[])[],
  known: KnownText,
): readonly ClockRange[] | undefined {
  const ends = new Map<number, number>();
  for (const section of sections) {
    const last = section.at(-1);
    if (last) ends.set(last.client, last.clock + last.length);
  }
  const found: ClockRange[] = [];
  for (const range of deletes) {
    const { client, clock, length } = range;
    const head = known.clockOf(client);
    const end = clock + length;
    if (end > (ends.get(client) ?? head)) return undefined;
    if (clock < head)
      found.push(...known.living({ ...range, length: Math.min(end, head) - clock }));
    const from = Math.max(clock, head);
    if (end > from) found.push({ client, clock: from, length: end - from });
  }
  return found;
}

function refusalOfSender(
  sections: readonly (readonly TextStruct[])[],
  known: KnownText,
  { staff, access, noteSchema }: TextSender,
): Refusal | undefined {
  if (access.say !== "everything") return refused("notAllowed", "the sender may not write this");
  // An older editor deletes what it does not know: SPEC [TX7].
  if (noteSchema < noteSchemaVersion) return refused("tryLater", "the app is older");
  const isOthers = ([first]: readonly TextStruct[]): boolean =>
    first !== undefined && (known.authorOf(first.client) ?? staff) !== staff;
  return sections.some(isOthers) ? refused("identityClash", "a client id is taken") : undefined;
}

function refusalOfSize(
  { bytes }: TextUpdate,
  sections: readonly (readonly TextStruct[])[],
  known: KnownText,
): Refusal | undefined {
  const structs = sections.flat();
  const isEmpty = ({ content: { type } }: TextStruct): boolean =>
    type === "garbage" || type === "deleted";
  const deleted = structs.filter(isEmpty).reduce((sum, { length }) => sum + length, 0);
  if (deleted > deletedAtMost) return refused("tooLarge", "more was deleted than anybody writes");
  if (structs.every(isEmpty) || known.hasRoomFor(bytes.length)) return undefined;
  return refused("tooLarge", "the text is too long");
}

/** Before anything is put in: what takes long here would take as long wherever the note is open. */
function refusalOfSearch(
  sections: readonly (readonly TextStruct[])[],
  deletes: readonly ClockRange[],
  known: KnownText,
  { effort }: TextSender,
): Refusal | undefined {
  const atMost = Math.min(stepsAtMost, effort.left());
  const { isCheap, steps } = known.searchSteps(sections, deletes, atMost);
  effort.spend(Math.min(steps, effort.left()));
  if (isCheap) return undefined;
  return atMost < stepsAtMost
    ? refused("tryLater", "too much to search for in a short time")
    : refused("tooLarge", "its places take too long to find");
}

/** What this relay does not know, a newer app may: that is not malice. */
function refusalOf(flaw: ContentFlaw | "cycle", { noteSchema }: TextSender): Refusal {
  if (flaw === "unknown" && noteSchema > noteSchemaVersion) {
    return refused("tryLater", "the relay is older");
  }
  return refused("malformed", `not a note: ${flaw}`);
}

function admitted(
  update: TextUpdate,
  sections: readonly (readonly TextStruct[])[],
  deletes: readonly ClockRange[],
  known: KnownText,
): Admission {
  const clients = sections.flatMap(([first]) => (first ? [first.client] : []));
  return {
    type: "admitted",
    update: withDeletes(structsOf(update, known), deletes),
    stretches: [],
    digests: new Map(),
    newClientIds: clients.filter((client) => known.authorOf(client) === undefined),
    newRuns: [],
  };
}

/** The new structs as Yjs writes them, without a delete set. */
function structsOf({ bytes, deletesAt, sections }: TextUpdate, known: KnownText): Uint8Array {
  const isAllNew = sections.every(
    ([first]) => first !== undefined && first.clock >= known.clockOf(first.client),
  );
  if (isAllNew) return bytes.subarray(0, deletesAt);
  const whole = new Uint8Array(deletesAt + 1);
  whole.set(bytes.subarray(0, deletesAt));
  return diffUpdate(whole, known.clocks()).subarray(0, -1);
}

function withDeletes(structs: Uint8Array, deletes: readonly ClockRange[]): Uint8Array {
  const byClient = Map.groupBy(deletes, ({ client }) => client);
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, structs);
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, ranges] of [...byClient].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}

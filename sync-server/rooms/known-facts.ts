/**
 * What the relay has of one fact document: for each Yjs client id its stretches, without a gap.
 *
 * Queued stretches are known at once, so that what follows them can be judged; they are shown only
 * when they are durable. No value is decoded until somebody writes: reading a document, however
 * large, is a matter of putting bytes together.
 */
import { type FactId, factIdSchema } from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import type { Admitted, Known } from "../admission/admission.ts";
import { digestOf } from "../admission/digest.ts";
import { readJson } from "../admission/json-value.ts";
import {
  boundsOf,
  cutStretch,
  encodeStretches,
  joinStretches,
  type Stretch,
  stretchesOfAdmitted,
} from "../admission/stretch.ts";
import { encodeClocks } from "./state-vector.ts";

/** What the relay has of a fact document. */
export interface KnownFacts extends Known {
  /** Takes an update in as queued: known, not yet shown. */
  readonly queue: (admitted: Admitted, by: StaffId) => void;
  /** The oldest queued updates, as many as given, are durable now. */
  readonly settle: (admitted: Admitted) => void;
  /** The state vector of what is durable: all of it, or what one person wrote. */
  readonly stateVector: (onlyBy?: StaffId) => Uint8Array;
  /** All durable values from these clocks on, as an update. */
  readonly since: (clocks: ReadonlyMap<number, number>) => Uint8Array;
}

/** What one client id wrote. */
interface Voice {
  readonly author: StaffId;
  /** The first clock that is not known. */
  head: number;
  /** The first clock that is not durable. */
  durable: number;
  stretches: Stretch[];
}

/** So many stretches of one client id are joined into one. */
const stretchesAtMost = 64;

/** Starts from the rows of a document, oldest first, and who first used each of its client ids. */
export function createKnownFacts(
  updates: readonly Uint8Array[],
  authors: ReadonlyMap<number, StaffId>,
): KnownFacts {
  const voices = readVoices(updates, authors);
  let digests: Map<FactId, string> | undefined;
  let whole: Uint8Array | undefined;

  const digestsNow = (): Map<FactId, string> => {
    digests ??= readDigests(voices.values());
    return digests;
  };

  return {
    clockOf: (client) => voices.get(client)?.head ?? 0,
    authorOf: (client) => voices.get(client)?.author,
    clientIdsOf: (staff) => [...voices.values()].filter(({ author }) => author === staff).length,
    digestOf: (id) => digestsNow().get(id),
    queue: (admitted, by) => {
      for (const [id, digest] of admitted.digests) digestsNow().set(id, digest);
      for (const stretch of admitted.stretches) addTo(voices, stretch, by);
    },
    settle: ({ stretches }) => {
      whole = undefined;
      for (const { client, end } of stretches) settleVoice(voices.get(client), end);
    },
    stateVector: (onlyBy) =>
      encodeClocks(
        [...voices]
          .filter(([, { author, durable }]) => durable > 0 && (!onlyBy || author === onlyBy))
          .map(([client, { durable }]) => [client, durable]),
      ),
    since: (clocks) => {
      if (clocks.size > 0) return encodeStretches(lacking(voices, clocks));
      whole ??= encodeStretches(lacking(voices, clocks));
      return whole;
    },
  };
}

function readVoices(
  updates: readonly Uint8Array[],
  authors: ReadonlyMap<number, StaffId>,
): Map<number, Voice> {
  const voices = new Map<number, Voice>();
  for (const stretch of updates.flatMap(stretchesOfAdmitted)) {
    const author = authors.get(stretch.client);
    assert(author, "a stored client id has no author");
    addTo(voices, stretch, author);
  }
  for (const voice of voices.values()) {
    voice.durable = voice.head;
    voice.stretches = [joinStretches(voice.stretches)];
  }
  return voices;
}

function addTo(voices: Map<number, Voice>, stretch: Stretch, by: StaffId): void {
  const voice = voices.get(stretch.client) ?? { author: by, head: 0, durable: 0, stretches: [] };
  assert(stretch.clock === voice.head, "a stretch does not follow what is known");
  voice.stretches.push(stretch);
  voice.head = stretch.end;
  voices.set(stretch.client, voice);
}

function settleVoice(voice: Voice | undefined, end: number): void {
  assert(voice && end > voice.durable, "what was queued settles once, in order");
  voice.durable = end;
  if (voice.stretches.length < stretchesAtMost || voice.durable < voice.head) return;
  voice.stretches = [joinStretches(voice.stretches)];
}

function* lacking(
  voices: ReadonlyMap<number, Voice>,
  clocks: ReadonlyMap<number, number>,
): Iterable<Stretch> {
  for (const [client, { durable, stretches }] of voices) {
    const clock = clocks.get(client) ?? 0;
    for (const stretch of stretches) {
      if (stretch.end > clock && stretch.end <= durable) yield cutStretch(stretch, clock);
    }
  }
}

function readDigests(voices: Iterable<Voice>): Map<FactId, string> {
  const digests = new Map<FactId, string>();
  for (const { stretches } of voices) {
    for (const stretch of stretches) readDigestsOf(stretch, digests);
  }
  return digests;
}

function readDigestsOf(stretch: Stretch, digests: Map<FactId, string>): void {
  for (const start of boundsOf(stretch).slice(0, -1)) {
    const json = readJson(stretch.bytes, start);
    assert(json.ok && typeof json.value === "object" && json.value, "a stored fact is no object");
    digests.set(factIdSchema.parse("id" in json.value && json.value.id), digestOf(json.value));
  }
}

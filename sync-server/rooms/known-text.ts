/**
 * What the relay has of one text document, as two Yjs documents: one with all that is queued, which
 * judges by what everything was, deleted or not; and one with what is durable, which is shown and
 * holds nothing of what was deleted.
 */
import * as Y from "yjs";
import { bodyOf } from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import type { Effort } from "../admission/admission.ts";
import { admitText, type KnownText } from "../admission/admit-text.ts";
import type { Container } from "../admission/text-content.ts";
import { watchCrowding } from "../admission/text-crowding.ts";
import { bodyContainer, type Found } from "../admission/text-places.ts";
import { searchSteps } from "../admission/text-search.ts";
import type { ClockRange } from "../admission/text-update.ts";
import type { DocumentState } from "./document-state.ts";
import { encodeClocks } from "./state-vector.ts";

/** The state of a text document, and the whole of what is durable of it. */
export interface TextState extends DocumentState {
  readonly whole: () => Uint8Array;
}

/** A text may be so long, everything it takes to show it included. */
const textBytesAtMost = 2 * 1024 * 1024;

/** Starts from the rows of a document, oldest first, and who first used each of its client ids. */
export function createTextState(
  updates: readonly Uint8Array[],
  firstUsedBy: ReadonlyMap<number, StaffId>,
  effortOf: (staff: StaffId) => Effort = () => tireless,
): TextState {
  const judged = documentOf(updates, false);
  const durable = documentOf(updates, true);
  const crowding = watchCrowding(judged);
  const authors = new Map(firstUsedBy);
  let bytes = Y.encodeStateAsUpdate(durable).length;

  const known: KnownText = {
    ...readStore(judged),
    authorOf: (client) => authors.get(client),
    searchSteps: (sections, deletes, atMost) => {
      const { steps, isDone, crowds } = searchSteps(sections, deletes, judged, atMost);
      if (!isDone) return { isCheap: false, steps };
      const whole = crowding.look(sections, crowds);
      return { isCheap: whole.isCheap, steps: steps + whole.steps };
    },
    clocks: () => Y.encodeStateVector(judged),
    hasRoomFor: (more) => {
      // What is deleted takes hardly any room: only a text that seems too long is weighed again.
      if (bytes + more > textBytesAtMost) bytes = Y.encodeStateAsUpdate(durable).length;
      return bytes + more <= textBytesAtMost;
    },
  };

  return {
    judge: (update, from) => admitText(update, known, { ...from, effort: effortOf(from.staff) }),
    queue: ({ update, newClientIds }, by) => {
      for (const client of newClientIds) authors.set(client, by);
      bytes += update.length;
      apply(judged, update);
      crowding.taken();
    },
    settle: ({ update }) => apply(durable, update),
    stateVector: (onlyBy) =>
      encodeClocks(
        [...Y.decodeStateVector(Y.encodeStateVector(durable))].filter(
          ([client]) => !onlyBy || authors.get(client) === onlyBy,
        ),
      ),
    since: (clocks) => Y.encodeStateAsUpdate(durable, encodeClocks([...clocks])),
    joined: (admitted) => Y.mergeUpdates(admitted.map(({ update }) => update)),
    whole: () => Y.encodeStateAsUpdate(durable),
  };
}

const tireless: Effort = { left: () => Number.POSITIVE_INFINITY, spend: () => undefined };

function documentOf(updates: readonly Uint8Array[], gc: boolean): Y.Doc {
  const doc = new Y.Doc({ gc });
  // Before anything is applied: a root whose type is not known yet holds no elements.
  bodyOf(doc);
  for (const update of updates) apply(doc, update);
  return doc;
}

function apply(doc: Y.Doc, update: Uint8Array): void {
  Y.applyUpdate(doc, update);
  const { pendingStructs, pendingDs } = doc.store;
  assert(!pendingStructs && !pendingDs, "an admitted text lacks something");
}

/** Looks things up in a Yjs document. */
function readStore(doc: Y.Doc): Pick<KnownText, "clockOf" | "at" | "living"> {
  const { store } = doc;
  const containers = new WeakMap<object, Container>([[bodyOf(doc), bodyContainer]]);

  const containerOf = (type: Y.AbstractType<unknown>): Container => {
    const known = containers.get(type);
    if (known) return known;
    const made: Container = {
      type: type instanceof Y.XmlElement ? "element" : "text",
      name: type instanceof Y.XmlElement ? type.nodeName : "",
    };
    containers.set(type, made);
    return made;
  };

  return {
    clockOf: (client) => Y.getState(store, client),
    at: ({ client, clock }): Found => {
      const item: unknown = Y.getItem(store, Y.createID(client, clock));
      if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) {
        return { type: "garbage" };
      }
      const spot = {
        container: containerOf(item.parent),
        attribute: item.parentSub ?? undefined,
      };
      const isGone = item.content instanceof Y.ContentDeleted;
      const { content } = item;
      if (!(content instanceof Y.ContentType)) return { type: "item", spot, isGone };
      return { type: "item", spot, isGone, holds: containerOf(content.type) };
    },
    living: ({ client, clock, length }) => {
      const structs = store.clients.get(client) ?? [];
      const found: ClockRange[] = [];
      const end = clock + length;
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index];
        if (!struct || struct.id.clock >= end) break;
        if (struct.deleted) continue;
        const from = Math.max(clock, struct.id.clock);
        found.push({
          client,
          clock: from,
          length: Math.min(end, struct.id.clock + struct.length) - from,
        });
      }
      return found;
    },
  };
}

import type { FactId } from "#shared/documents";
import type { Known } from "./admission.ts";
import type { Place } from "./fact-update.ts";

/** A new fact of an update and what must be there before it. */
export interface Step extends Place {
  /** The place it was appended after; undefined at the beginning of an empty document. */
  readonly origin: Place | undefined;
  readonly id: FactId;
  /** The facts it replaces. */
  readonly over: readonly FactId[];
}

type Before = Pick<Known, "clockOf" | "digestOf">;

/**
 * Whether new facts can be placed one after the other, each after its client id's earlier ones, its
 * origin and the facts it replaces. `gap`: something is neither there nor among them. `cycle`: they
 * wait for each other, which no program that appends facts can bring about.
 */
export function orderOf(steps: readonly Step[], before: Before): "ordered" | "gap" | "cycle" {
  const lines = linesOf(steps);
  const placed = createPlaced(before);
  const waiting = new Map<string, Line[]>();
  const ready = [...lines];
  for (let line = ready.pop(); line; line = ready.pop()) {
    const awaited = advance(line, placed, (step) => {
      // Hardly ever does anybody wait, and then no keys need be made.
      if (waiting.size === 0) return;
      for (const key of [placeKey(step), step.id]) {
        ready.push(...(waiting.get(key) ?? []));
        waiting.delete(key);
      }
    });
    if (awaited !== undefined) waiting.set(awaited, [...(waiting.get(awaited) ?? []), line]);
  }
  if (waiting.size === 0) return "ordered";
  const brought = new Set(steps.flatMap((step) => [placeKey(step), step.id as string]));
  return [...waiting.keys()].every((key) => brought.has(key)) ? "cycle" : "gap";
}

/** The steps of one client id, in the order of their clocks, and how many are placed. */
interface Line {
  readonly steps: readonly Step[];
  next: number;
}

function linesOf(steps: readonly Step[]): readonly Line[] {
  const byClient = new Map<number, Step[]>();
  for (const step of steps) {
    const own = byClient.get(step.client);
    if (own) own.push(step);
    else byClient.set(step.client, [step]);
  }
  return [...byClient.values()].map((own) => ({ steps: own, next: 0 }));
}

interface Placed {
  readonly hasPlace: (place: Place) => boolean;
  readonly hasFact: (id: FactId) => boolean;
  readonly add: (step: Step) => void;
}

function createPlaced(before: Before): Placed {
  const clocks = new Map<number, number>();
  const facts = new Set<FactId>();
  return {
    hasPlace: ({ client, clock }) => clock < (clocks.get(client) ?? before.clockOf(client)),
    hasFact: (id) => facts.has(id) || before.digestOf(id) !== undefined,
    add: ({ client, clock, id }) => {
      clocks.set(client, clock + 1);
      facts.add(id);
    },
  };
}

/** Places the steps of a line until one must wait; answers what it waits for. */
function advance(line: Line, placed: Placed, wake: (step: Step) => void): string | undefined {
  for (let step = line.steps[line.next]; step; step = line.steps[line.next]) {
    const missing = missingOf(step, placed);
    if (missing !== undefined) return missing;
    placed.add(step);
    line.next += 1;
    wake(step);
  }
  return undefined;
}

function missingOf({ client, clock, origin, over }: Step, placed: Placed): string | undefined {
  const previous = { client, clock: clock - 1 };
  if (clock > 0 && !placed.hasPlace(previous)) return placeKey(previous);
  if (origin && !placed.hasPlace(origin)) return placeKey(origin);
  return over.find((id) => !placed.hasFact(id));
}

const placeKey = ({ client, clock }: Place): string => `${client}:${clock}`;

import type { FactId } from "#shared/documents";
import type { Known } from "./admission.ts";
import type { Place } from "./fact-update.ts";

/** A new fact of an update and what must be there before it. */
export interface Step extends Place {
  readonly id: FactId;
  /** The facts it replaces. */
  readonly over: readonly FactId[];
}

type Before = Pick<Known, "clockOf" | "digestOf">;

/**
 * Whether new facts could be said one after the other, each after its client id's earlier ones and
 * the facts it replaces. `gap`: something is neither there nor among them. `cycle`: they wait for
 * each other, which no program that appends facts can bring about.
 */
export function orderOf(steps: readonly Step[], before: Before): "ordered" | "gap" | "cycle" {
  const lines = linesOf(steps);
  if (lines.some(({ steps: [first] }) => first && first.clock > before.clockOf(first.client))) {
    return "gap";
  }
  const isThere = (id: FactId): boolean => before.digestOf(id) !== undefined;
  const brought = new Set(steps.map(({ id }) => id));
  const isLacking = (id: FactId): boolean => !brought.has(id) && !isThere(id);
  if (steps.some(({ over }) => over.some(isLacking))) return "gap";
  return areOrdered(lines, isThere) ? "ordered" : "cycle";
}

/** The steps of one client id, in the order of their clocks, and how many are said. */
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

function areOrdered(lines: readonly Line[], isThere: (id: FactId) => boolean): boolean {
  const said = new Set<FactId>();
  const isLacking = (id: FactId): boolean => !said.has(id) && !isThere(id);
  const waiting = new Map<FactId, Line[]>();
  const ready = [...lines];
  for (let line = ready.pop(); line; line = ready.pop()) {
    for (let step = line.steps[line.next]; step; step = line.steps[line.next]) {
      const awaited = step.over.find(isLacking);
      if (awaited !== undefined) {
        waiting.set(awaited, [...(waiting.get(awaited) ?? []), line]);
        break;
      }
      said.add(step.id);
      line.next += 1;
      ready.push(...(waiting.get(step.id) ?? []));
      waiting.delete(step.id);
    }
  }
  return waiting.size === 0;
}

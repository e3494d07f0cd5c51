/**
 * What a fact document says: DESIGN section 3, "Heads".
 *
 * A field's heads are the facts that say it and that no other fact saying the same field of the
 * same entity names in `over`. Neither arrival order nor `at` plays a part, so every replica that
 * holds the same facts shows the same. Heads with equal values are one value; more than one value
 * is a clash, of which the latest by `at` (tie: id) is shown and all are listed.
 */
import { canonicalJson, type Json } from "#shared/kernel";
import { entityTypeOf, type Fact, type FactId } from "./fact.ts";

/** One fact's word on one field. */
export interface Statement {
  readonly value: Json;
  readonly fact: Fact;
}

/** A field as it stands. */
export interface FieldState {
  /** The latest head. */
  readonly shown: Statement;
  /** All heads, latest first. */
  readonly heads: readonly Statement[];
  /** The latest statement of each different value among the heads, latest first. */
  readonly values: readonly Statement[];
  readonly isClash: boolean;
}

/** A field that people who wrote apart gave different values. */
export interface Clash extends FieldState {
  readonly about: string;
  readonly field: string;
}

/** What a fact document says, grown by adding facts in any order. */
export interface Projection {
  /** Takes facts in; a fact id counts once. Returns whether anything was new. */
  readonly add: (facts: Iterable<Fact>) => boolean;
  /** A field as it stands; undefined when nobody said it. */
  readonly field: (about: string, field: string) => FieldState | undefined;
  /** The shown value; undefined when unsaid or cleared. */
  readonly value: (about: string, field: string) => Json | undefined;
  /** The entities of one type that anything was said about, in the order of their first fact. */
  readonly entities: (type: string) => readonly string[];
  /** The fields said of an entity. */
  readonly fieldsOf: (about: string) => readonly string[];
  /** All that was said of a field, latest first. */
  readonly history: (about: string, field: string) => readonly Statement[];
  /** All clashes. */
  readonly clashes: () => readonly Clash[];
  /** What a new fact must name in `over`: all heads of all fields it will say. */
  readonly headsOver: (about: string, fields: Iterable<string>) => readonly FactId[];
  /** All facts, latest first by `at`. */
  readonly facts: () => readonly Fact[];
  readonly has: (id: FactId) => boolean;
}

interface FieldLog {
  readonly statements: Statement[];
  readonly replaced: Set<FactId>;
  state: FieldState | undefined;
}

const laterFirst = (a: Statement, b: Statement): number =>
  b.fact.at - a.fact.at || (a.fact.id < b.fact.id ? 1 : -1);

function stateOf(log: FieldLog): FieldState | undefined {
  const heads = log.statements.filter(({ fact }) => !log.replaced.has(fact.id)).sort(laterFirst);
  const [shown] = heads;
  if (!shown) return undefined;
  if (heads.length === 1) return { shown, heads, values: heads, isClash: false };
  const seen = new Set<string>();
  const values = heads.filter(({ value }) => {
    const text = canonicalJson(value);
    return !seen.has(text) && seen.add(text);
  });
  return { shown, heads, values, isClash: values.length > 1 };
}

/** Starts an empty projection. */
export function createProjection(initial: Iterable<Fact> = []): Projection {
  const byId = new Map<FactId, Fact>();
  const logsByAbout = new Map<string, Map<string, FieldLog>>();

  const logOf = (about: string, field: string): FieldLog => {
    const logs = logsByAbout.get(about) ?? new Map<string, FieldLog>();
    logsByAbout.set(about, logs);
    const log = logs.get(field) ?? { statements: [], replaced: new Set(), state: undefined };
    logs.set(field, log);
    return log;
  };

  const addOne = (fact: Fact): boolean => {
    if (byId.has(fact.id)) return false;
    byId.set(fact.id, fact);
    for (const [field, value] of Object.entries(fact.says)) {
      const log = logOf(fact.about, field);
      log.statements.push({ value, fact });
      for (const id of fact.over ?? []) if (id !== fact.id) log.replaced.add(id);
      log.state = undefined;
    }
    return true;
  };

  const field = (about: string, name: string): FieldState | undefined => {
    const log = logsByAbout.get(about)?.get(name);
    if (!log) return undefined;
    log.state ??= stateOf(log);
    return log.state;
  };

  const clashesOf = (about: string): Clash[] =>
    [...(logsByAbout.get(about)?.keys() ?? [])].flatMap((name) => {
      const state = field(about, name);
      return state?.isClash ? [{ ...state, about, field: name }] : [];
    });

  const projection: Projection = {
    add: (facts) => [...facts].map(addOne).includes(true),
    field,
    value: (about, name) => field(about, name)?.shown.value ?? undefined,
    entities: (type) => [...logsByAbout.keys()].filter((about) => entityTypeOf(about) === type),
    fieldsOf: (about) => [...(logsByAbout.get(about)?.keys() ?? [])],
    history: (about, name) =>
      [...(logsByAbout.get(about)?.get(name)?.statements ?? [])].sort(laterFirst),
    clashes: () => [...logsByAbout.keys()].flatMap(clashesOf),
    headsOver: (about, fields) => [
      ...new Set(
        [...fields].flatMap((name) => field(about, name)?.heads.map((head) => head.fact.id) ?? []),
      ),
    ],
    facts: () => [...byId.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)),
    has: (id) => byId.has(id),
  };
  projection.add(initial);
  return projection;
}

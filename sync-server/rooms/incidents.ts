import * as Y from "yjs";
import {
  createProjection,
  type DocumentId,
  type IncidentStanding,
  incidentStanding,
  parseName,
  readFacts,
} from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { OpenedDocument, SealedLog } from "../storage/sealed-log.ts";
import type { Log } from "../telemetry/log.ts";
import { changesAfter } from "./changes.ts";

/**
 * How colleagues stand to each incident, now and before. It is kept in memory, in step with what is
 * durable: the relay decides by it before a word is shown to anybody, and the feed tells by it who
 * gained and who lost an incident while a device was away.
 */
export interface Incidents {
  /** How people stand to an incident now; undefined when there is none. */
  readonly now: (id: DocumentId) => IncidentStanding | undefined;
  /** How they stood at a clock, and after each change since; undefined while nothing was said. */
  readonly since: (id: DocumentId, clock: number) => readonly (IncidentStanding | undefined)[];
  /** An incident was made, and nothing is said in it. */
  readonly made: (id: DocumentId, by: StaffId) => void;
  /** All that an incident says is this now, durably. Answers whether people stand differently to it. */
  readonly heard: (id: DocumentId, whole: Uint8Array, clock: number) => boolean;
  /** A new epoch began in which less is said: reads what it says. */
  readonly renewed: (id: DocumentId) => Promise<void>;
}

/** Knows of no incident: for what has none. */
export const noIncidents: Incidents = {
  now: () => undefined,
  since: () => [undefined],
  made: () => undefined,
  heard: () => false,
  renewed: async () => undefined,
};

interface Stood {
  readonly clock: number;
  readonly standing: IncidentStanding;
}

type IncidentsLog = Pick<SealedLog, "changedSince" | "latest" | "load">;

const changesAtOnce = 1000;

/** Reads all incidents there are; of one that cannot be read nobody but supervisors may read anything. */
export async function openIncidents(
  log: IncidentsLog,
  journal: Pick<Log, "error">,
): Promise<Incidents> {
  const stoodById = new Map<DocumentId, readonly Stood[]>();
  const makerById = new Map<DocumentId, StaffId>();

  const add = (id: DocumentId, stood: Stood): boolean => {
    const before = stoodById.get(id) ?? [];
    const last = before.at(-1);
    if (last && JSON.stringify(last.standing) === JSON.stringify(stood.standing)) return false;
    stoodById.set(id, [...before, stood]);
    return true;
  };

  const renewed = async (id: DocumentId): Promise<void> => {
    const latest = await log.latest(id);
    const document = latest && !latest.isGone ? await log.load(latest.name) : undefined;
    if (!document || document === "gone") return;
    makerById.set(id, document.by);
    const [first, ...later] = standingsIn(document);
    const before = stoodById.get(id) ?? [];
    if (!first) return;
    stoodById.set(id, [...before.filter(({ clock }) => clock < first.clock), first]);
    for (const one of later) add(id, one);
  };

  for (const id of await incidentsIn(log)) {
    try {
      await renewed(id);
    } catch (error) {
      journal.error("an incident could not be read", error, { document: id });
    }
  }

  return {
    now: (id) => {
      const maker = makerById.get(id);
      return stoodById.get(id)?.at(-1)?.standing ?? (maker && madeBy(maker));
    },
    since: (id, clock) => {
      const stood = stoodById.get(id) ?? [];
      const at = stood.findLast((one) => one.clock <= clock);
      return [at?.standing, ...stood.filter((one) => one.clock > clock).map(standingOf)];
    },
    made: (id, by) => {
      if (!makerById.has(id)) makerById.set(id, by);
    },
    heard: (id, whole, clock) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, whole);
      const facts = readFacts(doc);
      doc.destroy();
      if (facts.length === 0) return false;
      return add(id, { clock, standing: incidentStanding(createProjection(facts)) });
    },
    renewed,
  };
}

const standingOf = ({ standing }: Stood): IncidentStanding => standing;

/** Until something is said, an incident is its maker's. */
const madeBy = (by: StaffId): IncidentStanding => ({
  opener: by,
  handlers: [],
  complainedAbout: [],
});

async function incidentsIn(log: IncidentsLog): Promise<ReadonlySet<DocumentId>> {
  const found = new Set<DocumentId>();
  let readUntil = 0;
  for (let hasMore = true; hasMore; ) {
    const changes = await changesAfter(log, readUntil, changesAtOnce);
    ({ hasMore } = changes);
    for (const { name, clock, isGone } of changes.entries) {
      readUntil = Math.max(readUntil, clock);
      const parsed = name.startsWith("incident/") && !isGone ? parseName(name) : undefined;
      if (parsed?.ok) found.add(parsed.value.id);
    }
  }
  return found;
}

/** How people stood after each row; what a snapshot took together is gone through fact by fact. */
function standingsIn({ rows }: OpenedDocument): readonly Stood[] {
  const doc = new Y.Doc();
  const stood: Stood[] = [];
  for (const { update, clock, isSnapshot } of rows) {
    Y.applyUpdate(doc, update);
    const facts = readFacts(doc);
    const steps = isSnapshot ? facts.map((_, at) => facts.slice(0, at + 1)) : [facts];
    for (const some of steps) {
      stood.push({ clock, standing: incidentStanding(createProjection(some)) });
    }
  }
  doc.destroy();
  return stood;
}

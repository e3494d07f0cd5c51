import type { VaultPlatform } from "#client/platform";
import type { Vault } from "#client/storage";
import { type ClientId, clientIdSchema, plainDateSchema, z } from "#shared/kernel";
import {
  hasGrown,
  type OvernightLine,
  type OvernightList,
  type OvernightOrder,
  type OvernightProgress,
  type OvernightQuery,
} from "../overnight-query.ts";
import type { ClientTable } from "../table/client-table.ts";
import { createOvernightJob, type OvernightJob } from "../table/match/overnight-job.ts";
import { isMergedAway } from "../table/merges.ts";

const key = "overnight";

const keptSchema = z.strictObject({
  v: z.literal(1),
  asOfMs: z.number(),
  day: plainDateSchema,
  /** How many clients there were to choose among. */
  among: z.number(),
  held: z.array(clientIdSchema),
  lines: z.array(
    z.strictObject({
      client: clientIdSchema,
      isQuiet: z.boolean(),
      candidates: z.array(
        z.strictObject({
          id: clientIdSchema,
          forClient: z.nullable(z.number()),
          forCandidate: z.nullable(z.number()),
          isNew: z.boolean(),
        }),
      ),
    }),
  ),
});
type Kept = z.infer<typeof keptSchema>;

/** The list of the whole agency: made in slices, kept sealed in the vault, told as it stands now. */
export interface OvernightDesk {
  /** Begins anew; what was being made is left. */
  readonly begin: (order: OvernightOrder) => OvernightProgress;
  /** Makes the next part; `none` when nothing is being made, or it was left. */
  readonly goOn: () => Promise<OvernightProgress>;
  /** Leaves what is being made; the list of the last time stays. */
  readonly leave: () => void;
  /** The list of the last time, as it stands now. */
  readonly list: (query: OvernightQuery) => Promise<OvernightList | "none">;
}

/** Opens the desk over a table; nothing is read before something is asked. */
export function openOvernightDesk(
  { breathe }: Pick<VaultPlatform, "breathe">,
  vault: Pick<Vault, "snapshot" | "write">,
  table: ClientTable,
): OvernightDesk {
  let running: { readonly job: OvernightJob; readonly order: OvernightOrder } | undefined;
  let recalled: Promise<Kept | undefined> | undefined;
  const kept = (): Promise<Kept | undefined> => {
    recalled ??= recall(vault);
    return recalled;
  };

  const finish = async ({ job, order }: NonNullable<typeof running>): Promise<void> => {
    const made = job.made();
    if (!made) return;
    const isNew = newcomers(await kept(), order.today);
    const lines = made.lines.map((line) => ({
      ...line,
      candidates: line.candidates.map((one) => ({ ...one, isNew: isNew(line.client, one.id) })),
    }));
    const list: Kept = {
      ...{ v: 1, asOfMs: order.nowMs, day: order.today, among: table.count() },
      ...{ held: [...made.held], lines },
    };
    recalled = Promise.resolve(list);
    // Where it cannot be written, it is made again after the next start.
    await vault.write([
      { type: "snapshot", key, bytes: new TextEncoder().encode(JSON.stringify(list)) },
    ]);
  };

  return {
    begin: (order) => {
      running = { job: createOvernightJob(table, order), order };
      return { type: "running", done: 0, of: 1 };
    },
    goOn: async () => {
      const mine = running;
      // Whoever types meanwhile is answered between two slices.
      await breathe();
      if (!mine || running !== mine) return { type: "none" };
      const progress = mine.job.goOn();
      if (progress.type === "running") return progress;
      running = undefined;
      await finish(mine);
      return progress;
    },
    leave: () => {
      running = undefined;
    },
    list: async (query) => {
      const list = await kept();
      return list ? asItStands(table, list, query) : "none";
    },
  };
}

async function recall(vault: Pick<Vault, "snapshot">): Promise<Kept | undefined> {
  const snapshot = await vault.snapshot(key);
  if (!snapshot.ok || !snapshot.value) return undefined;
  try {
    return keptSchema.safeParse(JSON.parse(new TextDecoder().decode(snapshot.value))).data;
  } catch {
    // Damaged, or of another version: it is made again.
    return undefined;
  }
}

/** Who was not in a client's list of the day before, nor of earlier the same day. */
function newcomers(before: Kept | undefined, today: string) {
  const old = new Map<ClientId, ReadonlySet<ClientId>>();
  for (const { client, candidates } of before?.lines ?? []) {
    const known = candidates.filter(({ isNew }) => before?.day !== today || !isNew);
    old.set(client, new Set(known.map(({ id }) => id)));
  }
  return (client: ClientId, candidate: ClientId): boolean =>
    old.get(client)?.has(candidate) !== true;
}

function asItStands(table: ClientTable, kept: Kept, query: OvernightQuery): OvernightList {
  const { staff, atMost, today } = query;
  const serves = (slot: number): boolean =>
    staff === undefined || table.columns.staff.get(slot).split(" ").includes(staff);
  const slotOf = (client: ClientId): number | undefined => {
    const slot = table.slotOf(client);
    return slot === undefined || !serves(slot) ? undefined : slot;
  };
  const isListed = (client: ClientId): boolean => {
    const slot = table.slotOf(client);
    return slot !== undefined && !isMergedAway(table, slot) && !isGone(table, slot);
  };
  const isStale = (client: ClientId): boolean => {
    const slot = table.slotOf(client);
    return slot !== undefined && table.columns.updatedAt.get(slot) > kept.asOfMs;
  };
  const mine = kept.lines
    .filter(({ client }) => slotOf(client) !== undefined && isListed(client))
    .map((line): OvernightLine => {
      const isOwnStale = isStale(line.client);
      const candidates = line.candidates
        .filter(({ id }) => isListed(id))
        .map((one) => ({ ...one, isStale: isOwnStale || isStale(one.id) }));
      return { ...line, candidates };
    });
  const lines = mine.filter(({ candidates }) => candidates.length > 0).sort(sooner);
  return {
    ...{ asOfMs: kept.asOfMs, day: kept.day, lines: lines.slice(0, atMost), count: lines.length },
    withNew: lines.filter(hasNew).length,
    empty: mine.length - lines.length,
    held: kept.held.filter((client) => slotOf(client) !== undefined).length,
    isStale: kept.day !== today || lines.some(({ candidates }) => candidates.some(isOld)),
    isPartial: hasGrown(kept.among, table.count()),
  };
}

const isOld = ({ isStale }: { readonly isStale: boolean }): boolean => isStale;
const hasNew = ({ candidates }: OvernightLine): boolean => candidates.some(({ isNew }) => isNew);
const isGone = ({ columns }: ClientTable, slot: number): boolean =>
  columns.isPaused.get(slot) !== 0 || columns.archivedOn.get(slot) !== 0;

/** Who has somebody new first, then who was not proposed for 30 days. */
const sooner = (a: OvernightLine, b: OvernightLine): number =>
  Number(hasNew(b)) - Number(hasNew(a)) ||
  Number(b.isQuiet) - Number(a.isQuiet) ||
  (a.client < b.client ? -1 : 1);

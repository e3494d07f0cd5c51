/**
 * What this device remembers for one person: in the vault, so that nobody else can read it, and
 * never at the relay. Several tabs write it, so it is changed under a lock.
 */
import { type Accessor, createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import type { Vault } from "#client/storage";
import { factIdSchema } from "#shared/documents";
import { type ClientId, clientIdSchema, isJson, type Json, momentSchema, z } from "#shared/kernel";

const recentSchema = z.object({
  client: clientIdSchema,
  atMs: momentSchema,
  how: z.enum(["looked", "changed"]),
});
/** A client somebody had before them here, and what they did last. */
export type Recent = z.infer<typeof recentSchema>;

const newsMarkSchema = z.object({
  /** When the person was here first: nothing said before is news to them. */
  fromMs: momentSchema,
  /** When the news were seen, in milliseconds since 1970. */
  atMs: momentSchema,
  /** Facts of the days before that were seen then: what comes late is news all the same. */
  facts: z.array(factIdSchema),
});
/** Up to where somebody has seen what colleagues did. */
export type NewsMark = z.infer<typeof newsMarkSchema>;

const savedViewSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  /** What the list is asked for, as its address says it: without a name anybody typed. */
  filter: z.string().check(z.maxLength(1000)),
});
/** What somebody asks of the list of clients again and again. */
export type SavedView = z.infer<typeof savedViewSchema>;

const knownTableSchema = z.object({
  /** Its headers, made comparable. */
  headers: z.string(),
  /** What becomes of each column, and what its words mean, as the import keeps them. */
  uses: z.custom<Json>(isJson),
});
/** How a table with certain headers was read last. */
export type KnownTable = z.infer<typeof knownTableSchema>;

/** What this device remembers for the person at work. */
export interface Remembered {
  /** The clients looked at or changed here, the latest first. */
  readonly recent: Accessor<readonly Recent[]>;
  readonly touch: (client: ClientId, how: Recent["how"]) => void;
  /** Undefined until news were seen once. */
  readonly newsMark: Accessor<NewsMark | undefined>;
  readonly markNews: (mark: NewsMark) => void;
  /** In the order in which they were saved. */
  readonly views: Accessor<readonly SavedView[]>;
  /** Keeps a view; one of the same name is replaced. */
  readonly saveView: (view: SavedView) => void;
  readonly dropView: (name: string) => void;
  /** The tables that were imported here, the latest last. */
  readonly tables: Accessor<readonly KnownTable[]>;
  readonly knowTable: (table: KnownTable) => void;
}

/** What remembering stands on. */
export interface RememberedParts {
  readonly platform: Pick<Platform, "nowMs" | "withLock">;
  readonly vault: Pick<Vault, "note" | "write">;
  readonly vaultName: string;
}

const recentAtMost = 30;
const viewsAtMost = 20;
const tablesAtMost = 20;
/** Typing on in the same file is one visit. */
const sameVisitMs = 60_000;

/** Recalls what was remembered, and goes on remembering. */
export async function recallRemembered(parts: RememberedParts): Promise<Remembered> {
  const recent = await keepNote(parts, "recent", z.array(recentSchema));
  const news = await keepNote(parts, "newsMark", newsMarkSchema);
  const views = await keepNote(parts, "clientViews", z.array(savedViewSchema));
  const without = (before: readonly SavedView[] = [], name: string): SavedView[] =>
    before.filter((view) => view.name !== name);
  const tables = await keepNote(parts, "knownTables", z.array(knownTableSchema));
  return {
    tables: () => tables.value() ?? [],
    knowTable: (table) =>
      tables.change((before = []) =>
        [...before.filter(({ headers }) => headers !== table.headers), table].slice(-tablesAtMost),
      ),
    views: () => views.value() ?? [],
    saveView: (view) =>
      views.change((before) => [...without(before, view.name), view].slice(-viewsAtMost)),
    dropView: (name) => views.change((before) => without(before, name)),
    recent: () => recent.value() ?? [],
    touch: (client, how) => {
      const atMs = parts.platform.nowMs();
      const [latest] = recent.value() ?? [];
      const isSameVisit =
        latest?.client === client &&
        (latest.how === how || latest.how === "changed") &&
        atMs - latest.atMs < sameVisitMs;
      if (isSameVisit) return;
      recent.change((before = []) =>
        [{ client, atMs, how }, ...before.filter((one) => one.client !== client)].slice(
          0,
          recentAtMost,
        ),
      );
    },
    newsMark: news.value,
    markNews: (mark) => news.change(() => mark),
  };
}

interface KeptNote<T> {
  readonly value: Accessor<T | undefined>;
  readonly change: (next: (before: T | undefined) => T) => void;
}

async function keepNote<T extends Json>(
  { platform, vault, vaultName }: RememberedParts,
  key: string,
  schema: z.ZodMiniType<T>,
): Promise<KeptNote<T>> {
  const read = async (): Promise<T | undefined> => {
    const note = await vault.note(key);
    return note.ok ? schema.safeParse(note.value).data : undefined;
  };
  const [value, setValue] = createSignal(await read());
  return {
    value,
    change: (next) => {
      setValue(() => next(value()));
      // A disk that does not take it has the app's attention already; here it only forgets.
      void platform.withLock(`queqiao/${vaultName}/${key}`, async () => {
        const after = next(await read());
        setValue(() => after);
        await vault.write([{ type: "note", key, value: after }]);
      });
    },
  };
}

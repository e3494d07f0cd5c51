import type { VaultPlatform } from "#client/platform";
import type { Vault } from "#client/storage";
import { factsIn } from "#client/sync";
import type { DocumentName, Fact } from "#shared/documents";
import type { ClientDocument } from "../engine/stamps.ts";

/** What is done with what is read. */
export interface Readings {
  readonly read: (document: ClientDocument, facts: readonly Fact[]) => void;
  /** A part of what waits has been read, or all of it. */
  readonly paused: (isAll: boolean) => void;
}

/** Reads documents of clients as they change: own documents first, case files when there is time. */
export interface DocumentFollower {
  readonly want: (documents: Iterable<ClientDocument>) => void;
  /** Forgets that a document was to be read. */
  readonly forget: (name: string) => void;
  /** Whether clients' own documents wait to be read. */
  readonly isWaiting: () => boolean;
  readonly stop: () => void;
}

const tryAgainMs = 5_000;

/** Starts to follow; nothing is read before something is wanted. */
export function followDocuments(
  platform: Pick<VaultPlatform, "after" | "breathe">,
  vault: Pick<Vault, "scan">,
  { read, paused }: Readings,
): DocumentFollower {
  const waiting = {
    client: new Map<DocumentName, ClientDocument>(),
    case: new Map<DocumentName, ClientDocument>(),
  };
  let isReading = false;
  let isReadingOwn = false;
  let isStopped = false;

  /** What changes while it is read waits again, so the latest word stays. */
  const readSome = async (wanted: Map<DocumentName, ClientDocument>): Promise<boolean> => {
    const reading = new Map(wanted);
    wanted.clear();
    const scanned = await vault.scan(new Set(reading.keys()), async (slice) => {
      for (const [name, updates] of slice) {
        const document = reading.get(name);
        reading.delete(name);
        if (document && !isStopped) read(document, factsIn(updates));
      }
      if (!isStopped) paused(false);
      await platform.breathe();
    });
    if (isStopped) return false;
    if (scanned.ok) for (const document of reading.values()) read(document, []);
    else for (const [name, document] of reading) if (!wanted.has(name)) wanted.set(name, document);
    return scanned.ok;
  };

  const readAll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    let isWell = true;
    while (isWell && !isStopped && waiting.client.size + waiting.case.size > 0) {
      isReadingOwn = waiting.client.size > 0;
      isWell = await readSome(isReadingOwn ? waiting.client : waiting.case);
      isReadingOwn &&= !isWell;
      if (isWell) paused(waiting.client.size + waiting.case.size === 0);
    }
    isReading = false;
    if (!isWell && !isStopped) platform.after(tryAgainMs, () => void readAll());
  };

  return {
    want: (documents) => {
      for (const document of documents) waiting[document.kind].set(document.name, document);
      void readAll();
    },
    forget: (name) => {
      for (const names of [waiting.client, waiting.case]) {
        for (const known of names.keys()) if (known.startsWith(`${name}@`)) names.delete(known);
      }
    },
    isWaiting: () => isReadingOwn || waiting.client.size > 0,
    stop: () => {
      isStopped = true;
    },
  };
}

import type { DocumentName } from "#shared/documents";
import { type Json, ok } from "#shared/kernel";
import {
  type DocumentChange,
  isAboutDocument,
  rowsDropped,
  stateAfter,
  stateWithout,
} from "../document-states.ts";
import { isUpdate, mergeRows } from "../merge-rows.ts";
import type { Rescued, Vault, VaultChange, VaultDocument, Written } from "../vault.ts";

interface Row {
  readonly number: number;
  readonly update: Uint8Array;
  readonly edit: number;
}

interface Kept {
  readonly state: VaultDocument;
  readonly lastRow: number;
  readonly rows: readonly Row[];
}

/** A vault that forgets: for tests, and where a browser has no database. */
export function openMemoryVault(nowMs: () => number): Vault {
  const documents = new Map<string, Kept>();
  const notes = new Map<string, Json>();
  const snapshots = new Map<string, Uint8Array>();
  const drawer = new Map<string, Rescued>();
  const listeners = new Set<Written>();
  let fresh = 0;

  const apply = (change: VaultChange): void => {
    if (isAboutDocument(change)) {
      fresh += 1;
      applyToDocument(documents, change, fresh);
    } else if (change.type === "note") notes.set(change.key, change.value);
    else if (change.type === "snapshot") snapshots.set(change.key, change.bytes);
    else if (change.type === "rescue") drawer.set(change.entry.id, change.entry);
    else drawer.delete(change.id);
  };

  const ring = (names: readonly DocumentName[], isRescue: boolean): void => {
    for (const tell of listeners) tell({ documents: new Set(names), isRescue, isHere: true });
  };

  return {
    write: async (changes) => {
      for (const change of changes) apply(change);
      const about = changes.filter(isAboutDocument).map(({ document }) => document);
      const isRescue = changes.some(({ type }) => type === "rescue" || type === "discard");
      if (about.length > 0 || isRescue) ring(about, isRescue);
      return ok(true);
    },
    load: async (document, after = 0) => {
      const found = documents.get(document);
      if (!found) return ok({ document: undefined, rows: [], last: after });
      const asked = found.rows.filter(({ number }) => number > after);
      const bad = asked.filter(({ update }) => !isUpdate(update));
      const kept = bad.length > 0 ? withoutRows(found, bad) : found;
      documents.set(document, kept);
      for (const row of bad) drawer.set(...unreadable(document, row, nowMs()));
      if (bad.length > 0) ring([document], true);
      return ok({
        document: kept.state,
        rows: asked
          .filter((row) => !bad.includes(row))
          .map(({ update, edit }) => ({ update, isUnsent: edit > kept.state.sentEdits })),
        last: asked.at(-1)?.number ?? after,
      });
    },
    scan: async (names, visit) => {
      const kept = [...names].flatMap((name) => documents.get(name) ?? []);
      const rows = kept.map(({ state, rows: all }) => [state.name, updatesOf(all)] as const);
      await visit(new Map(rows));
      return ok(true);
    },
    documents: async (only) => {
      const names = only ? [...only] : [...documents.keys()];
      return ok({
        known: names.flatMap((name) => documents.get(name)?.state ?? []),
        unreadable: 0,
      });
    },
    note: async (key) => ok(notes.get(key)),
    snapshot: async (key) => ok(snapshots.get(key)),
    rescued: async () => ok([...drawer.values()]),
    compact: async (document) => {
      const kept = documents.get(document);
      const sent = kept?.rows.filter(({ edit }) => edit <= kept.state.sentEdits) ?? [];
      const merged = sent.length > 1 ? mergeRows(sent.map(({ update }) => update)) : undefined;
      if (!kept || !merged) return ok(false);
      const row = { number: kept.lastRow + 1, update: merged, edit: 0 };
      const rows = [...kept.rows.filter((one) => !sent.includes(one)), row];
      documents.set(document, { ...kept, rows, lastRow: kept.lastRow + 1 });
      return ok(true);
    },
    onWritten: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}

function applyToDocument(
  documents: Map<string, Kept>,
  change: DocumentChange,
  fresh: number,
): void {
  const before = documents.get(change.document);
  const after = stateAfter(before?.state, change, fresh);
  if (!after) {
    documents.delete(change.document);
    return;
  }
  const dropped = rowsDropped(before?.rows ?? [], before?.state, change);
  const state = stateWithout(dropped, after);
  const rows = (before?.rows ?? []).filter((row) => !dropped.includes(row));
  const number = (before?.lastRow ?? 0) + 1;
  if (!("update" in change)) {
    const kept = { ...state, lastRow: number - 1 };
    documents.set(change.document, { state: kept, lastRow: number - 1, rows });
    return;
  }
  const row = { number, update: change.update, edit: change.type === "receive" ? 0 : state.edits };
  const kept = { ...state, lastRow: number };
  documents.set(change.document, { state: kept, lastRow: number, rows: [...rows, row] });
}

const updatesOf = (rows: readonly Row[]): readonly Uint8Array[] =>
  rows.map(({ update }) => update).filter(isUpdate);

const withoutRows = (kept: Kept, bad: readonly Row[]): Kept => ({
  ...kept,
  rows: kept.rows.filter((row) => !bad.includes(row)),
  state: { ...kept.state, edits: kept.state.edits + 1 },
});

function unreadable(
  document: DocumentName,
  { number, update }: Row,
  atMs: number,
): [string, Rescued] {
  const id = `unreadable/${document}/${number}`;
  return [id, { id, document, reason: "unreadable", atMs, facts: [], bytes: [update] }];
}

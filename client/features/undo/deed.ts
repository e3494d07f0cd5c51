import { type LiveDocument, untilRead, type Work } from "#client/documents";
import type { DocumentId, FactId } from "#shared/documents";
import { ok, type Result, refuse } from "#shared/kernel";

/** One fact that was written here. */
export interface Written {
  readonly document: DocumentId;
  readonly fact: FactId;
}

/** Something a person did, as one step back. */
export interface Deed {
  /** What was done, in the person's language. */
  readonly sentence: string;
  readonly written: readonly Written[];
  readonly place: Place;
  /** The way back of what is no handful of facts, as a whole import; answers the way forth again. */
  readonly back?: (() => Promise<Result<Deed, "saidSince">>) | undefined;
}

/** Where a deed was done. */
export interface Place {
  readonly path: string;
  /** The address of the very field. */
  readonly href: string;
  /** Brings the field into sight, once its screen stands. */
  readonly show: () => void;
}

/** Opens documents. */
export type Open = Pick<Work, "openDocument">;

/** Takes a deed back, and answers what takes that back in turn. */
export async function reverse(work: Open, deed: Deed): Promise<Result<Deed, "saidSince">> {
  if (deed.back) return deed.back();
  const back = await takeBack(work, deed.written);
  return back.ok ? ok({ ...deed, written: back.value }) : back;
}

/** The documents of a deed, open until they are let go. */
export function openDocuments(work: Open, written: readonly Written[]) {
  const ids = new Set(written.map(({ document }) => document));
  const documents = new Map([...ids].map((id) => [id, work.openDocument(id)]));
  return {
    documents,
    all: [...documents.values()],
    letGo: () => {
      for (const document of documents.values()) document.close();
    },
  };
}

/** Whether everything written is still the last word on its fields. */
export const isLastWord = (
  documents: ReadonlyMap<DocumentId, LiveDocument>,
  written: readonly Written[],
): boolean =>
  written.every(({ document, fact }) => documents.get(document)?.canUndo(fact) === true);

/**
 * Takes back all of it or nothing: answers the facts that did so, which can be taken back in turn.
 * Refused when somebody said something newer of any of its fields.
 */
export async function takeBack(
  work: Open,
  written: readonly Written[],
): Promise<Result<readonly Written[], "saidSince">> {
  const { documents, all, letGo } = openDocuments(work, written);
  await Promise.all(all.map(untilRead));
  const answer = undo(documents, written);
  letGo();
  return answer;
}

function undo(
  documents: ReadonlyMap<DocumentId, LiveDocument>,
  written: readonly Written[],
): Result<readonly Written[], "saidSince"> {
  if (!isLastWord(documents, written)) return refuse("saidSince");
  const back: Written[] = [];
  for (const { document, fact } of [...written].reverse()) {
    const said = documents.get(document)?.undo(fact);
    if (!said?.ok) return refuse("saidSince");
    back.push({ document, fact: said.value.id });
  }
  return ok(back);
}

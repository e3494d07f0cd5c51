import { type ClientSummary, summarize } from "#shared/casework";
import { createProjection, type DocumentId, type Fact } from "#shared/documents";
import { type ClientId, clientIdSchema, millisecondsOf } from "#shared/kernel";

/** What the facts of one client say in a list; who serves the client comes from the directory. */
export type ClientLine = ClientSummary & {
  readonly id: ClientId;
  readonly clashes: number;
  readonly updatedAtMs: number;
  /** What a search looks through. */
  readonly sought: string;
};

/** The client a document is the card of; undefined for every other document. */
export function clientOf(document: DocumentId): ClientId | undefined {
  const [kind, key] = document.split("/");
  return kind === "client" ? clientIdSchema.parse(key) : undefined;
}

/** The line of a client; undefined when nothing was said of one. */
export function lineOf(id: ClientId, facts: readonly Fact[]): ClientLine | undefined {
  if (facts.length === 0) return undefined;
  const said = createProjection(facts);
  const summary = summarize(said.value);
  const names = [summary.name, summary.callName, ...summary.phoneTails];
  return {
    ...summary,
    id,
    clashes: said.clashes().length,
    updatedAtMs: facts.reduce((latest, { at }) => Math.max(latest, millisecondsOf(at)), 0),
    sought: normalized(names.filter((name) => name !== undefined).join("\n")),
  };
}

/** One form for what is typed and what is stored: width, case and spaces do not matter. */
export const normalized = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[ \t\u3000]+/gu, "");

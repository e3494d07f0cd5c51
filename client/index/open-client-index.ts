import { type Accessor, createEffect, createRoot, createSignal, onCleanup } from "solid-js";
import type { Directory, DocumentSource } from "#client/documents";
import type { ClientId } from "#shared/kernel";
import type { ClientIndex, FoundClients } from "./client-index.ts";
import type { ClientQuery, Likeness, PersonSought } from "./client-query.ts";
import type { ClientRow } from "./client-row.ts";
import type { IndexEngine, IndexNews } from "./engine/engine.ts";
import { packStamps } from "./engine/stamps.ts";
import { type StartEngine, startBeside, startEngine } from "./engine/start-engine.ts";
import { createAnswers } from "./live/answers.ts";
import { changesOf, keepServing } from "./live/changes.ts";
import { type EngineLine, openEngineLine } from "./live/engine-line.ts";
import { foundClients } from "./live/found-clients.ts";
import { createLatest } from "./live/latest.ts";
import { createOvernight } from "./live/overnight.ts";
import { unpackId, wordsOfId } from "./table/pack-id.ts";

/** What the list is built from. */
export interface IndexParts {
  readonly source: Pick<DocumentSource, "vault" | "list" | "stamps" | "stamp" | "onChanged">;
  readonly directory: Pick<Directory, "staffOf" | "assignments">;
  /** Lets the browser paint and listen between two slices of work. */
  readonly breathe: () => Promise<void>;
  /** How the engine is started; in a worker unless a test says otherwise. */
  readonly start?: StartEngine;
}

/** Opens the list of clients over somebody's documents; until `isBuilt` it is what was read so far. */
export function openClientIndex(parts: IndexParts): ClientIndex {
  return createRoot((dispose) => {
    const [news, setNews] = createSignal<IndexNews>(nothingYet, { equals: false });
    const line = openLine(parts, (next) => setNews(next));
    const stopFollowing = parts.source.onChanged((ids) => {
      const changes = changesOf(parts, ids);
      if (changes) void line.ask((engine) => engine.change(changes));
    });
    const answers = openAnswers(line);
    const overnight = createOvernight(line, news);
    createEffect(() => {
      const { changed } = news();
      answers.rows.refresh(changed && new Set(changed));
      for (const others of [answers.finds, answers.likenesses, answers.persons]) others.refresh();
    });

    /** Answers a question as long as somebody looks, again whenever it or a client changes. */
    const followed =
      <Query, Answer>(put: (engine: IndexEngine, query: Query) => Promise<Answer>) =>
      (query: Accessor<Query | undefined>): Accessor<Answer | undefined> => {
        const [answer, setAnswer] = createSignal<Answer | undefined>();
        const ask = createLatest(
          (asked: Query) => line.ask((engine) => put(engine, asked)),
          (found) => setAnswer(() => found),
        );
        createEffect(() => {
          news();
          const asked = query();
          if (asked !== undefined) ask(asked);
        });
        return answer;
      };

    return {
      isBuilt: () => news().isBuilt,
      count: () => news().count,
      search: (query) => {
        const [found, setFound] = createSignal<FoundClients | undefined>();
        const ask = createLatest(
          ({ asked }: Search) => line.ask((engine) => engine.find(asked)),
          (ids, { asked, isWhole }) => {
            if (ids.length > 0 || isWhole) setFound(foundClients(asked, ids));
          },
        );
        createEffect(() => ask({ asked: query(), isWhole: news().isBuilt }));
        return found;
      },
      find: (query, atMost = rowsAtMost) => answers.finds.get({ query, atMost }) ?? [],
      row: (id) => answers.rows.get(id),
      likenessesOf: (id) => answers.likenesses.get(id) ?? [],
      likenessesOfPerson: (person) => answers.persons.get(person) ?? [],
      likenessesAmong: (persons) =>
        line.ask((engine) =>
          Promise.all(persons.map((person) => engine.likenessesOfPerson(person))),
        ),
      rowsOf: async (ids) => (await line.ask((engine) => engine.rows(ids))) ?? [],
      candidates: followed((engine, query) => engine.rank(query)),
      position: followed((engine, query) => engine.position(query)),
      weigh: followed((engine, query) => engine.weigh(query)),
      overnight,
      close: () => {
        stopFollowing();
        line.close();
        dispose();
      },
    };
  });
}

const nothingYet: IndexNews = { count: 0, isBuilt: false, changed: [] };
/** So many lines answer a question that names no number. */
const rowsAtMost = 50;

function openLine(parts: IndexParts, hear: (news: IndexNews) => void): EngineLine {
  const { source } = parts;
  const serving = keepServing(parts);
  const line = openEngineLine({
    start: parts.start ?? startEngine,
    startAgain: startBeside,
    order: () => ({
      vault: source.vault,
      clients: packStamps(source.stamps("client")),
      cases: packStamps(source.stamps("case")),
    }),
    hear,
    opened: (engine) => void serving.tell(engine),
  });
  serving.follow((tell) => void line.ask(tell));
  onCleanup(serving.stop);
  return line;
}

interface Search {
  readonly asked: ClientQuery;
  /** Every client had been read: that nobody is found is an answer only then. */
  readonly isWhole: boolean;
}

interface RowsAsked {
  readonly query: ClientQuery;
  readonly atMost: number;
}

/** What the screens look at, each asked of the engine again when clients change. */
function openAnswers(line: EngineLine) {
  const each =
    <Question, Answer>(ask: (engine: IndexEngine, question: Question) => Promise<Answer>) =>
    (questions: readonly Question[]) =>
      line.ask((engine) => Promise.all(questions.map((question) => ask(engine, question))));
  return {
    rows: createAnswers<ClientId, ClientRow>(String, (ids) =>
      line.ask((engine) => engine.rows(ids)),
    ),
    finds: createAnswers<RowsAsked, readonly ClientRow[]>(JSON.stringify, each(findRows)),
    likenesses: createAnswers<ClientId, readonly Likeness[]>(
      String,
      each((engine, id) => engine.likenessesOf(id)),
    ),
    persons: createAnswers<PersonSought, readonly Likeness[]>(
      JSON.stringify,
      each((engine, person) => engine.likenessesOfPerson(person)),
    ),
  };
}

async function findRows(
  engine: IndexEngine,
  { query, atMost }: RowsAsked,
): Promise<readonly ClientRow[]> {
  const ids = (await engine.find(query)).subarray(0, atMost * wordsOfId);
  const wanted = Array.from({ length: ids.length / wordsOfId }, (_, place) =>
    unpackId(ids, place * wordsOfId),
  );
  return (await engine.rows(wanted)).filter((row) => row !== undefined);
}

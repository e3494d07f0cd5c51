import { type DocumentSource, untilRead, type Work } from "#client/documents";
import type { Written } from "#feature/undo";
import {
  clientsOf,
  covers,
  createProjection,
  type DocumentId,
  entityTypeOf,
  nameOf,
  parseName,
} from "#shared/documents";
import type { Consequence, UnderWay } from "#shared/incidents";
import { aboutRound, readPair, readRounds } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";

/** Says in clients' and pairs' documents what this person may say there; answers what was said. */
export async function writeThings(
  work: Pick<Work, "openDocument">,
  things: readonly Consequence[],
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const { document, about, says } of things) {
    const parsed = parseName(`${document}@1`);
    if (!parsed.ok) continue;
    const { id } = parsed.value;
    const live = work.openDocument(id);
    await untilRead(live);
    if (covers(live.access(), entityTypeOf(about))) {
      const said = live.append(about, says);
      if (said.ok) written.push({ document: id, fact: said.value.id });
    }
    live.close();
  }
  return written;
}

/** The introductions of these clients that are not closed, of those this person may read. */
export async function readUnderWay(
  source: DocumentSource,
  clients: readonly ClientId[],
): Promise<readonly UnderWay[]> {
  if (clients.length === 0) return [];
  const all = await source.list("introduction");
  const found: UnderWay[] = [];
  for (const id of all.filter((one) => clients.some((client) => one.includes(client)))) {
    found.push(...(await openRoundsOf(source, id)));
  }
  return found;
}

async function openRoundsOf(source: DocumentSource, id: DocumentId): Promise<readonly UnderWay[]> {
  const parsed = parseName(nameOf(id));
  const pair = parsed.ok ? readPair(clientsOf(parsed.value).join("~")) : undefined;
  if (!pair) return [];
  return readRounds(createProjection(await source.facts(id)), pair)
    .filter(({ closed }) => closed === undefined)
    .map(({ number }) => ({ document: id, round: aboutRound(number), clients: [...pair] }));
}

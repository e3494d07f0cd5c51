import type { Move } from "#shared/casework";
import { assert, type SeededRandom } from "#shared/kernel";
import { tellAsking } from "./asking.ts";
import { chapters } from "./chapters.ts";
import { tellEnding, tellRights } from "./ending.ts";
import { tellFollowing } from "./following.ts";
import { tellTelling } from "./materials.ts";
import { makeMistake } from "./mistakes.ts";
import { type Plot, partOf, plotOf, type World } from "./plot.ts";
import type { SampleClient } from "./sample.ts";
import { makeServing, type Serving } from "./serving.ts";
import { tell } from "./tales.ts";
import { tellTalks } from "./talks.ts";
import { documentsOf, newDocuments, type Telling } from "./telling.ts";
import { sessionTimes } from "./times.ts";
import { wayTo } from "./way.ts";
import type { Speaker } from "./writer.ts";

const hourMs = 3_600_000;

/** Makes the client with a number from 0, the same one each time. */
export function makeClient(world: World, number: number): SampleClient {
  const plot = plotOf(world, number);
  const random = partOf(world, number, "story");
  const serving = makeServing(random, world, plot);
  const { id, createdAt } = plot;
  const telling = tellStory(random, world, plot, serving);
  const later = { telling, world, plot, by: serving.responsible };
  if (plot.stage !== "closed") tellTalks(telling, world, number, serving.responsible);
  tellAsking(later, number);
  tellTelling(later, number);
  tellFollowing(later, number);
  tellEnding(later, number);
  tellRights(later, number);
  const documents = documentsOf(telling);
  return { id, createdAt, createdBy: serving.creator, assignments: serving.assignments, documents };
}

/** Intake, then a session for each move, then what went on beside, each later than the last. */
function tellStory(random: SeededRandom, world: World, plot: Plot, serving: Serving): Telling {
  const { today, nowMs } = world;
  const { card, phone, trouble, stage } = plot;
  const mistake = makeMistake(random, card, trouble);
  const documents = newDocuments();
  const telling: Telling = {
    random,
    today,
    phone,
    documents,
    card: mistake ? { ...card, ...mistake.wrong } : card,
  };
  const moves = wayTo(stage, random);
  // Both sides of a clash are of today, so that somebody still wonders about it.
  const settledMs = trouble.type === "clash" ? nowMs - 3 * hourMs : nowMs;
  const times = sessionTimes(random, plot.createdAt, settledMs, moves.length + 3);
  const [first = plot.createdAt, ...later] = times;
  chapters.booking(telling, { by: serving.creator, at: first });
  tellMoves(telling, moves, serving, later);
  const [spokenAt = nowMs, answeredAt = nowMs] =
    trouble.type === "clash" ? [nowMs - 2 * hourMs, nowMs - hourMs] : later.slice(moves.length);
  const speaker = { by: serving.responsible, at: spokenAt };
  const colleague = { by: serving.colleague, at: answeredAt };
  tell(trouble, { telling, speaker, colleague, partner: plot.partner });
  if (mistake) setRight(telling, colleague, mistake.right);
  return telling;
}

/** A move is said first, then what is done in the stage it leads to. */
function tellMoves(
  telling: Telling,
  moves: readonly Move[],
  { responsible }: Serving,
  times: readonly number[],
): void {
  const reached = new Set(["booking"]);
  for (const [index, move] of moves.entries()) {
    const at = times[index];
    assert(at !== undefined, "every move has its session");
    const speaker = { by: responsible, at };
    telling.documents.client.say(speaker, "journey", { moved: { ...move } });
    if (!reached.has(move.to)) chapters[move.to](telling, speaker);
    reached.add(move.to);
  }
}

/** A colleague notices, but only what was ever written down. */
function setRight({ documents }: Telling, colleague: Speaker, right: Telling["card"]): void {
  const wasSaid = documents.client.facts.some(
    ({ about, says }) => about === "profile" && Object.keys(right).some((field) => field in says),
  );
  if (wasSaid) documents.client.say(colleague, "profile", { ...right });
}

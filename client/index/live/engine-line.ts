import type { EngineOrder, HearNews, IndexEngine } from "../engine/engine.ts";
import type { StartEngine, StartedEngine } from "../engine/start-engine.ts";

/** The way to the engine, whichever stands at its end now. */
export interface EngineLine {
  /** Asks the engine once it is open; undefined when the index is closed. */
  readonly ask: <Answer>(
    question: (engine: IndexEngine) => Promise<Answer>,
  ) => Promise<Answer | undefined>;
  readonly close: () => void;
}

/** How engines are started, and what each begins with. */
export interface EngineLineParts {
  readonly start: StartEngine;
  /** Starts an engine where the first one stopped working. */
  readonly startAgain: (hear: HearNews) => Promise<StartedEngine>;
  readonly order: () => EngineOrder;
  readonly hear: HearNews;
  /** An engine is open and knows the documents, and nothing else. */
  readonly opened: (engine: IndexEngine) => void;
}

interface Life {
  readonly started: Promise<StartedEngine | undefined>;
  readonly hasFailed: Promise<"failed">;
}

/** Opens the line; when the engine fails, another one takes its place and is asked again. */
export function openEngineLine(parts: EngineLineParts): EngineLine {
  const { startAgain, order, hear, opened } = parts;
  let isClosed = false;

  const live = (start: StartEngine): Life => {
    let fail: () => void = () => undefined;
    const hasFailed = new Promise<"failed">((resolve) => {
      fail = () => resolve("failed");
    });
    const begin = async (): Promise<StartedEngine | undefined> => {
      const one = await start(hear, fail);
      if (isClosed) one.end();
      if (isClosed) return undefined;
      await one.engine.open(order());
      opened(one.engine);
      return one;
    };
    return { started: begin(), hasFailed };
  };

  let life = live(parts.start);
  const renew = (): void => {
    void life.started.then((one) => one?.end());
    life = live(startAgain);
  };

  const ask: EngineLine["ask"] = async (question) => {
    const mine = life;
    const started = await mine.started;
    if (!started || isClosed) return undefined;
    const answer = await Promise.race([
      question(started.engine).then((value) => ({ value })),
      mine.hasFailed,
    ]);
    if (answer !== "failed") return isClosed ? undefined : answer.value;
    if (life === mine && !isClosed) renew();
    return ask(question);
  };

  return {
    ask,
    close: () => {
      isClosed = true;
      void life.started.then((one) => one?.end());
    },
  };
}

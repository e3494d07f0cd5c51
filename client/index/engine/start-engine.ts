import { vaultPlatform } from "#client/platform";
import type { HearNews, IndexEngine } from "./engine.ts";
import type { EngineHost } from "./engine-host.ts";

/** An engine that is ready to be opened, and how it is ended at once. */
export interface StartedEngine {
  readonly engine: IndexEngine;
  /** Drops everything it holds. */
  readonly end: () => void;
}

/** Starts an engine; `failed` when it stopped working later. */
export type StartEngine = (hear: HearNews, failed: () => void) => Promise<StartedEngine>;

const patienceMs = 10_000;

/** Starts the engine in a worker; beside the screens where that cannot be. */
export const startEngine: StartEngine = async (hear, failed) => {
  const apart = await startApart(hear, failed);
  return apart ?? startBeside(hear);
};

/** Starts the engine on the page itself: slower to type beside, and all is there. */
export async function startBeside(hear: HearNews): Promise<StartedEngine> {
  const { createEngine } = await import("./create-engine.ts");
  const engine = createEngine(vaultPlatform(), hear);
  return { engine, end: () => void engine.close() };
}

async function startApart(hear: HearNews, failed: () => void): Promise<StartedEngine | undefined> {
  try {
    const worker = new Worker(new URL("../index.worker.ts", import.meta.url), { type: "module" });
    const { proxy, wrap } = await import("comlink");
    const engine = wrap<EngineHost>(worker);
    const stops = new Promise<false>((resolve) => {
      worker.addEventListener("error", () => resolve(false));
      setTimeout(() => resolve(false), patienceMs);
    });
    if (!(await Promise.race([engine.begin(proxy(hear)), stops]))) {
      worker.terminate();
      return undefined;
    }
    worker.addEventListener("error", failed);
    return { engine, end: () => worker.terminate() };
  } catch {
    // No worker here, by the browser's age or by its policy: the same engine stands beside.
    return undefined;
  }
}

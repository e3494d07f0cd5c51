import type { HearNews, IndexEngine } from "./engine.ts";

/** What the worker offers: an engine that begins when it knows whom to tell. */
export interface EngineHost extends IndexEngine {
  readonly begin: (hear: HearNews) => Promise<true>;
}

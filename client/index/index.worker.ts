import { expose, transfer } from "comlink";
import { vaultPlatform } from "#client/platform";
import { createEngine } from "./engine/create-engine.ts";
import type { IndexEngine } from "./engine/engine.ts";
import type { EngineHost } from "./engine/engine-host.ts";

/** The engine of a page, from when it begins until the worker is ended with everything in it. */
let engine: IndexEngine | undefined;

function begun(): IndexEngine {
  if (!engine) throw new Error("the index was asked before it began");
  return engine;
}

const host: EngineHost = {
  begin: async (hear) => {
    engine = createEngine(vaultPlatform(), hear);
    return true;
  },
  open: (order) => begun().open(order),
  change: (changes) => begun().change(changes),
  serve: (servings) => begun().serve(servings),
  find: async (query) => {
    const ids = await begun().find(query);
    return transfer(ids, [ids.buffer]);
  },
  rows: (ids) => begun().rows(ids),
  likenessesOf: (id) => begun().likenessesOf(id),
  likenessesOfPerson: (person) => begun().likenessesOfPerson(person),
  rank: (query) => begun().rank(query),
  position: (query) => begun().position(query),
  weigh: (query) => begun().weigh(query),
  beginOvernight: (order) => begun().beginOvernight(order),
  goOnOvernight: () => begun().goOnOvernight(),
  leaveOvernight: () => begun().leaveOvernight(),
  overnightList: (query) => begun().overnightList(query),
  close: () => begun().close(),
};

expose(host);

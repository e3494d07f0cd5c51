import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createOneAtATime } from "../one-at-a-time.ts";
import type { Remade } from "./squeeze.ts";

/** What the worker is asked: to squeeze updates or, when something is left out, to remake facts. */
export interface Job {
  readonly updates: readonly Uint8Array[];
  readonly leaveOut?: readonly string[];
}

/** What it answers. */
export type JobAnswer =
  | ({ readonly type: "done" } & Remade)
  | { readonly type: "failed"; readonly message: string };

/** Squeezes and remakes documents in a thread of its own, one at a time. */
export interface Press {
  /** One update that says what these say, at the same places, without what was deleted. */
  readonly squeeze: (updates: readonly Uint8Array[]) => Promise<Uint8Array>;
  /** The facts of these, all but some, written anew. */
  readonly remake: (updates: readonly Uint8Array[], leaveOut: readonly string[]) => Promise<Remade>;
  readonly close: () => Promise<void>;
}

/** Makes a press; its thread starts with the first job. */
export function createPress(): Press {
  const oneAtATime = createOneAtATime();
  let worker: Worker | undefined;

  const start = (): Worker => {
    const started = new Worker(new URL("./squeeze.worker.ts", import.meta.url));
    started.unref();
    started.on("exit", () => {
      if (worker === started) worker = undefined;
    });
    return started;
  };

  const ask = (job: Job): Promise<Remade> =>
    oneAtATime(async () => {
      worker ??= start();
      const [running, answered] = [worker, once(worker, "message")];
      const ended = once(running, "exit").then(() => {
        throw new Error("the thread that squeezes documents ended");
      });
      ended.catch(() => undefined);
      running.postMessage(job);
      // The worker is ours, and answers nothing else.
      const [answer] = (await Promise.race([answered, ended])) as [JobAnswer];
      if (answer.type === "failed") throw new Error(answer.message);
      return answer;
    });

  return {
    squeeze: async (updates) => (await ask({ updates })).update,
    remake: (updates, leaveOut) => ask({ updates, leaveOut }),
    close: async () => {
      await worker?.terminate();
    },
  };
}

import { z } from "#shared/kernel";
import type { KeyCost } from "./platform.ts";

/** What the worker is asked. */
export interface KeyRequest {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly cost: KeyCost;
}

const answerSchema = z.union([
  z.object({ key: z.instanceof(Uint8Array) }),
  z.object({ error: z.string() }),
]);

/** Stretches a password in a worker of its own, so that 64 MiB and the words leave with it. */
export function deriveKeyInWorker(
  password: string,
  salt: Uint8Array,
  cost: KeyCost,
): Promise<Uint8Array> {
  const worker = new Worker(new URL("./kdf.worker.ts", import.meta.url), { type: "module" });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener("message", ({ data }) => {
      const answer = answerSchema.parse(data);
      if ("key" in answer) resolve(answer.key);
      else reject(new Error(answer.error));
    });
    worker.addEventListener("error", () => reject(new Error("the key worker did not start")));
    const request: KeyRequest = { password, salt, cost };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

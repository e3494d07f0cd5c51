import { argon2id } from "hash-wasm";
import type { KeyRequest } from "./kdf.ts";

/** Stretches passwords away from the screen, one request after the other. */
self.addEventListener("message", (event: MessageEvent<KeyRequest>) => {
  const { password, salt, cost } = event.data;
  argon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: "binary",
  }).then(
    (key) => self.postMessage({ key }),
    (error: unknown) => self.postMessage({ error: String(error) }),
  );
});

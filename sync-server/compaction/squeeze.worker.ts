/** Squeezes and remakes documents beside the relay, so that nobody waits for it. */
import { randomBytes } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { assert } from "#shared/kernel";
import type { Job, JobAnswer } from "./press.ts";
import { remake, squeeze } from "./squeeze.ts";

const port = parentPort;
assert(port, "it runs in a worker only");

const newClientId = (): number => randomBytes(4).readUInt32LE();

function answerTo({ updates, leaveOut }: Job): JobAnswer {
  try {
    return leaveOut === undefined
      ? { type: "done", update: squeeze(updates), authors: [], left: [] }
      : { type: "done", ...remake(updates, new Set(leaveOut), newClientId) };
  } catch (error) {
    // Told to whoever asked: the document stays as it was.
    return { type: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

port.on("message", (job: Job) => port.postMessage(answerTo(job)));

import { expect, test } from "vitest";
import { ok, type Result, refuse } from "#shared/kernel";
import { createWriteQueue } from "./write-queue.ts";

test("what is asked for while a write runs goes together into the next one", async () => {
  const writes: (readonly number[])[] = [];
  const queue = createWriteQueue<number, "full">(async (changes) => {
    writes.push(changes);
    await Promise.resolve();
    return ok(true);
  });
  const first = queue.add([1]);
  await Promise.resolve();
  const rest = [queue.add([2]), queue.add([3, 4])];
  await Promise.all([first, ...rest]);
  expect(writes).toEqual([[1], [2, 3, 4]]);
});

test("when a joint write is refused, each is tried alone and hears its own answer", async () => {
  const queue = createWriteQueue<number, "full">(
    async (changes): Promise<Result<true, "full">> =>
      changes.includes(13) ? refuse("full") : ok(true),
  );
  const answers = await Promise.all([queue.add([1]), queue.add([13]), queue.add([2])]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, false, true]);
});

test("idle comes when the last write is over", async () => {
  let isDone = false;
  const queue = createWriteQueue<number, never>(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    isDone = true;
    return ok(true);
  });
  void queue.add([1]);
  await queue.idle();
  expect(isDone).toBe(true);
});

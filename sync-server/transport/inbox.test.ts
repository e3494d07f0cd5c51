import { expect, test } from "vitest";
import { Inbox } from "./inbox.ts";

const message = (n: number): Uint8Array => Uint8Array.of(n);

test("a message waits until the one before is done", async () => {
  const handled: number[] = [];
  let finish = (): void => {};
  const inbox = new Inbox(
    ([n = 0]) => {
      handled.push(n);
      if (n !== 1) return undefined;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    () => true,
  );
  for (const n of [0, 1, 2, 3]) inbox.put(message(n));
  expect(handled).toEqual([0, 1]);
  expect(inbox.isEmpty()).toBe(false);
  finish();
  await new Promise((resolve) => setImmediate(resolve));
  expect(handled).toEqual([0, 1, 2, 3]);
  expect(inbox.isEmpty()).toBe(true);
});

test("what may not be taken yet is taken when asked again, in order", () => {
  const handled: number[] = [];
  let isAllowed = false;
  const inbox = new Inbox(
    ([n = 0]) => {
      handled.push(n);
      return undefined;
    },
    () => isAllowed,
  );
  inbox.put(message(1));
  inbox.put(message(2));
  expect(handled).toEqual([]);
  isAllowed = true;
  inbox.go();
  expect(handled).toEqual([1, 2]);
});

test("it is over when many messages or many bytes wait, and stopped it forgets them", () => {
  const inbox = new Inbox(
    () => undefined,
    () => false,
  );
  inbox.put(new Uint8Array(1024 * 1024));
  expect(inbox.isOver()).toBe(false);
  inbox.put(message(1));
  expect(inbox.isOver()).toBe(true);
  const many = new Inbox(
    () => undefined,
    () => false,
  );
  for (let n = 0; n < 257; n += 1) many.put(message(n));
  expect(many.isOver()).toBe(true);
  many.stop();
  many.put(message(1));
  expect(many.isEmpty()).toBe(true);
});

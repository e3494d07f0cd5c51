import { expect, test } from "vitest";
import { type Handler, Inbox, type InboxWorld } from "./inbox.ts";

const message = (n: number): Uint8Array => Uint8Array.of(n);
const inboxWith = (world: Partial<InboxWorld>): Inbox =>
  new Inbox({ handle: () => undefined, mayTake: () => true, emptied: () => {}, ...world });

test("a message waits until the one before is done, and the socket is told when none is left", async () => {
  const handled: number[] = [];
  let finish = (): void => {};
  let emptied = 0;
  const handle: Handler = ([n = 0]) => {
    handled.push(n);
    if (n !== 1) return undefined;
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  const inbox = inboxWith({
    handle,
    emptied: () => {
      emptied += 1;
    },
  });
  inbox.put(message(0));
  expect(emptied).toBe(1);
  for (const n of [1, 2, 3]) inbox.put(message(n));
  expect(handled).toEqual([0, 1]);
  expect(emptied).toBe(1);
  finish();
  await new Promise((resolve) => setImmediate(resolve));
  expect(handled).toEqual([0, 1, 2, 3]);
  expect(emptied).toBe(2);
});

test("what may not be taken yet is taken when asked again, in order", () => {
  const handled: number[] = [];
  let isAllowed = false;
  const inbox = inboxWith({
    handle: ([n = 0]) => {
      handled.push(n);
      return undefined;
    },
    mayTake: () => isAllowed,
  });
  inbox.put(message(1));
  inbox.put(message(2));
  expect(handled).toEqual([]);
  isAllowed = true;
  inbox.go();
  expect(handled).toEqual([1, 2]);
});

test("it is over when many messages or many bytes wait, and stopped it takes nothing", () => {
  const large = inboxWith({ mayTake: () => false });
  large.put(new Uint8Array(1024 * 1024));
  expect(large.isOver()).toBe(false);
  large.put(message(1));
  expect(large.isOver()).toBe(true);
  const many = inboxWith({ mayTake: () => false });
  for (let n = 0; n < 257; n += 1) many.put(message(n));
  expect(many.isOver()).toBe(true);
  many.stop();
  many.put(message(1));
  expect(many.isOver()).toBe(false);
});

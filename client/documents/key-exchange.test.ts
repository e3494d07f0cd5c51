import { expect, test } from "vitest";
import type { VaultKeys } from "#client/storage";
import { joinKeyExchange, type OpenVaultKeys } from "./key-exchange.ts";

/** Two tabs of one browser, whose words to each other wait until they are let through. */
function twoTabs(held: OpenVaultKeys) {
  const heard: ((message: unknown) => void)[] = [];
  const waiting: (() => void)[] = [];
  const timers = new Set<() => void>();
  const platform = {
    openChannel: (_name: string, hear: (message: unknown) => void) => {
      heard.push(hear);
      const others = () => heard.filter((other) => other !== hear);
      const say = (message: unknown) =>
        void waiting.push(() => others().map((other) => other(message)));
      return { say, close: () => undefined };
    },
    after: (_delayMs: number, run: () => void) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  };
  const opened: string[] = [];
  const locked: string[] = [];
  const events = {
    opened: (vault: string) => void opened.push(vault),
    locked: (vault: string) => void locked.push(vault),
    signedIn: () => undefined,
  };
  const starting = joinKeyExchange(platform, { ...events, held: () => undefined });
  const open = joinKeyExchange(platform, { ...events, held: () => held });
  return {
    starting,
    open,
    opened,
    locked,
    timeIsUp: () => [...timers].map((run) => run()),
    letThrough: () => {
      for (let say = waiting.shift(); say; say = waiting.shift()) say();
    },
  };
}

const keysOfLin = { vault: "lin", keys: {} as VaultKeys };

test("a tab that starts gets the keys of one that is open", async () => {
  const { starting, opened, letThrough } = twoTabs(keysOfLin);
  const asked = starting.ask();
  letThrough();
  expect(await asked).toMatchObject({ vault: "lin" });
  expect(opened).toEqual([]);
});

test("an answer that comes too late still tells that the vault is open, once", async () => {
  const { starting, opened, timeIsUp, letThrough } = twoTabs(keysOfLin);
  const asked = starting.ask();
  timeIsUp();
  expect(await asked).toBeUndefined();
  letThrough();
  expect(opened).toEqual(["lin"]);
});

test("keys that another tab asked for are not taken for an answer", async () => {
  const { starting, opened, letThrough } = twoTabs(keysOfLin);
  const asked = starting.ask();
  letThrough();
  await asked;
  const again = starting.ask();
  letThrough();
  await again;
  expect(opened).toEqual([]);
});

test("a tab in a client's hands locks the others and opens none, until it is locked itself", async () => {
  const { starting, open, locked, timeIsUp, letThrough } = twoTabs(keysOfLin);
  open.keepAlone("lin");
  letThrough();
  expect(locked).toEqual(["lin"]);
  const asked = starting.ask();
  letThrough();
  timeIsUp();
  expect(await asked).toBeUndefined();
  open.sayOpened("lin");
  const again = starting.ask();
  letThrough();
  expect(await again).toMatchObject({ vault: "lin" });
});

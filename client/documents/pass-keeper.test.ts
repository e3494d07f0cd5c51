import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { ok } from "#shared/kernel";
import { settle } from "../platform/fake.ts";
import { zhou } from "./fake-office.ts";
import { keepPass } from "./pass-keeper.ts";

type Parts = Parameters<typeof keepPass>[0];

/** 周敏 at work with a PIN, at a relay that takes its time. */
function atWork() {
  const [seat, setSeat] = createSignal<object>({ triesLeft: 5 });
  const waiting: ((answer: unknown) => void)[] = [];
  const kept: string[] = [];
  const key = {} as CryptoKey;
  const stop = keepPass({
    staff: zhou,
    pinKey: () => key,
    isByPin: false,
    work: { sync: { connection: () => "connected" } },
    seats: { of: seat },
    desk: {
      keepPass: async (_staff: unknown, _key: unknown, pass: string) => void kept.push(pass),
    },
    callAsMe: () => new Promise((resolve) => waiting.push(resolve)),
  } as unknown as Parts);
  const answer = async (pass: string): Promise<void> => {
    waiting.at(-1)?.(ok({ pass }));
    await settle();
  };
  return { waiting, kept, setSeat, answer, stop };
}

test("a pass is asked for once, whatever happens to the seat until it is there", async () => {
  const { waiting, kept, setSeat, answer, stop } = atWork();
  setSeat({ triesLeft: 4 });
  setSeat({ triesLeft: 5 });
  expect(waiting).toHaveLength(1);
  await answer("pass-1");
  expect(kept).toEqual(["pass-1"]);
  stop();
});

test("when it was used, the next one is asked for", async () => {
  const { waiting, kept, setSeat, answer, stop } = atWork();
  await answer("pass-1");
  setSeat({ triesLeft: 5, sealedPass: new Uint8Array(1) });
  expect(waiting).toHaveLength(1);
  setSeat({ triesLeft: 5 });
  expect(waiting).toHaveLength(2);
  await answer("pass-2");
  expect(kept).toEqual(["pass-1", "pass-2"]);
  stop();
});

import { expect, test } from "vitest";
import { phoneHash, signIn } from "#shared/protocol";
import { phoneNumberSchema } from "#shared/registry";
import { type Person, password } from "../support/agency.ts";
import { createVisitor } from "../support/visitor.ts";
import { useWorld } from "./world.ts";

let nowMs = Date.now();
const world = useWorld({ nowMs: () => nowMs });

const number = (tail: number) => phoneNumberSchema.parse(`1640000${String(tail).padStart(4, "0")}`);

async function enter({ name }: Pick<Person, "name">) {
  const visitor = createVisitor(world.relay.url);
  await visitor.call(signIn, { account: name, password });
  return visitor;
}

test("[CL1] the same number has the same hash for all who answer the phone, and another one another", async () => {
  const [lin, zhou] = await Promise.all([enter(world.liMei), enter(world.zhouYun)]);
  const asked = await lin.call(phoneHash, { number: number(1) });
  expect(asked).toEqual({ ok: true, value: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect(await zhou.call(phoneHash, { number: number(1) })).toEqual(asked);
  expect(await lin.call(phoneHash, { number: number(2) })).not.toEqual(asked);
});

test("[CL1] nobody who is not signed in learns a hash", async () => {
  const asked = await createVisitor(world.relay.url).call(phoneHash, { number: number(1) });
  expect(asked).toEqual({ ok: false, reason: "signedOut" });
});

test("[CL2] whoever asks for many numbers waits, and a minute later asks for a few more", async () => {
  const lin = await enter(world.liMei);
  const ask = async (count: number) => {
    let answered = 0;
    for (let tail = 0; tail < count; tail += 1) {
      const answer = await lin.call(phoneHash, { number: number(tail) });
      if (answer.ok) answered += 1;
      else expect(answer.reason).toBe("tryLater");
    }
    return answered;
  };
  expect(await ask(80)).toBeLessThanOrEqual(60);
  nowMs += 60_000;
  expect(await ask(10)).toBe(6);
});

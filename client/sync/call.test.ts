import { expect, test, vi } from "vitest";
import { setupState, signIn, whoAmI } from "#shared/protocol";
import { createFakeBrowser, noNetwork } from "../platform/fake.ts";
import { askUnlessSame, createCall } from "./call.ts";

const credentials = { account: "zhoumin", password: "七夕相会鹊桥边" };

const callAnswered = (answer: () => Promise<Response>) =>
  createCall(createFakeBrowser().openTab({ ...noNetwork, fetch: answer }));

test("what the relay refuses comes back by its name, with how long to wait", async () => {
  const call = callAnswered(async () =>
    Response.json({ refusal: "tooManyAttempts", retryAfterSeconds: 8 }, { status: 429 }),
  );
  expect(await call(signIn, credentials)).toEqual({
    ok: false,
    reason: { type: "tooManyAttempts", retryAfterSeconds: 8 },
  });
});

test.each([
  ["a page of a hotel's network", () => new Response("<html>Welcome</html>")],
  [
    "a refusal that is not the relay's",
    () => Response.json({ refusal: "revoked" }, { status: 403 }),
  ],
  ["JSON of somebody else", () => Response.json({ hello: "there" })],
  ["an answer cut short", () => new Response('{"staff":')],
])("%s is not the relay", async (_what, answer) => {
  const call = callAnswered(async () => answer());
  expect(await call(whoAmI, {})).toEqual({ ok: false, reason: { type: "unreachable" } });
});

test("whoever does not answer in time is not reached", async () => {
  const browser = createFakeBrowser();
  const tab = browser.openTab({
    ...noNetwork,
    fetch: (_path, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      }),
  });
  const answer = createCall(tab)(whoAmI, {});
  await browser.advance(20_001);
  expect(await answer).toEqual({ ok: false, reason: { type: "unreachable" } });
});

test("an answer that is as it was is not read again; another is, and a refusal says why", async () => {
  const answers = ['{"isNeeded":true}', '{"isNeeded":true}', '{"isNeeded":false}'];
  const platform = createFakeBrowser().openTab({
    ...noNetwork,
    fetch: async () =>
      answers.length > 0
        ? new Response(answers.shift())
        : Response.json({ refusal: "tryLater" }, { status: 503 }),
  });
  const read = vi.spyOn(setupState.response, "safeParse");
  const first = await askUnlessSame(platform, setupState, undefined);
  if (first === "same") throw new Error("nothing was known");
  expect(first.answer).toEqual({ ok: true, value: { isNeeded: true } });
  expect(await askUnlessSame(platform, setupState, first.text)).toBe("same");
  expect(read).toHaveBeenCalledTimes(1);
  expect(await askUnlessSame(platform, setupState, first.text)).toMatchObject({
    answer: { ok: true, value: { isNeeded: false } },
  });
  expect(await askUnlessSame(platform, setupState, first.text)).toMatchObject({
    answer: { ok: false, reason: { type: "tryLater" } },
  });
  read.mockRestore();
});

import { expect, test, vi } from "vitest";
import { createLatest } from "./latest.ts";

/** Questions that are answered when the test says so. */
function slowAnswers() {
  const waiting: { readonly question: string; readonly answer: (text: string) => void }[] = [];
  const given: string[] = [];
  const ask = createLatest<string, string>(
    (question) => new Promise((answer) => waiting.push({ question, answer })),
    (answer, question) => given.push(`${question}: ${answer}`),
  );
  const answerNext = async (text: string): Promise<void> => {
    waiting.shift()?.answer(text);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { ask, answerNext, given, asked: () => waiting.map(({ question }) => question) };
}

test("while a question is answered only the last of the others waits", async () => {
  const { ask, asked, answerNext } = slowAnswers();
  for (const text of ["w", "wa", "wan", "wang"]) ask(text);
  expect(asked()).toEqual(["w"]);
  await answerNext("many");
  expect(asked()).toEqual(["wang"]);
});

test("an answer to what is no longer asked is not given", async () => {
  const { ask, answerNext, given } = slowAnswers();
  ask("w");
  ask("wang");
  await answerNext("many");
  expect(given).toEqual([]);
  await answerNext("few");
  expect(given).toEqual(["wang: few"]);
  ask("zhao");
  await answerNext("one");
  expect(given).toEqual(["wang: few", "zhao: one"]);
});

test("a question that went wrong is told of, and does not keep the next from being answered", async () => {
  const told = vi.fn();
  vi.stubGlobal("reportError", told);
  const given: string[] = [];
  const fault = new Error("the worker is gone");
  const ask = createLatest<string, string>(
    (question) => (question === "wang" ? Promise.reject(fault) : Promise.resolve("one")),
    (answer, question) => given.push(`${question}: ${answer}`),
  );
  ask("wang");
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(fault));
  ask("zhao");
  await vi.waitFor(() => expect(given).toEqual(["zhao: one"]));
  vi.unstubAllGlobals();
});

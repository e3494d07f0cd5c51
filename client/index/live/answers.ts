import { batch, createSignal, getOwner, onCleanup } from "solid-js";

/** Answers that come later, kept for as long as somebody looks at them. */
export interface Answers<Question, Answer> {
  /** The answer to a question, reactive; undefined until it has come. */
  readonly get: (question: Question) => Answer | undefined;
  /** Asks again those in use, or those of them whose text is named; forgets the others. */
  readonly refresh: (only?: ReadonlySet<string>) => void;
}

interface Kept<Question, Answer> {
  readonly question: Question;
  readonly value: () => Answer | undefined;
  readonly set: (answer: Answer | undefined) => void;
  users: number;
}

const keptAtMost = 2_000;

/** Asks together what is asked at the same moment; questions of the same text are one. */
export function createAnswers<Question, Answer>(
  textOf: (question: Question) => string,
  ask: (questions: readonly Question[]) => Promise<readonly (Answer | undefined)[] | undefined>,
): Answers<Question, Answer> {
  const kept = new Map<string, Kept<Question, Answer>>();
  const wanted = new Set<string>();
  let isAsking = false;

  const askAll = async (): Promise<void> => {
    // What is asked in the same breath goes together.
    await Promise.resolve();
    while (wanted.size > 0) {
      const asked = [...wanted].flatMap((text) => kept.get(text) ?? []);
      wanted.clear();
      const answers = await ask(asked.map(({ question }) => question));
      if (!answers) break;
      batch(() => {
        for (const [place, { set }] of asked.entries()) set(answers[place]);
      });
    }
    isAsking = false;
  };
  const want = (text: string): void => {
    wanted.add(text);
    if (isAsking) return;
    isAsking = true;
    void askAll();
  };
  const forgetUnused = (): void => {
    for (const [text, { users }] of kept) if (users === 0) kept.delete(text);
  };
  const begin = (text: string, question: Question): Kept<Question, Answer> => {
    if (kept.size >= keptAtMost) forgetUnused();
    const [value, setValue] = createSignal<Answer | undefined>();
    const set = (answer: Answer | undefined): void => void setValue(() => answer);
    const one = { question, value, set, users: 0 };
    kept.set(text, one);
    want(text);
    return one;
  };

  return {
    get: (question) => {
      const text = textOf(question);
      const one = kept.get(text) ?? begin(text, question);
      if (getOwner()) {
        one.users += 1;
        onCleanup(() => {
          one.users -= 1;
        });
      }
      return one.value();
    },
    refresh: (only) => {
      forgetUnused();
      for (const text of kept.keys()) if (!only || only.has(text)) want(text);
    },
  };
}

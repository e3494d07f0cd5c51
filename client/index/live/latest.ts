/**
 * Asks one question at a time; of those asked meanwhile only the last is asked next, and an answer
 * is given only while its question is still the last: each keystroke supersedes the one before.
 */
export function createLatest<Question, Answer>(
  ask: (question: Question) => Promise<Answer | undefined>,
  give: (answer: Answer, question: Question) => void,
): (question: Question) => void {
  let next: { readonly question: Question } | undefined;
  let isAsking = false;

  const askNext = async (): Promise<void> => {
    try {
      while (next) {
        const { question } = next;
        next = undefined;
        const answer = await ask(question);
        if (answer !== undefined && !next) give(answer, question);
      }
    } finally {
      isAsking = false;
    }
  };

  return (question) => {
    next = { question };
    if (isAsking) return;
    isAsking = true;
    // What goes wrong is told like any other fault, and the next question is asked all the same.
    askNext().catch((fault: unknown) => reportError(fault));
  };
}

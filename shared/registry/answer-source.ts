/** Whose word an answer is: the client's, the family's, a paper's, or what a colleague gathered. */
export const answerSources = ["client", "relative", "paper", "matchmaker"] as const;
export type AnswerSource = (typeof answerSources)[number];

/** The entity that tells whose word a fact is. */
export const saidByAbout = (fact: string): string => `saidBy/${fact}`;

/** Reads whose word a fact is; undefined when nobody said, which is the client's own. */
export const readAnswerSource = (said: unknown): AnswerSource | undefined =>
  answerSources.find((source) => source === said);

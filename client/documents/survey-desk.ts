import type { Platform } from "#client/platform";
import { type CallRefusal, createCall } from "#client/sync";
import type { SurveyAnswers } from "#shared/closing";
import type { Result } from "#shared/kernel";
import { answerSurvey, type ResponseOf, readSurvey } from "#shared/protocol";

/** Surveys for whoever holds a link: a client, at home, without an account. */
export interface SurveyDesk {
  readonly read: (
    token: string,
  ) => Promise<Result<ResponseOf<typeof readSurvey>, CallRefusal<typeof readSurvey>>>;
  readonly answer: (
    token: string,
    answers: SurveyAnswers,
  ) => Promise<Result<ResponseOf<typeof answerSurvey>, CallRefusal<typeof answerSurvey>>>;
}

/** Opens the desk over this platform's network. */
export function openSurveyDesk(platform: Pick<Platform, "fetch" | "after">): SurveyDesk {
  const call = createCall(platform);
  return {
    read: (token) => call(readSurvey, { token }),
    answer: (token, answers) => call(answerSurvey, { token, answers }),
  };
}

import type { Option } from "#client/ui";

/** What a choice is about, and where the answer goes. */
export interface ChoiceQuestion {
  readonly label: string;
  readonly options: readonly Option[];
  /** The codes that stand now. */
  readonly chosen: readonly string[];
  readonly several: boolean;
  /** The code that stands alone, as "none". */
  readonly alone: string | undefined;
  /** Takes the codes; none clears. Answers the reason when they are refused. */
  readonly onChoose: (codes: readonly string[]) => string | undefined;
  /** Takes "would rather not say"; absent where that is no answer. */
  readonly onDecline: (() => string | undefined) | undefined;
  readonly isDeclined: boolean;
}

/** What is chosen after one more press: what stands alone leaves the others, and the other way round. */
export function toggled(
  chosen: readonly string[],
  code: string,
  alone: string | undefined,
): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((each) => each !== code);
  return code === alone ? [code] : [...chosen.filter((each) => each !== alone), code];
}

/** The options a typed text finds; all of them for an empty text. */
export const optionsLike = (options: readonly Option[], text: string): readonly Option[] => {
  const asked = text.trim().toLowerCase();
  return options.filter(({ label }) => label.toLowerCase().includes(asked));
};

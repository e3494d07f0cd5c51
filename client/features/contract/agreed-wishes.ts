import type { Accessor } from "solid-js";
import { useI18n } from "#client/i18n";
import { useWishWords } from "#feature/follow-up";
import type { Signed } from "#shared/casework";
import { wishCriteria } from "#shared/registry";
import { useContracts } from "./contracts-context.ts";

/** What the client wishes for now, in the words in which it is written into a contract. */
export function useAgreedWishes(): Accessor<Signed["wishes"]> {
  const { t } = useI18n();
  const words = useWishWords();
  const { readCard } = useContracts();
  const weightOf = (importance: unknown): string | undefined => {
    const weights: Readonly<Record<string, string>> = t("followUp.importance");
    return typeof importance === "string" ? weights[importance] : undefined;
  };
  return () =>
    wishCriteria.flatMap((criterion) => {
      const value = readCard(`wish/${criterion}`, "value");
      if (value === undefined) return [];
      const weight = weightOf(readCard(`wish/${criterion}`, "importance"));
      return [
        {
          what: words.label(criterion).slice(0, 40),
          value: words.wish(criterion, { value, importance: undefined }).slice(0, 200),
          ...(weight ? { weight } : {}),
        },
      ];
    });
}

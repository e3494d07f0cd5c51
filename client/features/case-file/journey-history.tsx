import { useI18n } from "#client/i18n";
import { History } from "#client/ui";
import { isMissingThing } from "#shared/casework";
import { useCaseFile } from "./case-file-context.ts";
import { useMissingWord } from "./missing-words.ts";
import { useSaidBy } from "./said-by.ts";
import { movesOf } from "./stage-steps.ts";

/** Every move with its reason, who made it and when, latest first. */
export function JourneyHistory() {
  const { t, format } = useI18n();
  const wordOf = useMissingWord();
  const missingWord = (thing: string): string =>
    isMissingThing(thing) ? wordOf(thing) : t("caseFile.unsaid");
  const file = useCaseFile();
  const said = useSaidBy();
  const words = () => t("casework.stage");
  return (
    <History
      label={t("caseFile.journeyHistory")}
      entries={movesOf(file.client.projection()).map((move) => ({
        what: [
          t("caseFile.saidMoved", words()[move.from], words()[move.to]),
          move.reason && move.reason !== "other" ? t("casework.reason")[move.reason] : undefined,
          move.text,
          move.missing && t("caseFile.passedOver", format.list(move.missing.map(missingWord))),
        ]
          .filter((part) => part !== undefined)
          .join(" · "),
        who: said.who(move.said.fact.by),
        when: said.when(move.said.fact),
      }))}
    />
  );
}

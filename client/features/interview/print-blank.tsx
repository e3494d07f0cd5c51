import { useI18n } from "#client/i18n";
import { PrintFacts, PrintPart, PrintTable, usePrint } from "#feature/print";
import type { Instrument } from "#shared/questionnaires";
import { useOwnWords } from "./own-words.ts";

/** Prints a questionnaire to be filled in by hand; it is entered from the paper later. */
export function usePrintBlank(): (instrument: Instrument) => void {
  const { t } = useI18n();
  const own = useOwnWords();
  const print = usePrint();
  return (instrument) =>
    print({
      title: own(instrument.title),
      note: own(instrument.instruction),
      body: () => (
        <>
          <PrintFacts
            items={[{ term: t("consultation.paperName") }, { term: t("consultation.paperDay") }]}
          />
          <PrintPart title={t("consultation.paperScale")}>
            <p>{instrument.answers.map((words, at) => `${at + 1} ${own(words)}`).join("　")}</p>
          </PrintPart>
          <PrintTable
            columns={[
              { title: t("consultation.paperNumber") },
              { title: t("consultation.paperItem") },
              ...instrument.answers.map((_, at) => ({ title: `${at + 1}` })),
            ]}
            rows={instrument.items.map((item, at) => [
              `${at + 1}`,
              own(item.words),
              ...instrument.answers.map(() => "○"),
            ])}
          />
        </>
      ),
    });
}

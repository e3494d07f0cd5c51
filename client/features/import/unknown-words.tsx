import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section, Select } from "#client/ui";
import { codesOf, type Problem, plainWord, type Target, targetOf } from "#shared/tables";
import type { TableImport } from "./create-import.ts";
import { useTargetWords } from "./target-words.ts";
import { UnitChoice } from "./unit-choice.tsx";

/** Whether a cell is settled with all that are like it: by its word, or by the unit of its column. */
export const isSettledTogether = ({ why }: Problem): boolean =>
  why.type === "notInList" || why.type === "whichUnit";

const hasUnknownWord = ({ why }: Problem): boolean => why.type === "notInList";

interface UnknownWord {
  readonly target: Target;
  readonly text: string;
  readonly count: number;
}

/** The words that were not understood or were settled by hand, each once for all that are equal. */
export function UnknownWords(props: { readonly table: TableImport }) {
  const { t } = useI18n();
  const words = useTargetWords();
  const unknown = createMemo(() => gather(props.table));
  /** Columns of weights whose unit was asked for in this step. */
  const unclear = createMemo<readonly number[]>((before) => {
    const open = props.table
      .judged()
      .flatMap(({ row }) => row.problems.filter(({ why }) => why.type === "whichUnit"));
    return [...new Set([...before, ...open.map(({ column }) => column)])];
  }, []);
  const samplesOf = (column: number) =>
    props.table
      .lines()
      .flatMap(({ cells }) => cells[column] || [])
      .slice(0, 3)
      .join(" · ");
  const settled = ({ target, text }: UnknownWord) =>
    props.table.use().settled[target.key]?.[plainWord(text)];
  return (
    <Show when={unknown().length + unclear().length > 0}>
      <Section title={t("importing.wordsTitle")}>
        <p class="quiet small import-note">{t("importing.wordsNote")}</p>
        <ul class="import-doubts">
          <For each={unclear()}>
            {(column) => (
              <li class="import-doubt">
                <div class="import-doubt-why">
                  <p>
                    {t("importing.unitAsked", props.table.headers()[column] ?? "")}{" "}
                    <span class="quiet small">{samplesOf(column)}</span>
                  </p>
                </div>
                <div class="import-doubt-what">
                  <UnitChoice table={props.table} column={column} labelHidden />
                </div>
              </li>
            )}
          </For>
          <For each={unknown()}>
            {(one) => (
              <li class="import-doubt">
                <div class="import-doubt-why">
                  <p>
                    {t("importing.wordIn", words.label(one.target), one.text)}{" "}
                    <span class="quiet small">{t("importing.wordCount", one.count)}</span>
                  </p>
                </div>
                <div class="import-doubt-what">
                  <Select
                    label={t("importing.wordIn", words.label(one.target), one.text)}
                    labelHidden
                    empty={t("importing.wordOpen")}
                    options={[
                      { value: "-", label: t("importing.wordRemark") },
                      ...codesOf(one.target).map((value) => ({
                        value,
                        label: words.word(one.target, value),
                      })),
                    ]}
                    value={settled(one) === "" ? "-" : settled(one)}
                    onChange={(code) =>
                      props.table.settle(
                        one.target.key,
                        plainWord(one.text),
                        code === "-" ? "" : code,
                      )
                    }
                  />
                </div>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

/** Most frequent first; what was settled stays in its place, so that it can be settled anew. */
function gather(table: TableImport): readonly UnknownWord[] {
  const { mapping } = table.use();
  const found = new Map<string, UnknownWord>();
  const count = (target: Target, text: string): void => {
    const key = `${target.key} ${plainWord(text)}`;
    const before = found.get(key);
    found.set(key, { target, text: before?.text ?? text, count: (before?.count ?? 0) + 1 });
  };
  for (const { row } of table.judged()) {
    const open = new Map(row.problems.filter(hasUnknownWord).map((one) => [one.column, one]));
    for (const [column, text] of row.cells.entries()) {
      const use = mapping[column];
      const target = use?.to === "field" ? targetOf(use.key) : undefined;
      const isSettled =
        target !== undefined && table.use().settled[target.key]?.[plainWord(text)] !== undefined;
      if (target && text !== "" && (open.has(column) || isSettled)) count(target, text);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

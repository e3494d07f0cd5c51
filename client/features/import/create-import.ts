import { type Accessor, createMemo, createResource, createSignal } from "solid-js";
import { useWork } from "#client/documents";
import { type Likeness, useClientIndex } from "#client/index";
import { dayOf } from "#feature/client-card";
import { useTableWords } from "#feature/table-file";
import { idOf } from "#shared/documents";
import { type PlainDate, plainDateSchema } from "#shared/kernel";
import { phoneNumberSchema, tailOf } from "#shared/registry";
import {
  type ColumnUse,
  createRowReader,
  headerBookOf,
  headerRowOf,
  headersKey,
  proposeMapping,
  type ReadRow,
  twinsIn,
} from "#shared/tables";
import type { Encoding } from "./decode-text.ts";
import { keptUse, recallUse, type TableUse } from "./known-table.ts";
import { type FileRefusal, readFile } from "./read-file.ts";
import type { Sheets } from "./read-sheets.ts";
import { choicesFor, isSureLikeness, type RowChoice, type RowDoubts } from "./row-choice.ts";

/** A file that was chosen, and what was read of it. */
export interface ChosenFile {
  readonly file: File;
  readonly read: Sheets;
}

/** A table on its way to become clients: what was chosen, and what follows from it. */
export type TableImport = ReturnType<typeof createImport>;

/** A row, what is doubtful about it, and what becomes of it. */
export interface JudgedRow {
  readonly row: ReadRow;
  readonly doubts: RowDoubts;
  readonly choices: readonly RowChoice[];
  readonly choice: RowChoice;
}

/** The chosen file: its sheet, the row of its headers, and the lines below. */
function createTable(propose: () => void) {
  const words = useTableWords();
  const [chosen, setChosen] = createSignal<ChosenFile>();
  const [refusal, setRefusal] = createSignal<FileRefusal>();
  const [isReading, setReading] = createSignal(false);
  const [sheetAt, setSheetAt] = createSignal(0);
  const [headerAt, setHeaderAt] = createSignal<number>();
  const sheet = () => chosen()?.read.sheets[sheetAt()];
  const headers = createMemo<readonly string[]>(() => {
    const at = headerAt();
    const rows = sheet()?.rows ?? [];
    return at === undefined ? (rows[0] ?? []).map(() => "") : (rows[at] ?? []);
  });
  const lines = createMemo(() => {
    const first = (headerAt() ?? -1) + 1;
    const rows = sheet()?.rows.slice(first) ?? [];
    return rows
      .map((cells, place) => ({ cells, number: first + place + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  });
  const openSheet = (at: number): void => {
    setSheetAt(at);
    setHeaderAt(headerRowOf(sheet()?.rows ?? [], headerBookOf(words())));
    propose();
  };
  const read = async (file: File, encoding?: Encoding): Promise<void> => {
    setReading(true);
    setRefusal(undefined);
    const answer = await readFile(file, encoding);
    setReading(false);
    setRefusal(answer.ok ? undefined : answer.reason);
    setChosen(answer.ok ? { file, read: answer.value } : undefined);
    if (answer.ok) openSheet(0);
  };
  return {
    ...{ chosen, refusal, isReading, read, sheet, sheetAt, openSheet, headerAt, headers, lines },
    setHeaderAt: (at: number | undefined) => {
      setHeaderAt(at);
      propose();
    },
    clear: () => setChosen(undefined),
  };
}

/** Nothing chosen yet; for components below the work and the index. */
export function createImport() {
  const { remembered } = useWork();
  const words = useTableWords();
  const today = dayOf(Date.now());
  const [use, setUse] = createSignal<TableUse>({ mapping: [], settled: {} });
  const [choices, setChoices] = createSignal<ReadonlyMap<number, RowChoice>>(new Map());
  const knownUse = () =>
    recallUse(
      remembered.tables().find((one) => one.headers === headersKey(table.headers()))?.uses,
      table.headers().length,
    );
  /** A table like one of before is read as then. */
  const propose = (): void => {
    const texts = table.lines().map(({ cells }) => cells);
    const mapping = proposeMapping(table.headers(), texts, words(), today);
    setUse(knownUse() ?? { mapping, settled: {} });
    setChoices(new Map());
  };
  const table = createTable(propose);
  const rows = createMemo(() => {
    const reading = { headers: table.headers(), words: words(), today, ...use() };
    const reader = createRowReader(reading);
    return table.lines().map(({ cells, number }) => reader(cells, number));
  });
  return {
    ...table,
    ...{ today, use, judged: judge(rows, choices) },
    isKnown: () => knownUse() !== undefined,
    setColumn: (column: number, to: ColumnUse) =>
      setUse(({ mapping, settled }) => ({
        settled,
        mapping: mapping.map((one, at) => (at === column ? to : one)),
      })),
    settle: (key: string, word: string, code: string | undefined) =>
      setUse(({ mapping, settled }) => {
        const { [word]: _, ...others } = settled[key] ?? {};
        const own = code === undefined ? others : { ...others, [word]: code };
        return { mapping, settled: { ...settled, [key]: own } };
      }),
    choose: (numbers: readonly number[], choice: RowChoice) =>
      setChoices((before) => new Map([...before, ...numbers.map((one) => [one, choice] as const)])),
    /** Remembers on this device how this table was read. */
    remember: () =>
      remembered.knowTable({ headers: headersKey(table.headers()), uses: keptUse(use()) }),
  };
}

/** The rows with what is doubtful about each, and what becomes of it. */
function judge(
  rows: Accessor<readonly ReadRow[]>,
  choices: Accessor<ReadonlyMap<number, RowChoice>>,
): Accessor<readonly JudgedRow[]> {
  const { directory } = useWork();
  const likenesses = followLikenesses(rows, useClientIndex().likenessesAmong);
  const twins = createMemo(() => twinsIn(rows()));
  const doubtsOf = (row: ReadRow, likeness: Likeness | undefined): RowDoubts => ({
    likeness,
    isSure: likeness !== undefined && isSureLikeness(likeness),
    mayAdd:
      likeness !== undefined &&
      directory.accessTo(idOf("client", likeness.id)).say === "everything",
    twin: twins().get(row.number),
  });
  return createMemo(() =>
    rows().map((row, place) => {
      const doubts = doubtsOf(row, likenesses()[place]);
      const possible = choicesFor(row, doubts);
      const asked = choices().get(row.number);
      const choice = possible.find((one) => one === asked) ?? possible[0] ?? "leave";
      return { row, doubts, choices: possible, choice };
    }),
  );
}

/** The likeliest known client of each row; none until the index answered. */
function followLikenesses(
  rows: Accessor<readonly ReadRow[]>,
  ask: ReturnType<typeof useClientIndex>["likenessesAmong"],
): Accessor<readonly (Likeness | undefined)[]> {
  const persons = createMemo(() => rows().map(personOf), [], {
    equals: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  });
  const [answer] = createResource(persons, async (asked) => {
    const found = await ask(asked);
    return (found ?? []).map((all) =>
      all.find(({ name, ...one }) => name === "same" || isSureLikeness({ name, ...one })),
    );
  });
  return () => answer.latest ?? [];
}

function personOf({ values }: ReadRow) {
  const phone = phoneNumberSchema.safeParse(values.get("phone/1 number"));
  const birth: PlainDate | undefined = plainDateSchema.safeParse(
    values.get("profile birthDate"),
  ).data;
  return {
    name: String(values.get("profile name") ?? values.get("profile callName") ?? ""),
    birthDate: birth,
    tail: phone.success ? tailOf(phone.data) : undefined,
  };
}

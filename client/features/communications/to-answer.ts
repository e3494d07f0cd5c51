import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, type Serving, useClientIndex } from "#client/index";
import { type CallEntry, nextContactOn, toAnswer } from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { readLogs } from "./read-logs.ts";

/** Somebody who waits for an answer. */
export interface Waiting {
  readonly row: ClientRow;
  readonly entry: CallEntry;
  readonly by: PlainDate;
}

/** Somebody with whom the next word was agreed for today or before. */
export interface Planned {
  readonly row: ClientRow;
  readonly on: PlainDate;
}

/** What is owed to clients. */
export interface Promises {
  readonly waiting: Accessor<readonly Waiting[]>;
  readonly planned: Accessor<readonly Planned[]>;
}

/** So many clients are looked at, those last changed first. */
const clientsAtMost = 300;

/** What the person at work promised: answers, the longest overdue first, and calls of today. */
export function readPromises(today: Accessor<PlainDate>): Promises {
  const { me, directory } = useWork();
  const index = useClientIndex();
  const isOffice = () => me().roles.has("reception") || me().roles.has("supervisor");
  const rows = createMemo(() => {
    const find = (serving: Serving) =>
      index
        .find({ text: "", order: "recent", serving }, clientsAtMost)
        .filter(({ stage }) => stage !== "closed");
    const waiting = isOffice() ? find({ nobodyBut: directory.intake() }) : [];
    // What reception took in waits, and is its own as well.
    return [
      ...new Map([...find({ staff: me().id }), ...waiting].map((row) => [row.id, row])).values(),
    ];
  });
  const logs = readLogs(
    createMemo(() => rows().map(({ id }) => id), [], {
      equals: (a, b) => a.length === b.length && a.every((id, place) => id === b[place]),
    }),
  );
  return {
    waiting: createMemo(() =>
      rows()
        .flatMap((row) =>
          toAnswer(logs().get(row.id) ?? []).map((entry) => ({ row, entry, by: entry.answerBy })),
        )
        .sort((a, b) => compare(a.by, b.by)),
    ),
    planned: createMemo(() =>
      rows()
        .flatMap((row) => {
          const on = nextContactOn(logs().get(row.id) ?? []);
          return on !== undefined && on <= today() ? [{ row, on }] : [];
        })
        .sort((a, b) => compare(a.on, b.on)),
    ),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

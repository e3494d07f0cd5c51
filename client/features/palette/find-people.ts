import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import type { ClientId } from "#shared/kernel";

/** The clients a text means. */
export interface FoundPeople {
  /** The best found first; without a text those of late. The last answer stays until the next comes. */
  readonly rows: Accessor<readonly ClientRow[]>;
  /** Whether this is the answer to the text as it stands. */
  readonly isAnswered: Accessor<boolean>;
}

/** Finds clients as one types, for as long as the caller stands. */
export function findPeople(text: Accessor<string>, atMost: number): FoundPeople {
  const index = useClientIndex();
  const { remembered } = useWork();
  const found = index.search(() => ({ text: text(), order: "recent" }));
  const ids = (): readonly ClientId[] => {
    if (text() === "") return remembered.recent().map(({ client }) => client);
    const answer = found();
    return Array.from({ length: atMost }, (_, place) => answer?.at(place)).filter(
      (id) => id !== undefined,
    );
  };
  return {
    rows: createMemo(() =>
      ids()
        .slice(0, atMost)
        .flatMap((id) => index.row(id) ?? []),
    ),
    isAnswered: () => text() === "" || found()?.query.text === text(),
  };
}

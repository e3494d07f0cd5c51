import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";

/** The clients a text means, the best found first; without a text those of late. */
export function findPeople(text: Accessor<string>, atMost: number): Accessor<readonly ClientRow[]> {
  const index = useClientIndex();
  const { remembered } = useWork();
  return createMemo(() =>
    text() === ""
      ? remembered
          .recent()
          .flatMap(({ client }) => index.row(client) ?? [])
          .slice(0, atMost)
      : index.find({ text: text(), order: "recent" }).slice(0, atMost),
  );
}

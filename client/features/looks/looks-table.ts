import type { ListColumn } from "#feature/export";
import type { AccessLine } from "#shared/protocol";
import type { LookWords } from "./look-words.ts";

/** The columns of the log as a file. */
interface LookTable extends LookWords {
  readonly header: Readonly<
    Record<"when" | "who" | "whose" | "what" | "why" | "through" | "offline", string>
  >;
  readonly when: (line: AccessLine) => string;
  /** The word for a look without the relay. */
  readonly offline: string;
}

/** When, who, whose, what, why, through what, and whether without the relay. */
export const lookColumns = ({
  header,
  offline,
  ...words
}: LookTable): readonly ListColumn<AccessLine>[] => [
  { header: header.when, cell: words.when },
  { header: header.who, cell: words.who },
  { header: header.whose, cell: words.whose },
  { header: header.what, cell: words.what },
  { header: header.why, cell: words.why },
  { header: header.through, cell: words.through },
  { header: header.offline, cell: ({ wasOffline }) => (wasOffline ? offline : "") },
];

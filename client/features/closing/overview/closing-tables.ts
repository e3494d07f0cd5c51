import type { ClientRow } from "#client/index";
import type { ListColumn } from "#feature/export";
import type { Improvement, RightsRequest } from "#shared/closing";
import type { ClientId, StaffId } from "#shared/kernel";
import type { CaseEnd } from "./read-cases.ts";

/** A request that is not answered, and whose. */
export interface RequestLine {
  readonly client: ClientId;
  readonly request: RightsRequest;
}

/** Something to do better, and whose service taught it. */
export interface ImprovementLine {
  readonly client: ClientId;
  readonly item: Improvement;
}

type Ends = ReadonlyMap<ClientId, CaseEnd>;

/** The requests that wait for an answer, the first to be answered first. */
export const requestLines = (ends: Ends): readonly RequestLine[] =>
  [...ends]
    .flatMap(([client, { requests }]) =>
      requests.filter(({ answered }) => !answered).map((request) => ({ client, request })),
    )
    .sort((a, b) => (a.request.dueOn < b.request.dueOn ? -1 : 1));

/** What is to be done better, the first that is due first; with `isAll` also what ended. */
export const improvementLines = (ends: Ends, isAll: boolean): readonly ImprovementLine[] =>
  [...ends]
    .flatMap(([client, { improvements }]) => improvements.map((item) => ({ client, item })))
    .filter(({ item }) => isAll || !item.ended)
    .sort((a, b) => (a.item.dueOn < b.item.dueOn ? -1 : 1));

/** What the columns of these lists are called, and how what they say reads. */
export interface ClosingTableWords {
  readonly header: Readonly<
    Record<"client" | "kind" | "asked" | "due" | "text" | "owner" | "ended" | "erase", string>
  >;
  readonly client: (id: ClientId) => string;
  readonly kind: (request: RightsRequest) => string;
  readonly staff: (id: StaffId) => string;
  readonly ended: (item: Improvement) => string | undefined;
}

/** The columns of requests. */
export const requestColumns = (words: ClosingTableWords): readonly ListColumn<RequestLine>[] => [
  { header: words.header.client, cell: ({ client }) => words.client(client) },
  { header: words.header.kind, cell: ({ request }) => words.kind(request) },
  { header: words.header.asked, cell: ({ request }) => request.asked.on },
  { header: words.header.due, cell: ({ request }) => request.dueOn },
];

/** The columns of what is to be done better. */
export const improvementColumns = (
  words: ClosingTableWords,
): readonly ListColumn<ImprovementLine>[] => [
  { header: words.header.text, cell: ({ item }) => item.text },
  { header: words.header.owner, cell: ({ item }) => words.staff(item.owner) },
  { header: words.header.client, cell: ({ client }) => words.client(client) },
  { header: words.header.due, cell: ({ item }) => item.dueOn },
  { header: words.header.ended, cell: ({ item }) => words.ended(item) },
];

/** The columns of files to be erased. */
export const erasureColumns = (
  words: ClosingTableWords,
): readonly ListColumn<Pick<ClientRow, "id" | "eraseOn">>[] => [
  { header: words.header.client, cell: ({ id }) => words.client(id) },
  { header: words.header.erase, cell: ({ eraseOn }) => eraseOn },
];

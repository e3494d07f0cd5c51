import type { Colleague } from "#client/documents";
import type { ListColumn } from "#feature/export";

/** What the columns of exported colleagues are called, and how what they say reads. */
export interface StaffTableWords {
  readonly header: Readonly<Record<"name" | "roles" | "rights" | "clients" | "state", string>>;
  readonly roles: (colleague: Colleague) => string;
  readonly rights: (colleague: Colleague) => string;
  readonly clientsOf: (colleague: Colleague) => number;
  readonly state: Readonly<Record<"working" | "invited" | "disabled", string>>;
}

/** The columns of colleagues; never how somebody signs in. */
export const staffColumns = (words: StaffTableWords): readonly ListColumn<Colleague>[] => [
  { header: words.header.name, cell: ({ name }) => name },
  { header: words.header.roles, cell: words.roles },
  { header: words.header.rights, cell: words.rights },
  { header: words.header.clients, cell: words.clientsOf },
  {
    header: words.header.state,
    cell: ({ isDisabled, isInvited }) =>
      words.state[isDisabled ? "disabled" : isInvited ? "invited" : "working"],
  },
];

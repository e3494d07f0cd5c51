/** What a kind of document is: its shape, and whom it is about. */
export interface DocumentKindRow {
  /** `facts`: appended only. `text`: co-edited prose. */
  readonly shape: "facts" | "text";
  /** `client`: the key is a client's id, and the client's document is the parent. */
  readonly about: "office" | "staff" | "client" | "pair" | "incident" | "parent";
}

/** Every kind of document that is synced: DESIGN section 3. */
export const documentKinds = {
  agency: { shape: "facts", about: "office" },
  desk: { shape: "facts", about: "office" },
  calendar: { shape: "facts", about: "office" },
  staff: { shape: "facts", about: "staff" },
  client: { shape: "facts", about: "client" },
  contact: { shape: "facts", about: "client" },
  visits: { shape: "facts", about: "client" },
  agreement: { shape: "facts", about: "client" },
  case: { shape: "facts", about: "client" },
  assessment: { shape: "facts", about: "client" },
  introduction: { shape: "facts", about: "pair" },
  incident: { shape: "facts", about: "incident" },
  note: { shape: "text", about: "parent" },
} as const satisfies Readonly<Record<string, DocumentKindRow>>;

export type DocumentKind = keyof typeof documentKinds;
/** The kinds that hold facts. */
export type FactKind = Exclude<DocumentKind, "note">;

/** The documents that come with every client and share its parentage. */
export const kindsOfAClient = [
  "client",
  "contact",
  "visits",
  "agreement",
  "case",
  "assessment",
] as const;

/** Whether a kind holds facts. */
export const holdsFacts = (kind: DocumentKind): kind is FactKind =>
  documentKinds[kind].shape === "facts";

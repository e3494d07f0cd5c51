import type { DocumentId, Fact, FactId } from "#shared/documents";

/** Something said in a tab, and what the app promised of it since. */
export interface Saying {
  readonly document: DocumentId;
  readonly fact: Fact;
  /** The device it was said on. */
  readonly device: string;
  /** The app said "on this device", or more. */
  isOnDisk: boolean;
  /** The app said "saved": the document did, or the whole. */
  isSaved: "document" | "whole" | undefined;
  /** The tab crashed before any promise was made. */
  wasCut: boolean;
}

/** Everything said in a day. */
export interface DayRecord {
  readonly all: () => readonly Saying[];
  readonly has: (id: FactId) => boolean;
  /** Keeps what one tab says, and what it promises. */
  readonly ofTab: (device: string) => TabRecord;
}

/** What was said in one tab. */
export interface TabRecord {
  readonly said: (document: DocumentId, fact: Fact) => void;
  /** The tab promises something of all that was said in it, or in one document of it. */
  readonly promised: (promise: "onDisk" | "saved", document?: DocumentId) => void;
  /** The tab says that the relay did not take what was said in a document: it is in the drawer. */
  readonly refused: (document: DocumentId) => void;
  /** The tab crashes. */
  readonly crashed: () => void;
  readonly last: () => Saying | undefined;
}

/** Starts an empty record. */
export function createRecord(): DayRecord {
  const all: Saying[] = [];
  const ids = new Set<FactId>();
  return {
    all: () => all,
    has: (id) => ids.has(id),
    ofTab: (device) => {
      let own: Saying[] = [];
      let open: Saying[] = [];
      const promise = (saying: Saying, what: "onDisk" | "saved", document?: DocumentId): void => {
        saying.isOnDisk = true;
        if (what === "saved") saying.isSaved ??= document === undefined ? "whole" : "document";
      };
      return {
        said: (document, fact) => {
          if (ids.has(fact.id)) throw new Error(`said twice: ${fact.id}`);
          ids.add(fact.id);
          const saying = {
            document,
            fact,
            device,
            isOnDisk: false,
            isSaved: undefined,
            wasCut: false,
          };
          all.push(saying);
          own = [...own, saying];
          open = [...open, saying];
        },
        promised: (what, document) => {
          for (const saying of open) {
            if (document === undefined || saying.document === document)
              promise(saying, what, document);
          }
          open = open.filter(({ isSaved }) => !isSaved);
        },
        refused: (document) => {
          open = open.filter((saying) => saying.document !== document);
        },
        crashed: () => {
          for (const saying of open) saying.wasCut = !saying.isOnDisk;
        },
        last: () => own.at(-1),
      };
    },
  };
}

import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { type AppendRefusal, type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { type CardField, dayOf, useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import {
  covers,
  type DocumentId,
  entityTypeOf,
  type Fact,
  type FieldState,
  idOf,
} from "#shared/documents";
import {
  type ClientId,
  type Json,
  type JsonObject,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type Ulid,
} from "#shared/kernel";
import {
  type AnswerSource,
  isArchived,
  profileValue,
  type Read,
  readAnswerSource,
  saidByAbout,
} from "#shared/registry";
import { anchorOf, goToField } from "./anchors.ts";

/** Something to be written down in one of the client's documents. */
export interface Words {
  readonly document: "client" | "contact" | "case" | "agreement";
  readonly about: string;
  readonly says: JsonObject;
  /** Whose word it is; the client's own when absent. */
  readonly source?: AnswerSource;
  /** The interview it was said in; that in which the file is open when absent. */
  readonly interview?: Ulid | undefined;
}

/** Where a file is open: on its own page, or on another one, beside an interview. */
export interface Setting {
  readonly path: string;
  /** What is said of the card is said in it. */
  readonly interview: Accessor<Ulid | undefined>;
}

/** A value that is to stand after a clash, with the sentence that says so. */
export interface Settlement {
  readonly words: readonly Words[];
  readonly sentence: string;
}

/** What the parts of a case file read, and the one way in which they change it. */
export interface CaseFile {
  readonly id: ClientId;
  readonly client: LiveDocument;
  /** Undefined when the contact is not this person's to read. */
  readonly contact: Accessor<LiveDocument | undefined>;
  /** The same of the service's own records, and of what was agreed. */
  readonly service: Accessor<LiveDocument | undefined>;
  readonly agreement: Accessor<LiveDocument | undefined>;
  /** What the client's own document says. */
  readonly read: Read;
  readonly field: (field: CardField) => FieldState | undefined;
  readonly mayWrite: (document: Words["document"], about: string) => boolean;
  /** Whose word the next answers are. */
  readonly source: Accessor<AnswerSource>;
  readonly setSource: (source: AnswerSource) => void;
  /** Whose word a fact was; undefined when it was the client's own. */
  readonly sourceOf: (fact: Pick<Fact, "id">) => AnswerSource | undefined;
  /** Whether a fact was said in an interview. */
  readonly isFromInterview: (fact: Pick<Fact, "id">) => boolean;
  /**
   * Writes down, says so in a sentence and offers the way back. Answers the reason, in the person's
   * language, when something was not taken.
   */
  readonly say: (words: readonly Words[], sentence: string) => string | undefined;
  /** Writes down which of two clashing values stands; the way back is to take the other one. */
  readonly settle: (settled: Settlement, other: Settlement | undefined) => void;
  /** The present moment in milliseconds since 1970. */
  readonly nowMs: Accessor<number>;
  readonly today: Accessor<PlainDate>;
  /** The client as colleagues call them. */
  readonly name: Accessor<string>;
}

/** Opens a client's documents for as long as the caller stands. */
export function openCaseFile(id: ClientId, setting?: Setting): CaseFile {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));

  const client = work.openDocument(idOf("client", id));
  onCleanup(client.close);
  const contact = openReadable(idOf("contact", id));
  const service = openReadable(idOf("case", id));
  const agreement = openReadable(idOf("agreement", id));
  const [source, setSource] = createSignal<AnswerSource>("client");

  const documentOf = (kind: Words["document"]) =>
    ({ client: () => client, contact, case: service, agreement })[kind]();
  const read: Read = (about, field) => client.projection().value(about, field);

  const write = (words: readonly Words[]): Result<readonly Written[], AppendRefusal> =>
    writeWords(words, { client, documentOf, interview: setting?.interview });
  const settle = (settled: Settlement, other: Settlement | undefined): void => {
    const written = write(settled.words);
    const takeOther = other && {
      label: t("caseFile.takeOther"),
      onSelect: () => settle(other, settled),
    };
    if (written.ok) {
      work.remembered.touch(id, "changed");
      undo.offerInstead(settled.sentence, takeOther);
    } else undo.offerInstead(refusalOf(written.reason), undefined);
  };
  const refusalOf = useNotWritten();

  return {
    id,
    client,
    contact,
    service,
    agreement,
    source,
    setSource,
    sourceOf: (fact) => readAnswerSource(read(saidByAbout(fact.id), "is")),
    isFromInterview: (fact) => read(saidByAbout(fact.id), "interview") !== undefined,
    read,
    field: ({ document, about, field }) => documentOf(document)?.projection().field(about, field),
    mayWrite: (kind, about) => {
      const document = documentOf(kind);
      if (isArchived(read)) return false;
      return document !== undefined && covers(document.access(), entityTypeOf(about));
    },
    say: (words, sentence) => {
      const written = write(words);
      if (!written.ok) return refusalOf(written.reason);
      work.remembered.touch(id, "changed");
      undo.offer({
        sentence,
        written: written.value,
        place: placeOf(setting?.path ?? `/clients/${id}`, words),
      });
      return undefined;
    },
    settle,
    nowMs,
    today,
    name: () =>
      profileValue(read, "name") ?? profileValue(read, "callName") ?? t("registry.unnamed"),
  };
}

interface Writing {
  readonly client: LiveDocument;
  readonly documentOf: (kind: Words["document"]) => LiveDocument | undefined;
  readonly interview: Setting["interview"] | undefined;
}

function writeWords(
  words: readonly Words[],
  writing: Writing,
): Result<readonly Written[], AppendRefusal> {
  const written: Written[] = [];
  for (const one of words) {
    const document = writing.documentOf(one.document);
    const said = document?.append(one.about, one.says) ?? refuse({ type: "notAllowed" });
    if (!said.ok) return said;
    if (document) written.push({ document: document.id, fact: said.value.id });
    written.push(...tellSource(said.value, one, writing));
  }
  return ok(written);
}

/** Whoever may not write the card leaves unsaid whose word it is, and where it was said. */
function tellSource(fact: Fact, one: Words, writing: Writing): readonly Written[] {
  const { source: whose, interview = writing.interview?.() } = one;
  const says = {
    ...(whose && whose !== "client" ? { is: whose } : {}),
    ...(interview && isOfCard(one) ? { interview } : {}),
  };
  if (Object.keys(says).length === 0) return [];
  const said = writing.client.append(saidByAbout(fact.id), says);
  return said.ok ? [{ document: writing.client.id, fact: said.value.id }] : [];
}

/** Opens a document for as long as this person may read it, and the caller stands. */
function openReadable(id: DocumentId): Accessor<LiveDocument | undefined> {
  const work = useWork();
  const mayRead = createMemo(() => work.directory.accessTo(id).read);
  return createMemo(() => {
    if (!mayRead()) return undefined;
    const opened = work.openDocument(id);
    onCleanup(opened.close);
    return opened;
  });
}

/** Where in the file the first of some words stands. */
function placeOf(path: string, [first]: readonly Words[]) {
  const about = first?.about ?? "";
  const [field = ""] = Object.keys(first?.says ?? {});
  return {
    path,
    href: `${path}#${anchorOf(about, field)}`,
    show: () => goToField(about, field),
  };
}

/** What a client can say of the card: its fields, that one would rather not say, and wishes. */
const isOfCard = ({ document, about }: Words): boolean =>
  document === "client" && ["profile", "declined", "wish"].includes(entityTypeOf(about));

/** A value of a field, or null when it was never said or was cleared. */
export const shownOf = (state: FieldState | undefined): Json => state?.shown.value ?? null;

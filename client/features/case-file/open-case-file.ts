import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { type AppendRefusal, type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { type CardField, dayOf } from "#feature/client-card";
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
} from "#shared/kernel";
import {
  type AnswerSource,
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
export function openCaseFile(id: ClientId): CaseFile {
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

  const write = (words: readonly Words[]): Result<readonly Written[], AppendRefusal> => {
    const written: Written[] = [];
    for (const { document: kind, about, says, source: whose } of words) {
      const document = documentOf(kind);
      const said = document?.append(about, says) ?? refuse({ type: "notAllowed" });
      if (!said.ok) return said;
      if (document) written.push({ document: document.id, fact: said.value.id });
      if (whose && whose !== "client") written.push(...tellSource(said.value, whose));
    }
    return ok(written);
  };
  /** Whoever may not write the card leaves unsaid whose word it is. */
  const tellSource = (fact: Fact, whose: AnswerSource): readonly Written[] => {
    const said = client.append(saidByAbout(fact.id), { is: whose });
    return said.ok ? [{ document: client.id, fact: said.value.id }] : [];
  };
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
  const refusalOf = (why: AppendRefusal): string => {
    if (why.type === "notAllowed") return t("caseFile.notAllowedNow");
    return why.type === "tooLarge" ? t("caseFile.tooLarge") : t("caseFile.notTaken");
  };

  return {
    id,
    client,
    contact,
    service,
    agreement,
    source,
    setSource,
    sourceOf: (fact) => readAnswerSource(read(saidByAbout(fact.id), "is")),
    read,
    field: ({ document, about, field }) => documentOf(document)?.projection().field(about, field),
    mayWrite: (kind, about) => {
      const document = documentOf(kind);
      return document !== undefined && covers(document.access(), entityTypeOf(about));
    },
    say: (words, sentence) => {
      const written = write(words);
      if (!written.ok) return refusalOf(written.reason);
      work.remembered.touch(id, "changed");
      undo.offer({ sentence, written: written.value, place: placeOf(id, words) });
      return undefined;
    },
    settle,
    nowMs,
    today,
    name: () =>
      profileValue(read, "name") ?? profileValue(read, "callName") ?? t("registry.unnamed"),
  };
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
function placeOf(id: ClientId, [first]: readonly Words[]) {
  const about = first?.about ?? "";
  const [field = ""] = Object.keys(first?.says ?? {});
  const path = `/clients/${id}`;
  return {
    path,
    href: `${path}#${anchorOf(about, field)}`,
    show: () => goToField(about, field),
  };
}

/** A value of a field, or null when it was never said or was cleared. */
export const shownOf = (state: FieldState | undefined): Json => state?.shown.value ?? null;

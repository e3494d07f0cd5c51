import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type AppendRefusal, type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { type CardField, dayOf } from "#feature/client-card";
import { covers, entityTypeOf, type FieldState, idOf } from "#shared/documents";
import type { ClientId, Json, JsonObject, PlainDate } from "#shared/kernel";
import { profileValue, type Read } from "#shared/registry";
import { createUndo, type Written } from "./undo.ts";

/** Something to be written down in one of the client's documents. */
export interface Words {
  readonly document: "client" | "contact";
  readonly about: string;
  readonly says: JsonObject;
}

/** What the parts of a case file read, and the one way in which they change it. */
export interface CaseFile {
  readonly id: ClientId;
  readonly client: LiveDocument;
  /** Undefined when the contact is not this person's to read. */
  readonly contact: Accessor<LiveDocument | undefined>;
  /** What the client's own document says. */
  readonly read: Read;
  readonly field: (field: CardField) => FieldState | undefined;
  readonly mayWrite: (document: Words["document"], about: string) => boolean;
  /**
   * Writes down, says so in a sentence and offers the way back. Answers the reason, in the person's
   * language, when something was not taken.
   */
  readonly say: (words: readonly Words[], sentence: string) => string | undefined;
  /** Takes back the last thing written here, as long as nobody said anything newer. */
  readonly undoLast: () => void;
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
  const undo = createUndo();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));

  const client = work.openDocument(idOf("client", id));
  onCleanup(client.close);
  const mayReadContact = createMemo(() => work.directory.accessTo(idOf("contact", id)).read);
  const contact = createMemo(() => {
    if (!mayReadContact()) return undefined;
    const opened = work.openDocument(idOf("contact", id));
    onCleanup(opened.close);
    return opened;
  });

  const documentOf = (kind: Words["document"]) => (kind === "client" ? client : contact());
  const read: Read = (about, field) => client.projection().value(about, field);

  const refusalOf = (why: AppendRefusal): string => {
    if (why.type === "notAllowed") return t("caseFile.notAllowedNow");
    return why.type === "tooLarge" ? t("caseFile.tooLarge") : t("caseFile.notTaken");
  };

  return {
    id,
    client,
    contact,
    read,
    field: ({ document, about, field }) => documentOf(document)?.projection().field(about, field),
    mayWrite: (kind, about) => {
      const document = documentOf(kind);
      return document !== undefined && covers(document.access(), entityTypeOf(about));
    },
    say: (words, sentence) => {
      const written: Written[] = [];
      for (const { document: kind, about, says } of words) {
        const document = documentOf(kind);
        if (!document) return t("caseFile.notAllowedNow");
        const said = document.append(about, says);
        if (!said.ok) return refusalOf(said.reason);
        written.push({ document, fact: said.value.id });
      }
      undo.offer(written, sentence);
      return undefined;
    },
    undoLast: undo.take,
    nowMs,
    today,
    name: () =>
      profileValue(read, "name") ?? profileValue(read, "callName") ?? t("registry.unnamed"),
  };
}

/** A value of a field, or null when it was never said or was cleared. */
export const shownOf = (state: FieldState | undefined): Json => state?.shown.value ?? null;

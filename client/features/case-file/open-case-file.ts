import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type AppendRefusal, type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { type CardField, dayOf } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { covers, entityTypeOf, type FieldState, idOf } from "#shared/documents";
import {
  type ClientId,
  type Json,
  type JsonObject,
  ok,
  type PlainDate,
  type Result,
  refuse,
} from "#shared/kernel";
import { profileValue, type Read } from "#shared/registry";
import { anchorOf, goToField } from "./anchors.ts";

/** Something to be written down in one of the client's documents. */
export interface Words {
  readonly document: "client" | "contact";
  readonly about: string;
  readonly says: JsonObject;
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
  /** What the client's own document says. */
  readonly read: Read;
  readonly field: (field: CardField) => FieldState | undefined;
  readonly mayWrite: (document: Words["document"], about: string) => boolean;
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
  const mayReadContact = createMemo(() => work.directory.accessTo(idOf("contact", id)).read);
  const contact = createMemo(() => {
    if (!mayReadContact()) return undefined;
    const opened = work.openDocument(idOf("contact", id));
    onCleanup(opened.close);
    return opened;
  });

  const documentOf = (kind: Words["document"]) => (kind === "client" ? client : contact());
  const read: Read = (about, field) => client.projection().value(about, field);

  const write = (words: readonly Words[]): Result<readonly Written[], AppendRefusal> => {
    const written: Written[] = [];
    for (const { document: kind, about, says } of words) {
      const document = documentOf(kind);
      const said = document?.append(about, says) ?? refuse({ type: "notAllowed" });
      if (!said.ok) return said;
      if (document) written.push({ document: document.id, fact: said.value.id });
    }
    return ok(written);
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

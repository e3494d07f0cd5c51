import { type Accessor, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useUndo } from "#feature/undo";
import { covers, type Fact, idOf } from "#shared/documents";
import { type JsonObject, millisecondsOf, newUlid } from "#shared/kernel";

/** Writes something into the agency's document; answers why it was not taken. */
export type SayOfAgency = (about: string, says: JsonObject, sentence: string) => string | undefined;

/** The agency's document while one of its sections is on screen. */
export interface OpenAgency {
  readonly live: LiveDocument;
  /** Whether it is here and this person may write in it. */
  readonly mayWrite: Accessor<boolean>;
  readonly say: SayOfAgency;
  /** Who said something, and on which day. */
  readonly writtenBy: (fact: Fact, date: (ms: number) => string) => string;
}

/** A new entity of the agency: `package/01J…`. */
export const newOfAgency = (kind: "package" | "messageTemplate"): string =>
  `${kind}/${newUlid(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count)))}`;

/** Opens the agency's document for as long as the caller stands; whatever is said offers its way back. */
export function openAgency(): OpenAgency {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const live = work.openDocument(idOf("agency", ""));
  onCleanup(live.close);
  return {
    live,
    mayWrite: () => live.status() === "here" && covers(live.access(), "agency"),
    writtenBy: ({ by, at }, date) =>
      t(
        "common.byAt",
        work.directory.nameOf(by) ?? t("caseFile.colleague"),
        date(millisecondsOf(at)),
      ),
    say: (about, says, sentence) => {
      const said = live.append(about, says);
      if (!said.ok) {
        return t(
          said.reason.type === "notAllowed" ? "caseFile.notAllowedNow" : "caseFile.notTaken",
        );
      }
      const place = { path: "/agency", href: "/agency", show: () => undefined };
      undo.offer({ sentence, written: [{ document: live.id, fact: said.value.id }], place });
      return undefined;
    },
  };
}

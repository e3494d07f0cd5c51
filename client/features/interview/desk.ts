import { type Accessor, createContext, useContext } from "solid-js";
import { useWork } from "#client/documents";
import { type CaseFile, consentIn, useConsented } from "#feature/case-file";
import { useNotWritten } from "#feature/client-card";
import { type Consultation, openConsultation } from "#feature/consultation";
import { useUndo } from "#feature/undo";
import { covers } from "#shared/documents";
import { assert, type JsonObject, newUlid, type Ulid, ulidSchema } from "#shared/kernel";
import { isArchived } from "#shared/registry";

/** What the parts of these pages read, and the ways in which they write. */
export interface Desk extends Consultation {
  readonly caseFile: CaseFile;
  /** Whether the client allows questionnaires and observations. */
  readonly isAssessed: Accessor<boolean>;
  readonly mayInterview: Accessor<boolean>;
  readonly mayAssess: Accessor<boolean>;
  /** Says something in the assessment; with a sentence it is told, and the way back stands beside it. */
  readonly assess: (about: string, says: JsonObject, sentence?: string) => boolean;
}

const DeskContext = createContext<Desk>();

/** Gives a desk to the parts of a page. */
export const DeskProvider = DeskContext.Provider;

/** The desk of the page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  assert(desk, "a part of an interview stands outside of its page");
  return desk;
}

/** Sits down at a case file that is open, for as long as the caller stands. */
export function openDesk(caseFile: CaseFile, path: string): Desk {
  const notWritten = useNotWritten();
  const work = useWork();
  const undo = useUndo();
  const isConsented = useConsented();
  const isAssessed = () => ["given", "outdated"].includes(consentIn(caseFile, "assessment"));
  const consultation = openConsultation(caseFile.id, {
    group: (consent) => isConsented({ consent }),
    assessment: isAssessed,
  });
  const mayAssess = () => {
    const assessment = consultation.assessment();
    return (
      assessment !== undefined &&
      !isArchived(caseFile.read) &&
      covers(assessment.access(), "sitting")
    );
  };
  return {
    ...consultation,
    caseFile,
    isAssessed,
    mayInterview: () => caseFile.mayWrite("case", "interview"),
    mayAssess,
    assess: (about, says, sentence) => {
      const document = consultation.assessment();
      const said = document?.append(about, says);
      if (!document || !said?.ok) {
        undo.offerInstead(notWritten(said && !said.ok ? said.reason : undefined), undefined);
        return false;
      }
      work.remembered.touch(caseFile.id, "changed");
      const written = [{ document: document.id, fact: said.value.id }];
      const place = { path, href: path, show: () => undefined };
      if (sentence !== undefined) undo.offer({ sentence, written, place });
      return true;
    },
  };
}

/** The id of something that begins now. */
export const freshId = (nowMs: number): Ulid =>
  ulidSchema.parse(newUlid(nowMs, (count) => crypto.getRandomValues(new Uint8Array(count))));

import { agencyVocabulary, staffVocabulary } from "#shared/agency";
import {
  agreementVocabulary,
  assessmentVocabulary,
  calendarVocabulary,
  caseVocabulary,
  deskVocabulary,
  handedOutVocabulary,
  incidentVocabulary,
  introductionVocabulary,
  journeyVocabulary,
  scanVocabulary,
  shownMaterialVocabulary,
  visitsVocabulary,
} from "#shared/casework";
import { checklistVocabulary, tickVocabulary } from "#shared/checklists";
import { closingSettingsVocabulary, closingVocabulary } from "#shared/closing";
import { choiceVocabulary, eveningVocabulary } from "#shared/events";
import { followUpVocabulary, relationVocabulary } from "#shared/follow-up";
import type { Vocabulary } from "#shared/kernel";
import { materialVocabulary } from "#shared/materials";
import { meetingVocabulary } from "#shared/meetings";
import { noteVocabulary } from "#shared/notes";
import { clientVocabulary, contactVocabulary } from "#shared/registry";
import type { FactKind } from "./kinds.ts";

const vocabularies: Readonly<Record<FactKind, Vocabulary>> = {
  agency: {
    ...agencyVocabulary,
    ...checklistVocabulary,
    ...closingSettingsVocabulary,
    ...materialVocabulary,
    ...noteVocabulary,
  },
  desk: {
    ...deskVocabulary,
    ...eveningVocabulary,
    ...handedOutVocabulary,
    ...meetingVocabulary,
    ...tickVocabulary,
  },
  calendar: calendarVocabulary,
  staff: staffVocabulary,
  client: { ...clientVocabulary, ...journeyVocabulary },
  contact: contactVocabulary,
  visits: { ...visitsVocabulary, ...shownMaterialVocabulary },
  agreement: agreementVocabulary,
  case: {
    ...caseVocabulary,
    ...choiceVocabulary,
    ...closingVocabulary,
    ...followUpVocabulary,
    ...scanVocabulary,
    ...noteVocabulary,
  },
  assessment: assessmentVocabulary,
  introduction: { ...introductionVocabulary, ...relationVocabulary, ...noteVocabulary },
  incident: { ...incidentVocabulary, ...noteVocabulary },
};

/** What can be said in a kind of document: the areas' own words, put together. */
export const vocabularyOf = (kind: FactKind): Vocabulary => vocabularies[kind];

import { en as agency } from "./agency/en.ts";
import { en as calendar } from "./calendar/en.ts";
import { en as caseFile } from "./case-file/en.ts";
import { en as casework } from "./casework/en.ts";
import { en as clients } from "./clients/en.ts";
import { en as closing } from "./closing/en.ts";
import { en as commands } from "./commands/en.ts";
import { en as common } from "./common/en.ts";
import { en as communications } from "./communications/en.ts";
import { en as consultation } from "./consultation/en.ts";
import { en as contract } from "./contract/en.ts";
import { en as documents } from "./documents/en.ts";
import { en as followUp } from "./follow-up/en.ts";
import { en as history } from "./history/en.ts";
import { en as importing } from "./import/en.ts";
import { en as introductions } from "./introductions/en.ts";
import { en as invitation } from "./invitation/en.ts";
import { en as notes } from "./notes/en.ts";
import { en as papers } from "./papers/en.ts";
import { en as photos } from "./photos/en.ts";
import { en as print } from "./print/en.ts";
import { en as reception } from "./reception/en.ts";
import { en as refusals } from "./refusals/en.ts";
import { en as registry } from "./registry/en.ts";
import { en as setUp } from "./set-up/en.ts";
import { en as shell } from "./shell/en.ts";
import { en as signIn } from "./sign-in/en.ts";
import { en as staff } from "./staff/en.ts";
import { en as sync } from "./sync/en.ts";
import { en as thisDevice } from "./this-device/en.ts";
import { en as today } from "./today/en.ts";
import type { Words } from "./words.ts";

/** Every word of the app in English. */
export const en: Words = {
  agency,
  calendar,
  caseFile,
  casework,
  clients,
  closing,
  commands,
  common,
  communications,
  consultation,
  contract,
  documents,
  followUp,
  history,
  importing,
  introductions,
  invitation,
  notes,
  papers,
  photos,
  print,
  reception,
  refusals,
  registry,
  setUp,
  shell,
  signIn,
  staff,
  sync,
  thisDevice,
  today,
};

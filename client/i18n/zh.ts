import { zh as agency } from "./agency/zh.ts";
import { zh as calendar } from "./calendar/zh.ts";
import { zh as caseFile } from "./case-file/zh.ts";
import { zh as casework } from "./casework/zh.ts";
import { zh as clients } from "./clients/zh.ts";
import { zh as closing } from "./closing/zh.ts";
import { zh as commands } from "./commands/zh.ts";
import { zh as common } from "./common/zh.ts";
import { zh as communications } from "./communications/zh.ts";
import { zh as consultation } from "./consultation/zh.ts";
import { zh as contract } from "./contract/zh.ts";
import { zh as documents } from "./documents/zh.ts";
import { zh as followUp } from "./follow-up/zh.ts";
import { zh as history } from "./history/zh.ts";
import { zh as importing } from "./import/zh.ts";
import { zh as introductions } from "./introductions/zh.ts";
import { zh as invitation } from "./invitation/zh.ts";
import { zh as notes } from "./notes/zh.ts";
import { zh as papers } from "./papers/zh.ts";
import { zh as photos } from "./photos/zh.ts";
import { zh as print } from "./print/zh.ts";
import { zh as reception } from "./reception/zh.ts";
import { zh as refusals } from "./refusals/zh.ts";
import { zh as registry } from "./registry/zh.ts";
import { zh as setUp } from "./set-up/zh.ts";
import { zh as shell } from "./shell/zh.ts";
import { zh as signIn } from "./sign-in/zh.ts";
import { zh as staff } from "./staff/zh.ts";
import { zh as sync } from "./sync/zh.ts";
import { zh as thisDevice } from "./this-device/zh.ts";
import { zh as today } from "./today/zh.ts";

/** Every word of the app in Chinese, by area; the shape every other language must fill. */
export const zh = {
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

import { zh as agency } from "./agency/zh.ts";
import { zh as calendar } from "./calendar/zh.ts";
import { zh as caseFile } from "./case-file/zh.ts";
import { zh as casework } from "./casework/zh.ts";
import { zh as checklists } from "./checklists/zh.ts";
import { zh as clients } from "./clients/zh.ts";
import { zh as closing } from "./closing/zh.ts";
import { zh as commands } from "./commands/zh.ts";
import { zh as communications } from "./communications/zh.ts";
import { zh as consultation } from "./consultation/zh.ts";
import { zh as contract } from "./contract/zh.ts";
import { zh as devices } from "./devices/zh.ts";
import { zh as events } from "./events/zh.ts";
import { zh as followUp } from "./follow-up/zh.ts";
import { zh as forClient } from "./for-client/zh.ts";
import { zh as history } from "./history/zh.ts";
import { zh as importing } from "./import/zh.ts";
import { zh as incidents } from "./incidents/zh.ts";
import { zh as introductions } from "./introductions/zh.ts";
import { zh as looks } from "./looks/zh.ts";
import { zh as matching } from "./matching/zh.ts";
import { zh as materials } from "./materials/zh.ts";
import { zh as meetings } from "./meetings/zh.ts";
import { zh as merging } from "./merging/zh.ts";
import { zh as notes } from "./notes/zh.ts";
import { zh as overnight } from "./overnight/zh.ts";
import { zh as papers } from "./papers/zh.ts";
import { zh as photos } from "./photos/zh.ts";
import { zh as print } from "./print/zh.ts";
import { zh as reception } from "./reception/zh.ts";
import { zh as registry } from "./registry/zh.ts";
import { zh as thisDevice } from "./this-device/zh.ts";
import { zh as today } from "./today/zh.ts";

/** All other words in Chinese; they come with the first screen behind the sign-in. */
export const zhInside = {
  agency,
  calendar,
  caseFile,
  casework,
  checklists,
  clients,
  closing,
  commands,
  communications,
  consultation,
  contract,
  devices,
  events,
  followUp,
  forClient,
  history,
  importing,
  incidents,
  introductions,
  looks,
  matching,
  materials,
  meetings,
  merging,
  notes,
  overnight,
  papers,
  photos,
  print,
  reception,
  registry,
  thisDevice,
  today,
};

import { en as agency } from "./agency/en.ts";
import { en as calendar } from "./calendar/en.ts";
import { en as caseFile } from "./case-file/en.ts";
import { en as casework } from "./casework/en.ts";
import { en as checklists } from "./checklists/en.ts";
import { en as clients } from "./clients/en.ts";
import { en as closing } from "./closing/en.ts";
import { en as commands } from "./commands/en.ts";
import { en as communications } from "./communications/en.ts";
import { en as consultation } from "./consultation/en.ts";
import { en as contract } from "./contract/en.ts";
import { en as devices } from "./devices/en.ts";
import { en as events } from "./events/en.ts";
import { en as followUp } from "./follow-up/en.ts";
import { en as forClient } from "./for-client/en.ts";
import { en as history } from "./history/en.ts";
import { en as importing } from "./import/en.ts";
import { en as incidents } from "./incidents/en.ts";
import { en as introductions } from "./introductions/en.ts";
import { en as looks } from "./looks/en.ts";
import { en as matching } from "./matching/en.ts";
import { en as materials } from "./materials/en.ts";
import { en as meetings } from "./meetings/en.ts";
import { en as merging } from "./merging/en.ts";
import { en as notes } from "./notes/en.ts";
import { en as overnight } from "./overnight/en.ts";
import { en as papers } from "./papers/en.ts";
import { en as photos } from "./photos/en.ts";
import { en as print } from "./print/en.ts";
import { en as reception } from "./reception/en.ts";
import { en as registry } from "./registry/en.ts";
import { en as thisDevice } from "./this-device/en.ts";
import { en as today } from "./today/en.ts";
import type { zhInside } from "./zh-inside.ts";

/** All other words in English. */
export const enInside: typeof zhInside = {
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

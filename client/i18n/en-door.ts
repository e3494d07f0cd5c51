import { en as common } from "./common/en.ts";
import { en as documents } from "./documents/en.ts";
import { en as invitation } from "./invitation/en.ts";
import { en as refusals } from "./refusals/en.ts";
import { en as setUp } from "./set-up/en.ts";
import { en as shell } from "./shell/en.ts";
import { en as signIn } from "./sign-in/en.ts";
import { en as staff } from "./staff/en.ts";
import { en as sync } from "./sync/en.ts";
import type { zhDoor } from "./zh-door.ts";

/** The words one meets before signing in, in English. */
export const enDoor: typeof zhDoor = {
  common,
  documents,
  invitation,
  refusals,
  setUp,
  shell,
  signIn,
  staff,
  sync,
};

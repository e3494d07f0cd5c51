import { zh as common } from "./common/zh.ts";
import { zh as documents } from "./documents/zh.ts";
import { zh as invitation } from "./invitation/zh.ts";
import { zh as refusals } from "./refusals/zh.ts";
import { zh as setUp } from "./set-up/zh.ts";
import { zh as shell } from "./shell/zh.ts";
import { zh as signIn } from "./sign-in/zh.ts";
import { zh as staff } from "./staff/zh.ts";
import { zh as sync } from "./sync/zh.ts";

/** The words one meets before signing in, in Chinese; they come with the app. */
export const zhDoor = {
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

import { en as common } from "./common/en.ts";
import type { Words } from "./words.ts";

/** Every word of the app in English. */
export const en: Words = { common };

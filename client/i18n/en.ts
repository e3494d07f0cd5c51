import { enDoor } from "./en-door.ts";
import { enInside } from "./en-inside.ts";
import type { Words } from "./words.ts";

/** Every word of the app in English, by area. */
export const en: Words = { ...enDoor, ...enInside };

import { zhDoor } from "./zh-door.ts";
import { zhInside } from "./zh-inside.ts";

/** Every word of the app in Chinese, by area; the shape every other language must fill. */
export const zh = { ...zhDoor, ...zhInside };

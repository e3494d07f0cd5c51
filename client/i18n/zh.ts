import { zh as common } from "./common/zh.ts";

/** Every word of the app in Chinese, by area; the shape every other language must fill. */
export const zh = { common };

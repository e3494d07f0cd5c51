import { zh } from "./registry/zh.ts";

/** The words of fields and values, in any language. */
export type RegistryWords = typeof zh;

/** The words of fields and values in Chinese, in which tables come whatever language the app speaks. */
export const registryWordsZh: RegistryWords = zh;

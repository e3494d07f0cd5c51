export type { Format } from "./format.ts";
export { createI18n, type I18n, I18nProvider, useI18n } from "./i18n.tsx";
export { refusalSentence } from "./refusals/sentence.ts";
export { type Locale, localeFor, locales } from "./words.ts";

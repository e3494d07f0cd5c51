export { soughtCommands } from "./commands/sought.ts";
export { createI18n, createI18nAtDoor, type I18n, I18nProvider, useI18n } from "./i18n.tsx";
export { refusalSentence } from "./refusals/sentence.ts";
export { type RegistryWords, registryWordsZh } from "./registry-words.ts";
export { localeFor } from "./words.ts";

import type { Flatten } from "@solid-primitives/i18n";
import type { zh } from "./zh.ts";

/** The words of one language, by area. */
export type Words = typeof zh;

/** The same words by dotted name, as `common.save`. */
export type Dictionary = Flatten<Words>;

/** The languages of the app; Chinese first. */
export const locales = ["zh", "en"] as const;

/** A language of the app. */
export type Locale = (typeof locales)[number];

/** What `lang` and Intl call a language. */
export const tagByLocale: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en-GB" };

/** The best language of the app for what the browser asks for; Chinese when nothing fits. */
export function localeFor(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const locale = locales.find((each) => tag.toLowerCase().startsWith(each));
    if (locale) return locale;
  }
  return "zh";
}

import { flatten, type Translator, translator } from "@solid-primitives/i18n";
import { createContext, createEffect, createSignal, type JSX, useContext } from "solid-js";
import { type Format, makeFormat } from "./format.ts";
import { type Dictionary, type Locale, tagByLocale, type Words } from "./words.ts";
import { zh } from "./zh.ts";

/** The language of the app: its words, its formats, and the way to change it. */
export type I18n = {
  /** The word for a dotted name, as `t("common.save")`; names that need something take it as arguments. */
  readonly t: Translator<Dictionary>;
  readonly format: Format;
  readonly locale: () => Locale;
  /** Changes the language once its words are here; the old one stays until then. */
  readonly setLocale: (locale: Locale) => Promise<void>;
};

const loaders: Readonly<Record<Locale, () => Promise<Words>>> = {
  zh: async () => zh,
  en: async () => (await import("./en.ts")).en,
};

/** Loads a language and everything made of it; `timeZone` is the device's when not given. */
export async function createI18n(initial: Locale, timeZone?: string): Promise<I18n> {
  const load = async (locale: Locale) => ({
    locale,
    dictionary: flatten(await loaders[locale]()),
    format: makeFormat(locale, timeZone),
  });
  const [current, setCurrent] = createSignal(await load(initial));
  return {
    t: translator(() => current().dictionary),
    locale: () => current().locale,
    setLocale: async (locale) => {
      setCurrent(await load(locale));
    },
    format: {
      date: (atMs) => current().format.date(atMs),
      time: (atMs) => current().format.time(atMs),
      dateTime: (atMs, nowMs) => current().format.dateTime(atMs, nowMs),
      relative: (atMs, nowMs) => current().format.relative(atMs, nowMs),
      day: (plainDate) => current().format.day(plainDate),
      number: (value) => current().format.number(value),
      list: (items) => current().format.list(items),
    },
  };
}

const I18nContext = createContext<I18n>();

/** Gives the language to everything inside and tells the page which one it is. */
export function I18nProvider(props: { readonly i18n: I18n; readonly children: JSX.Element }) {
  createEffect(() => {
    document.documentElement.lang = tagByLocale[props.i18n.locale()];
  });
  return <I18nContext.Provider value={props.i18n}>{props.children}</I18nContext.Provider>;
}

/** The language of the nearest provider. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("useI18n needs an I18nProvider above it");
  return i18n;
}

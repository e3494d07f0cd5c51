import { flatten, type Translator, translator } from "@solid-primitives/i18n";
import { createContext, createEffect, createSignal, type JSX, useContext } from "solid-js";
import { type Format, makeFormat } from "./format.ts";
import { type Dictionary, type Locale, tagByLocale, type Words } from "./words.ts";
import { zhDoor } from "./zh-door.ts";

/** The language of the app: its words, its formats, and the way to change it. */
export type I18n = {
  /** The word for a dotted name, as `t("common.save")`; names that need something take it as arguments. */
  readonly t: Translator<Dictionary>;
  readonly format: Format;
  readonly locale: () => Locale;
  /** Changes the language once its words are here; the old one stays until then. */
  readonly setLocale: (locale: Locale) => Promise<void>;
  /** Resolves when all words are here, not only those at the door. */
  readonly complete: () => Promise<void>;
};

const loaders = {
  zh: {
    door: async () => zhDoor,
    inside: async () => (await import("./zh-inside.ts")).zhInside,
  },
  en: {
    door: async () => (await import("./en-door.ts")).enDoor,
    inside: async () => (await import("./en-inside.ts")).enInside,
  },
} satisfies Readonly<Record<Locale, unknown>>;

/** Loads a language and everything made of it; `timeZone` is the office's when not given. */
export async function createI18n(initial: Locale, timeZone?: string): Promise<I18n> {
  const i18n = await createI18nAtDoor(initial, timeZone);
  await i18n.complete();
  return i18n;
}

/** Loads of a language what is said before anybody has signed in; the rest comes by `complete`. */
export async function createI18nAtDoor(initial: Locale, timeZone?: string): Promise<I18n> {
  let isWhole = false;
  const load = async (locale: Locale) => {
    const { door, inside } = loaders[locale];
    // At the door no screen is shown that says anything else.
    const words = { ...(await door()), ...(isWhole ? await inside() : {}) } as Words;
    return { locale, dictionary: flatten(words), format: makeFormat(locale, timeZone) };
  };
  const [current, setCurrent] = createSignal(await load(initial));
  let completing: Promise<void> | undefined;
  const setLocale = async (locale: Locale): Promise<void> => {
    setCurrent(await load(locale));
  };
  return {
    t: translator(() => current().dictionary),
    locale: () => current().locale,
    setLocale,
    complete: () => {
      isWhole = true;
      completing ??= setLocale(current().locale);
      return completing;
    },
    format: {
      date: (atMs) => current().format.date(atMs),
      time: (atMs) => current().format.time(atMs),
      dateTime: (atMs, nowMs) => current().format.dateTime(atMs, nowMs),
      relative: (atMs, nowMs) => current().format.relative(atMs, nowMs),
      day: (plainDate) => current().format.day(plainDate),
      month: (plainDate) => current().format.month(plainDate),
      number: (value) => current().format.number(value),
      list: (items) => current().format.list(items),
      either: (items) => current().format.either(items),
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

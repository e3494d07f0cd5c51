import { soughtCommands, useI18n } from "#client/i18n";
import { type Command, type CommandId, commands } from "./command-list.ts";

/** How commands are called, what their keys read, and which a text means. */
export interface CommandWords {
  readonly word: (id: CommandId) => string;
  /** The keys as they stand on the keyboard: `Ctrl K`; undefined when there are none. */
  readonly keys: (id: CommandId) => string | undefined;
  /** Whether every word typed begins a word of the command, in Chinese, pinyin, initials or English. */
  readonly isMeant: (command: Command, text: string) => boolean;
}

/** The words of the commands in the person's language. */
export function useCommandWords(): CommandWords {
  const { t } = useI18n();
  const word = (id: CommandId): string => t("commands.word")[id];
  return {
    word,
    keys: (id) => {
      const keys = commands.find((command) => command.id === id)?.keys;
      if (!keys) return undefined;
      const { key, isHeld, isShifted } = keys;
      const named = key === "Escape" ? "Esc" : key.toUpperCase();
      return [isHeld && (isApple() ? "⌘" : "Ctrl"), isShifted && "Shift", named]
        .filter(Boolean)
        .join(" ");
    },
    isMeant: ({ id }, text) => isMeantBy(`${word(id)} ${soughtCommands[id]}`, text),
  };
}

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether each word typed begins a word of a text, or stands in its Chinese. */
export function isMeantBy(sought: string, text: string): boolean {
  const words = sought.toLowerCase().split(/\s+/u);
  const typed = text.normalize("NFKC").trim().toLowerCase().split(/\s+/u);
  return typed.every((part) =>
    words.some((word) => word.startsWith(part) || (isChinese(part) && word.includes(part))),
  );
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

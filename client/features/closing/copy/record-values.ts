import { useI18n } from "#client/i18n";
import { usePaperWords } from "#feature/contract";
import { type Json, plainDateSchema } from "#shared/kernel";
import { codeWord } from "./record-codes.ts";

type Named = Readonly<Record<string, string>>;

/** A moment in this century, in milliseconds; smaller numbers are counts and sums. */
const isMoment = (field: string, value: number): boolean =>
  value > 1_000_000_000_000 && /(^at$|At$|Ms$)/.test(field);

/** How what was written down reads. */
interface ValueWords {
  /** A value by its place in the record: entity, field, and what is inside of it. */
  readonly shown: (path: string, value: Json) => string;
  readonly moment: (ms: number) => string;
}

/** Answers how values of records read in the copy: codes in words, sums in yuan, moments as days and hours. */
export function useRecordValues(): ValueWords {
  const { t, format } = useI18n();
  const paper = usePaperWords();
  const moment = (ms: number): string => `${format.date(ms)} ${format.time(ms)}`;
  const word = (path: string, code: string, others: Named): string =>
    codeWord(t, path, code) ?? others[code] ?? code;
  const number = (field: string, value: number): string => {
    if (field.endsWith("Fen")) return paper.yuan(value);
    return isMoment(field, value) ? moment(value) : format.number(value);
  };
  const text = (path: string, value: string): string =>
    plainDateSchema.safeParse(value).success
      ? format.day(value)
      : word(path, value, t("closing.codeWord"));
  const shown = (path: string, value: Json): string => {
    const field = path.slice(path.lastIndexOf(".") + 1);
    if (value === null) return "";
    if (field === "strokes") return t("closing.copySigned");
    if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
    if (typeof value === "number") return number(field, value);
    if (typeof value === "string") return text(path, value);
    if (Array.isArray(value)) return format.list(value.map((one) => shown(path, one)));
    return Object.entries(value)
      .map(([key, part]) => {
        const name = word(path, key, t("closing.fieldName"));
        return t("closing.copyPair", name, shown(`${path}.${key}`, part));
      })
      .join("；");
  };
  return { shown, moment };
}

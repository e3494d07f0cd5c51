import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import type { CardLine, FormOfAddress, ProfileCard } from "#shared/introductions";
import { assertNever, type PlainDate } from "#shared/kernel";

/** A card as one reads it: exactly what the other side sees, on a screen, as text or as a picture. */
export interface ReadableCard {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** What was checked, in one line; undefined when nothing was. */
  readonly verified: string | undefined;
  readonly foot: string;
  readonly watermark: string;
}

/** Who sees a card, when. */
export interface Viewing {
  /** How the recipient is called on what leaves the office. */
  readonly to: string;
  readonly today: PlainDate;
}

/** Turns cards into words of the person's language. */
export function useCardReading(): {
  readonly read: (card: ProfileCard, viewing: Viewing) => ReadableCard;
  readonly called: (card: FormOfAddress) => string;
  readonly textOf: (card: ReadableCard) => string;
} {
  const { t, format } = useI18n();
  const { agency } = useWork();
  const words = useCardWords();

  const called = ({ called: how, sex }: FormOfAddress): string =>
    how.type === "unnamed"
      ? t("introductions.card.someone")[sex ?? "unknown"]
      : words.salutation(how);
  const lineOf = (line: CardLine): ReadableCard["lines"][number] => {
    switch (line.type) {
      case "ageBand":
        return {
          label: t("introductions.card.age"),
          value: t("introductions.card.yearsBand", line.years.from, line.years.to),
        };
      case "age":
        return {
          label: t("introductions.card.age"),
          value: t("introductions.card.years", line.years),
        };
      case "heightBand":
        return {
          label: t("introductions.card.height"),
          value: t("introductions.card.cmBand", line.cm.from, line.cm.to),
        };
      case "field": {
        const field = profileField(line.name);
        return { label: words.label(field), value: words.value(field, line.value) };
      }
      default:
        return assertNever(line);
    }
  };
  const monthOf = (on: PlainDate): string => {
    const [year = 0, month = 0] = on.split("-").map(Number);
    return t("introductions.card.month", year, month);
  };
  const verified = ({ verified: all }: ProfileCard): string | undefined =>
    all.length === 0
      ? undefined
      : format.list(
          all.map(({ claim, on }) =>
            t("introductions.card.verifiedOn", t("casework.claim")[claim], monthOf(on)),
          ),
        );
  return {
    called,
    read: (card, { to, today }) => ({
      title: card.name ?? called(card),
      lines: card.lines.map(lineOf),
      verified: verified(card),
      foot: t("introductions.card.foot", to, format.day(today), agency().name),
      watermark: t("introductions.card.watermark", to, format.day(today), agency().name),
    }),
    textOf: ({ title, lines, verified: seen, foot }) =>
      [
        title,
        ...lines.map(({ label, value }) => `${label}${t("common.colon")}${value}`),
        ...(seen ? [`${t("introductions.card.verified")}${t("common.colon")}${seen}`] : []),
        "",
        foot,
      ].join("\n"),
  };
}

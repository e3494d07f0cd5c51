import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import type { TimelineEntry } from "#shared/casework";
import { isFieldName } from "#shared/registry";

/** The sentences about what a colleague did. */
export interface NewsWords {
  /** What was done, as it stands after a name: 改了城市和身高，进程转到“评估”. */
  readonly done: (entries: readonly TimelineEntry[]) => string;
}

/** More things than this are counted. */
const namedAtMost = 3;

/** The words of news in the person's language. */
export function useNewsWords(): NewsWords {
  const { t, format } = useI18n();
  const words = useCardWords();
  const fieldLabel = (field: string): string =>
    isFieldName(field) ? words.label(profileField(field)) : t("today.otherThing");
  const thingOf = (entry: TimelineEntry): string | undefined => {
    switch (entry.code) {
      case "moved":
        return undefined;
      case "fieldSaid":
      case "fieldCleared":
      case "declined":
      case "noLongerDeclined":
        return fieldLabel(entry.field);
      case "tagged":
      case "untagged":
        return t("caseFile.tags");
      case "wished":
      case "wishWeighed":
      case "wishDropped":
        return t("casework.missing").wishes;
      case "contactChanged":
        return t("caseFile.contact");
      case "recorded":
        return recorded()[entry.what] ?? t("today.otherThing");
      default:
        return t("today.otherThing");
    }
  };
  const recorded = (): Readonly<Record<string, string>> => t("today.recorded");
  return {
    done: (entries) => {
      const inOrder = [...entries].reverse();
      const things = [...new Set(inOrder.flatMap((entry) => thingOf(entry) ?? []))];
      const moved = entries.find((entry) => entry.code === "moved");
      return [
        things.length > namedAtMost &&
          t("today.changedMany", format.list(things.slice(0, namedAtMost)), things.length),
        things.length > 0 &&
          things.length <= namedAtMost &&
          t("today.changed", format.list(things)),
        moved && t("today.moved", t("casework.stage")[moved.to]),
      ]
        .filter(Boolean)
        .join(t("today.and"));
    },
  };
}

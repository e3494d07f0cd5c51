import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type Likeness, useClientIndex } from "#client/index";
import { profileField, useCardWords } from "#feature/client-card";
import type { ClientId } from "#shared/kernel";

/** What a person reads of a likeness; for components below the language and the index. */
export interface LikenessWords {
  /** What the two have in common: `姓名读音相同、同一天生日`. */
  readonly why: (likeness: Likeness) => string;
  /** The other one in a few words: name, birth date, tail of the number, who serves. */
  readonly about: (id: ClientId) => string;
}

/** The words of likenesses. */
export function useLikenessWords(): LikenessWords {
  const { t, format } = useI18n();
  const words = useCardWords();
  const { directory } = useWork();
  const index = useClientIndex();
  return {
    why: ({ name, isSameBirth, isSameTail }) =>
      format.list([
        ...(name === "same" ? [t("clients.likeName")] : []),
        ...(name === "soundsAlike" ? [t("clients.likeSound")] : []),
        ...(isSameBirth ? [t("clients.likeBirth")] : []),
        ...(isSameTail ? [t("clients.likeTail")] : []),
      ]),
    about: (id) => {
      const row = index.row(id);
      if (!row) return "";
      const [first] = row.staff;
      return [
        row.name ?? row.callName ?? t("registry.unnamed"),
        row.birthDate && words.value(profileField("birthDate"), row.birthDate),
        row.phoneTails[0] && t("caseFile.tail", row.phoneTails[0]),
        first === undefined ? t("clients.nobody") : directory.nameOf(first),
      ]
        .filter((part) => part !== undefined && part !== "")
        .join(" · ");
    },
  };
}

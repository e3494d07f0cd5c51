import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { contactField, keyOf, useCardWords } from "#feature/client-card";
import type { AccessLine } from "#shared/protocol";
import { contactFields, phoneSlots } from "#shared/registry";

/** How a look at contact data reads. */
export interface LookWords {
  readonly who: (line: AccessLine) => string;
  readonly whose: (line: AccessLine) => string;
  /** What was looked at; empty for whoever is not told. */
  readonly what: (line: AccessLine) => string;
  readonly why: (line: AccessLine) => string;
  readonly through: (line: AccessLine) => string;
}

/** The words of the log in the person's language. */
export function useLookWords(): LookWords {
  const { t } = useI18n();
  const { directory } = useWork();
  const index = useClientIndex();
  const cards = useCardWords();
  const labelOf = (key: string): string | undefined => {
    const field = contactKeys.find((one) => keyOf(one) === key);
    return field && cards.label(field);
  };
  const wordIn = (words: Readonly<Record<string, string>>, code: string) =>
    Object.hasOwn(words, code) ? words[code] : undefined;
  return {
    who: ({ staff }) => directory.nameOf(staff) ?? t("caseFile.colleague"),
    whose: ({ client }) => {
      const row = index.row(client);
      return row?.name ?? row?.callName ?? t("looks.someClient");
    },
    what: ({ field }) =>
      field === undefined ? "" : (wordIn(t("looks.what"), field) ?? labelOf(field) ?? field),
    why: ({ reason }) => {
      if (reason === undefined) return "";
      const known = { ...t("print.why"), ...t("caseFile.revealReason"), ...t("looks.why") };
      return wordIn(known, reason) ?? reason;
    },
    through: ({ through }) => (through === undefined ? "" : t("looks.through")[through]),
  };
}

/** Every field of a contact that can be looked at. */
const contactKeys = [
  ...phoneSlots.map((slot) => contactField("phone", "number", slot)),
  contactField("weChat", "id"),
  contactField("email", "address"),
  contactField("address", "text"),
  ...Object.keys(contactFields.idNumber).map((field) =>
    contactField("idNumber", field === "check" ? "check" : "lastFour"),
  ),
  contactField("contactPerson", "number", "1"),
];

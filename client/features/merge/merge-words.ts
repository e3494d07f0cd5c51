import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import { type ClientId, clientIdSchema, type Json } from "#shared/kernel";
import { clientTags, isFieldName, type TakenOver, wishCriteria } from "#shared/registry";
import type { Offered } from "./open-merge.ts";

/** How the parts of a merge read. */
export interface MergeWords {
  readonly nameOf: (id: ClientId) => string;
  readonly offered: (one: Offered) => string;
  readonly value: (field: string, value: Json | undefined) => string;
  readonly label: (field: string) => string;
  /** Birth date, city, tails and who serves, as far as they are known. */
  readonly about: (row: ClientRow | undefined) => readonly string[];
}

/** The words of a merge in the person's language. */
export function useMergeWords(): MergeWords {
  const { t } = useI18n();
  const index = useClientIndex();
  const { directory } = useWork();
  const cards = useCardWords();
  const wishes = useWishWords();
  const nameOf = (id: ClientId): string => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("registry.unnamed");
  };
  const label = (field: string) => (isFieldName(field) ? cards.label(profileField(field)) : field);
  const value = (field: string, said: Json | undefined) =>
    isFieldName(field) && said !== undefined ? cards.value(profileField(field), said) : "";
  const card = ({ about, says }: TakenOver): string => {
    const [what, key = ""] = about.split("/", 2);
    const tag = clientTags.find((one) => one === key);
    const criterion = wishCriteria.find((one) => one === key);
    const named = clientIdSchema.safeParse(key).data;
    if (what === "tag" && tag) return t("merging.tag", t("registry.tag")[tag]);
    if (what === "wish" && criterion) {
      const importance = typeof says.importance === "string" ? says.importance : undefined;
      const wish = wishes.wish(criterion, { value: says.value, importance });
      return t("merging.wish", wishes.label(criterion), wish);
    }
    if (what === "exclusion" && named) return t("merging.exclusion", nameOf(named));
    if (what === "notAgain" && named) return t("merging.notAgain", nameOf(named));
    const [field = ""] = Object.keys(says);
    return t("merging.answer", label(field), value(field, says[field]));
  };
  return {
    nameOf,
    label,
    value,
    offered: (one) => {
      if (one.type === "card") return card(one.said);
      if (one.type === "excludedBy") return t("merging.exclusionElsewhere", nameOf(one.by));
      const { what, tail } = one.reach;
      return tail === undefined ? t("merging.reach")[what] : t("merging.reachTail", tail);
    },
    about: (row) => {
      if (!row) return [];
      const [first] = row.staff;
      return [
        row.birthDate && cards.value(profileField("birthDate"), row.birthDate),
        row.city,
        row.phoneTails[0] && t("caseFile.tail", row.phoneTails[0]),
        t("casework.stage")[row.stage],
        first === undefined ? t("clients.nobody") : directory.nameOf(first),
      ].flatMap((part) => part || []);
    },
  };
}

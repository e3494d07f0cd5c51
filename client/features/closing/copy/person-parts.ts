import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import type { CopiedItem, CopiedPart } from "#shared/closing";
import type { Projection } from "#shared/documents";
import type { Json } from "#shared/kernel";
import {
  clientFields,
  contactFields,
  fieldGroups,
  fieldNames,
  isAnswered,
  profileValue,
  wishCriteria,
} from "#shared/registry";
import { consentMarks } from "./consent-marks.ts";
import type { Gathered } from "./gather.ts";
import { useRecordWords } from "./record-words.ts";

type Facts = NonNullable<CopiedItem["facts"]>;

/** Answers how the person themselves reads in the copy: card, contact, wishes, consents, photos, notes. */
export function usePersonParts(): (gathered: Gathered) => readonly CopiedPart[] {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const cardOf = useCardPart();
  const who = (by: Gathered["notes"][number]["by"]): string =>
    directory.nameOf(by) ?? t("notes.colleague");

  const pictureItem = (
    { kind, photo, of, address }: Gathered["pictures"][number],
    place: number,
  ): CopiedItem => {
    const claims: Readonly<Record<string, string>> = t("casework.claim");
    const claim = kind === "case" && typeof of === "string" ? claims[of] : undefined;
    const words = photo.caption ?? claim ?? t("closing.copyPhotoOf")[kind];
    return {
      title: t("closing.copyNumbered", words, place + 1),
      note: photo.takenOn && format.day(photo.takenOn),
      ...(address ? { picture: { address, words } } : { text: t("closing.copyNotHad") }),
    };
  };
  return (gathered) => [
    { title: t("documents.client"), items: cardOf(gathered.said) },
    { title: t("photos.title"), items: gathered.pictures.map(pictureItem) },
    {
      title: t("documents.note"),
      items: gathered.notes.map(({ title, by, atMs, text }) => ({
        title: title || t("notes.untitled"),
        note: t("common.byAt", who(by), format.date(atMs)),
        text: text ?? t("closing.copyNotHad"),
      })),
    },
  ];
}

/** The card, how to reach the person, wishes and consents, as they stand now. */
function useCardPart(): (said: Gathered["said"]) => readonly CopiedItem[] {
  const { t } = useI18n();
  const card = useCardWords();
  const wishes = useWishWords();
  const records = useRecordWords();
  const fieldsOf = ({ value }: Projection, group: string): Facts =>
    fieldNames
      .filter((name) => clientFields[name].group === group && isAnswered(value, name))
      .map((name) => {
        const field = profileField(name);
        const said = profileValue(value, name);
        const shown = Array.isArray(said) ? [...said] : said;
        return {
          term: card.label(field),
          value: shown === undefined ? t("caseFile.decline") : card.value(field, shown),
        };
      });
  const contactOf = (contact: Projection): Facts =>
    Object.keys(contactFields)
      .flatMap((entity) => contact.entities(entity))
      .flatMap((about) =>
        contact.fieldsOf(about).flatMap((field) => {
          const said = contact.value(about, field) ?? null;
          if (said === null) return [];
          const term = records.label("contact", about, field);
          return [{ term, value: records.shown("contact", about, field, said) }];
        }),
      );
  const wishesOf = ({ value }: Projection): Facts =>
    wishCriteria.flatMap((criterion) => {
      const said = value(`wish/${criterion}`, "value");
      if (said === undefined) return [];
      const importance = textOf(value(`wish/${criterion}`, "importance"));
      return [
        {
          term: wishes.label(criterion),
          value: wishes.wish(criterion, { value: said, importance }),
        },
      ];
    });
  const consentsOf = (client: Projection): Facts => {
    const titles: Readonly<Record<string, { readonly title: string }>> = t("casework.consent");
    const codes: Readonly<Record<string, string>> = t("closing.codeWord");
    return consentMarks(client).map(([purpose, is]) => ({
      term: titles[purpose]?.title ?? purpose,
      value: codes[is] ?? is,
    }));
  };
  return ({ client, contact }) => {
    const items: readonly CopiedItem[] = [
      ...fieldGroups.map((group) => ({
        title: t("registry.group")[group],
        facts: client ? fieldsOf(client, group) : [],
      })),
      { title: t("documents.contact"), facts: contact ? contactOf(contact) : [] },
      { title: t("closing.entity").wish, facts: client ? wishesOf(client) : [] },
      { title: t("closing.entity").consented, facts: client ? consentsOf(client) : [] },
    ];
    return items.filter(({ facts }) => facts && facts.length > 0);
  };
}

const textOf = (said: Json | undefined): string | undefined =>
  typeof said === "string" ? said : undefined;

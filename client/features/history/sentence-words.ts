import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import { isFieldName, type WishCriterion, wishCriteria } from "#shared/registry";
import type { HistoryEntry } from "./read-history.ts";
import { useWaySentence } from "./way-words.ts";

type Words = Readonly<Record<string, string>>;

/** Answers how an entry of a history reads, in the person's language. */
export function useSentence(nowMs: () => number): (entry: HistoryEntry) => string {
  const { t } = useI18n();
  const card = useCardSentence();
  const service = useServiceSentence(nowMs);
  return (entry) => {
    if (entry.code === "recorded") {
      const things: Words = { ...t("closing.entity"), ...t("history.thing") };
      return t("history.said.recorded", things[entry.what] ?? t("history.other"));
    }
    return card(entry) ?? service(entry) ?? t("history.other");
  };
}

/** The word for a code of a list, or the code's own place in it when it is not known here. */
const wordIn = (words: Words, code: string, unknown: string): string => words[code] ?? unknown;

/** What is said on the card: answers, tags, wishes, stages. */
function useCardSentence(): (entry: HistoryEntry) => string | undefined {
  const { t } = useI18n();
  const cards = useCardWords();
  const wishes = useWishWords();
  const label = (field: string): string =>
    isFieldName(field) ? cards.label(profileField(field)) : t("history.other");
  const criterion = (named: string): WishCriterion | undefined =>
    wishCriteria.find((one) => one === named);
  const wishLabel = (named: string): string => {
    const known = criterion(named);
    return known ? wishes.label(known) : t("history.other");
  };
  const tag = (named: string): string =>
    wordIn(t("registry.tag"), named, t("registry.unknownValue"));
  return (entry) => {
    switch (entry.code) {
      case "moved": {
        const sentence = t(
          "history.said.moved",
          t("casework.stage")[entry.from],
          t("casework.stage")[entry.to],
        );
        const why = [
          entry.reason && entry.reason !== "other" && t("casework.reason")[entry.reason],
          entry.text,
        ].filter(Boolean);
        return why.length > 0
          ? `${sentence}${t("history.said.because", why.join(" · "))}`
          : sentence;
      }
      case "fieldSaid":
        return t(
          "history.said.fieldSaid",
          label(entry.field),
          cards.value(profileField(entry.field), entry.value),
        );
      case "fieldCleared":
        return t("history.said.fieldCleared", label(entry.field));
      case "declined":
      case "noLongerDeclined":
        return t(`history.said.${entry.code}`, label(entry.field));
      case "tagged":
      case "untagged":
        return t(`history.said.${entry.code}`, tag(entry.tag));
      case "wished": {
        const known = criterion(entry.criterion);
        const value = { value: entry.value, importance: undefined };
        return known && t("history.said.wished", wishLabel(known), wishes.wish(known, value));
      }
      case "wishWeighed":
      case "wishDropped":
        return t(`history.said.${entry.code}`, wishLabel(entry.criterion));
      case "contactChanged":
        return t(entry.isRemoved ? "history.said.contactRemoved" : "history.said.contactChanged");
      default:
        return undefined;
    }
  };
}

/** What was done for the client: talks, consents, papers, money, introductions. */
function useServiceSentence(nowMs: () => number): (entry: HistoryEntry) => string | undefined {
  const { t, format } = useI18n();
  const index = useClientIndex();
  const nameOf = (id: HistoryEntry["other"]): string => {
    const row = id && index.row(id);
    return row?.name ?? row?.callName ?? t("caseFile.otherClient");
  };
  const because = (words: string | undefined): string =>
    words === undefined ? "" : t("history.said.because", words);
  const yuan = (fen: number): string => `¥${format.number(fen / 100)}`;
  const contact = useContactSentence();
  const way = useWaySentence(nameOf);
  return (entry) => {
    const unknown = t("registry.unknownValue");
    switch (entry.code) {
      case "consented":
        return t(
          entry.isGiven ? "history.said.consentGiven" : "history.said.consentWithdrawn",
          consentTitle(t("casework.consent"), entry.purpose, unknown),
        );
      case "verified":
        return t(
          "history.said.verified",
          wordIn(t("casework.claim"), entry.claim, unknown),
          wordIn(t("casework.verificationWay"), entry.how ?? "", unknown),
        );
      case "signed":
        return t("history.said.signed", entry.name, yuan(entry.priceFen));
      case "paid":
        return t(
          entry.kind === "refund" ? "history.said.refunded" : "history.said.paid",
          yuan(entry.amountFen),
        );
      case "introduced":
        return t("history.said.introduced", nameOf(entry.other));
      case "answered":
        return t(
          "history.said.answered",
          nameOf(entry.client),
          wordIn(t("history.answer"), entry.is, unknown),
        );
      case "meetingSet":
        return t(
          "history.said.meetingSet",
          nameOf(entry.other),
          format.dateTime(entry.fromMs, nowMs()),
        );
      case "met":
        return t(entry.isHeld ? "history.said.met" : "history.said.notMet", nameOf(entry.other));
      case "feltAfter":
        return t(
          "history.said.feltAfter",
          nameOf(entry.client),
          wordIn(t("history.verdict"), entry.is, unknown),
        );
      case "stands":
        return t(
          "history.said.stands",
          nameOf(entry.other),
          wordIn(t("followUp.stage"), entry.stage, unknown),
        );
      case "followedUp":
        return t("history.said.followedUp", wordIn(t("followUp.outcome"), entry.outcome, unknown));
      case "followUpPlanned":
        return t("history.said.followUpPlanned", format.day(entry.on));
      case "interviewed":
        return t("history.said.interviewed");
      case "closed":
        return t("history.said.closed", wordIn(t("history.outcome"), entry.outcome, unknown));
      default:
        return contact(entry, because) ?? way(entry);
    }
  };
}

/** Visits, calls and what was explained in them. */
function useContactSentence() {
  const { t } = useI18n();
  return (
    entry: HistoryEntry,
    because: (words: string | undefined) => string,
  ): string | undefined => {
    const unknown = t("registry.unknownValue");
    switch (entry.code) {
      case "visited":
        return t(
          "history.said.visited",
          because(
            entry.purpose === undefined
              ? undefined
              : wordIn(t("communications.purpose"), entry.purpose, unknown),
          ),
        );
      case "called": {
        const channel = wordIn(t("communications.channel"), entry.channel, unknown);
        const way =
          entry.channel === "phone"
            ? `${channel}${t("communications.direction").call[entry.direction]}`
            : t("communications.messageBy", channel, entry.direction);
        const results: Words = t("communications.result");
        return t(
          "history.said.called",
          way,
          because(entry.result === undefined ? undefined : results[entry.result]),
        );
      }
      case "explained":
        return t(
          "history.said.explained",
          wordIn(t("communications.explained"), entry.thing, unknown),
        );
      case "materialGiven":
        return t(
          "history.said.materialGiven",
          entry.title,
          wordIn(t("history.said.materialWay"), entry.how, unknown),
        );
      case "contactStopped":
        return t(entry.isLifted ? "history.said.contactAgain" : "history.said.contactStopped");
      default:
        return undefined;
    }
  };
}

/** The title of a consent; photos are allowed for one person at a time. */
function consentTitle(
  texts: Readonly<Record<string, { readonly title: string }>>,
  purpose: string,
  unknown: string,
): string {
  const [name = ""] = purpose.split(".");
  return texts[name]?.title ?? unknown;
}

import { useI18n } from "#client/i18n";
import { usePairWords } from "#feature/introductions";
import type { Invitation } from "#shared/events";

/** What stands in the way of an invitation, in sentences: what forbids it, and what to ask first. */
export function useInvitationWords(): (invitation: Invitation) => {
  readonly forbids: readonly string[];
  readonly asks: readonly string[];
} {
  const { t, format } = useI18n();
  const { client } = usePairWords();
  return ({ gate, apart, isFull }) => {
    const blocks = gate.blocks.flatMap((block): readonly string[] => {
      if (block.type === "underAge")
        return [t("matching.block.underAge", client(block.client), block.age)];
      if (block.type === "taken")
        return [t("introductions.refusal.exclusive", client(block.client))];
      if (block.type !== "stop") return [];
      return block.why === "withdrawn"
        ? [t("matching.block.withdrawn", client(block.client))]
        : [t(`introductions.refusal.${block.why}`, client(block.client))];
    });
    const asks = gate.asks.flatMap((ask): readonly string[] => {
      const who = client(ask.client);
      if (ask.type === "single")
        return [t(ask.isEnded ? "matching.ask.singleEnded" : "matching.ask.single", who)];
      if (ask.type === "sex" || ask.type === "birthDate")
        return [t(`matching.ask.${ask.type}`, who)];
      if (ask.type !== "unasked") return [];
      const titles = ask.purposes.map((purpose) => t("casework.consent")[purpose].title);
      return [t("introductions.caution.unasked", who, format.list(titles))];
    });
    return {
      forbids: [
        ...blocks,
        ...apart.map((one) => t("events.apart", client(one.client), client(one.other))),
        ...(isFull ? [t("events.full")] : []),
      ],
      asks,
    };
  };
}

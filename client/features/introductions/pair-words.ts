import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import type { Caution, Lacking, Refusal, Round, Standing } from "#shared/introductions";
import { otherOf } from "#shared/introductions";
import { assertNever, type ClientId, type StaffId } from "#shared/kernel";
import type { ExclusionReason } from "#shared/registry";

/** The words of introductions in the person's language. */
export interface PairWords {
  /** A client as colleagues call them. */
  readonly client: (id: ClientId) => string;
  readonly staff: (id: StaffId) => string;
  /** Who serves any of some clients, everybody named once. */
  readonly staffOf: (...clients: readonly ClientId[]) => string;
  readonly standing: (standing: Standing, round: Round, nowMs: number) => string;
  readonly refusal: (refusal: Refusal) => string;
  readonly caution: (caution: Caution) => string;
  /** Which consents stand in the way. */
  readonly lacking: (lacking: Lacking) => string;
}

const excludedWord = {
  relative: "excludedRelative",
  formerPartner: "excludedFormerPartner",
  colleague: "excludedColleague",
  byWish: "excludedByWish",
} as const satisfies Record<ExclusionReason, string>;

/** The words of introductions; for components below the work and the list of clients. */
export function usePairWords(): PairWords {
  const { t, format } = useI18n();
  const { directory, me } = useWork();
  const index = useClientIndex();
  const client = (id: ClientId): string => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("introductions.someClient");
  };
  const staff = (id: StaffId): string =>
    id === me().id ? t("introductions.me") : (directory.nameOf(id) ?? t("introductions.colleague"));
  const standing: PairWords["standing"] = (one, round, nowMs) => {
    switch (one.type) {
      case "disputed":
      case "waiting":
      case "expired":
      case "resting":
      case "declined":
        return t(`introductions.standing.${one.type}`, client(one.client));
      case "toAsk": {
        const pair = [round.first.client, round.second.client] as const;
        return one.isFirst
          ? t("introductions.standing.toAskFirst", client(one.client))
          : t(
              "introductions.standing.toAskSecond",
              client(one.client),
              client(otherOf(pair, one.client)),
            );
      }
      case "agreed":
        return t("introductions.standing.agreed");
      case "meetingAhead":
      case "meetingOver":
        return t(
          `introductions.standing.${one.type}`,
          format.dateTime(one.meeting.time.fromMs, nowMs),
        );
      case "toHear":
        return t("introductions.standing.toHear", format.list(one.clients.map(client)));
      case "heard":
        return t(
          one.isWanted
            ? "introductions.standing.heardWanted"
            : "introductions.standing.heardUnwanted",
        );
      case "closed":
        return t("introductions.standing.closed")[one.is];
      default:
        return assertNever(one);
    }
  };
  return {
    client,
    staff,
    staffOf: (...clients) => {
      const serving = new Set(clients.flatMap((id) => directory.staffOf(id)));
      const names = [...serving].map(staff);
      return names.length > 0 ? format.list(names) : t("introductions.turnNobody");
    },
    standing,
    ...useAgainstWords(client),
  };
}

/** What speaks against a pair, in sentences. */
function useAgainstWords(
  client: PairWords["client"],
): Pick<PairWords, "refusal" | "caution" | "lacking"> {
  const { t, format } = useI18n();
  /** By the names they have where they are given. */
  const consents = (purposes: Lacking["purposes"]): string =>
    format.list(purposes.map((purpose) => t("casework.consent")[purpose].title));
  const refusal = (why: Refusal): string => {
    switch (why.type) {
      case "samePerson":
      case "alreadyOpen":
        return t(`introductions.refusal.${why.type}`);
      case "excluded":
        return t(`introductions.refusal.${excludedWord[why.why ?? "byWish"]}`, client(why.client));
      case "withdrawn":
        return t("introductions.refusal.withdrawn", client(why.client), consents(why.purposes));
      default:
        return t(`introductions.refusal.${why.type}`, client(why.client));
    }
  };
  const caution = (one: Caution): string => {
    switch (one.type) {
      case "metBefore":
        return t("introductions.caution.metBefore", one.rounds);
      case "tooMany":
        return t("introductions.caution.tooMany", client(one.client), one.open);
      case "unasked":
        return t("introductions.caution.unasked", client(one.client), consents(one.purposes));
      default:
        return t(`introductions.caution.${one.type}`, client(one.client));
    }
  };
  const lacking = ({ isWithdrawn, ...one }: Lacking): string =>
    t(
      isWithdrawn ? "introductions.refusal.withdrawn" : "introductions.caution.unasked",
      client(one.client),
      consents(one.purposes),
    );
  return { refusal, caution, lacking };
}

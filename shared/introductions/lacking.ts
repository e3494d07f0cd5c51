/**
 * Whether a card may be shown at all. A client is shown, at whatever level, only while the own consent
 * to be shown is given and nothing that an introduction needs was taken back. Nobody is shown to one
 * who took any of it back, either: there the introduction stops. How somebody is reached is handed
 * over only while the own consent to that is given.
 */
import type { ClientId } from "#shared/kernel";
import { consentOn, consentsAt, type NeededPurpose, type SaidOfClient } from "./may-propose.ts";

/** Consents of one client that stand in the way of showing a card, or of handing over how to reach them. */
export interface Lacking {
  readonly client: ClientId;
  readonly purposes: readonly (NeededPurpose | "contactExchange")[];
  /** They were taken back; else they were never given. */
  readonly isWithdrawn: boolean;
}

/** One of the two, by the own document. */
interface Party {
  readonly client: ClientId;
  readonly card: SaidOfClient;
}

/** The consents that stand in the way of showing a client to another one; nothing when it may be done. */
export function lackingToShow(of: Party, to: Party): readonly Lacking[] {
  const isUnasked = consentOn(of.card, "showProfile") === "unasked";
  return [
    ...withdrawnBy(of),
    ...(isUnasked
      ? [{ client: of.client, purposes: ["showProfile"], isWithdrawn: false } as const]
      : []),
    ...withdrawnBy(to),
  ];
}

/** Whether any card of a client may be shown to anybody. */
export const mayBeShown = (card: SaidOfClient): boolean =>
  consentOn(card, "showProfile") === "given" && consentsAt(card, "withdrawn").length === 0;

const exchangePurposes = ["service", "contactExchange"] as const;

/** The consents that stand in the way of handing over how to reach a client; nothing when it may be done. */
export function lackingToExchange({ client, card }: Party): readonly Lacking[] {
  const purposes = exchangePurposes.filter((one) => consentOn(card, one) === "withdrawn");
  if (purposes.length > 0) return [{ client, purposes, isWithdrawn: true }];
  return mayBeExchanged(card)
    ? []
    : [{ client, purposes: ["contactExchange"], isWithdrawn: false }];
}

/** Whether how to reach a client may be handed to anybody. */
export const mayBeExchanged = (card: SaidOfClient): boolean =>
  consentOn(card, "contactExchange") === "given" && consentOn(card, "service") !== "withdrawn";

const withdrawnBy = ({ client, card }: Party): readonly Lacking[] => {
  const purposes = consentsAt(card, "withdrawn");
  return purposes.length > 0 ? [{ client, purposes, isWithdrawn: true }] : [];
};

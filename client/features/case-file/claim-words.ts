import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Verification, VerificationWay } from "#shared/casework";
import type { StaffId } from "#shared/kernel";
import type { VerifiableClaim } from "#shared/registry";

/** How claims read. */
export interface ClaimWords {
  readonly name: (claim: VerifiableClaim) => string;
  /** How it was seen. */
  readonly said: (said: Verification) => string;
  /** By whom, when, and until when it counts; empty when it was never seen. */
  readonly details: (said: Verification, by: StaffId | undefined) => string;
  readonly sentence: (claim: VerifiableClaim, how: VerificationWay) => string;
}

/** The words of claims; for the parts of an open case file. */
export function useClaimWords(): ClaimWords {
  const { t, format } = useI18n();
  const { me, directory } = useWork();
  const whoOf = (by: StaffId) =>
    by === me().id ? t("caseFile.me") : (directory.nameOf(by) ?? t("caseFile.colleague"));
  const endOf = (said: Verification): string | undefined => {
    if (said.until === undefined || said.how === "refused") return undefined;
    return t("caseFile.claimUntil", format.day(said.until));
  };
  const name = (claim: VerifiableClaim): string => t("casework.claim")[claim];
  return {
    name,
    said: (said) => {
      if (said.on === undefined && said.how === undefined) return t("caseFile.claimUnseen");
      const seen = said.how ? t("casework.verificationWay")[said.how] : t("caseFile.claimSeen");
      const isPaper = said.how === "originalSeen" || said.how === "copySeen";
      return isPaper
        ? `${seen}${t(said.isKept ? "caseFile.claimKept" : "caseFile.claimNotKept")}`
        : seen;
    },
    details: (said, by) =>
      said.on === undefined
        ? ""
        : [by && whoOf(by), format.day(said.on), endOf(said), said.note || undefined]
            .filter(Boolean)
            .join(" · "),
    sentence: (claim, how) =>
      t("caseFile.claimSaid", name(claim), t("casework.verificationWay")[how]),
  };
}

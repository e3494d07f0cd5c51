import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { claimState, type Verification, type VerificationWay } from "#shared/casework";
import type { StaffId } from "#shared/kernel";
import type { VerifiableClaim } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";

/** How claims read. */
export interface ClaimWords {
  readonly name: (claim: VerifiableClaim) => string;
  /** What was seen, by whom, when, and until when it counts. */
  readonly said: (said: Verification, by: StaffId | undefined) => string;
  readonly sentence: (claim: VerifiableClaim, how: VerificationWay) => string;
}

/** The words of claims; for the parts of an open case file. */
export function useClaimWords(): ClaimWords {
  const { t, format } = useI18n();
  const { me, directory } = useWork();
  const file = useCaseFile();
  const whoOf = (by: StaffId) =>
    by === me().id ? t("caseFile.me") : (directory.nameOf(by) ?? t("caseFile.colleague"));
  const endOf = (said: Verification): string | undefined => {
    if (said.until === undefined || said.how === "refused") return undefined;
    const day = format.day(said.until);
    return claimState(said, file.today()) === "ended"
      ? t("caseFile.claimEnded", day)
      : t("caseFile.claimUntil", day);
  };
  const name = (claim: VerifiableClaim): string => t("casework.claim")[claim];
  return {
    name,
    said: (said, by) => {
      if (said.on === undefined && said.how === undefined) return t("caseFile.claimUnseen");
      const seen = said.how ? t("casework.verificationWay")[said.how] : t("caseFile.claimSeen");
      const isPaper = said.how === "originalSeen" || said.how === "copySeen";
      return [
        isPaper
          ? `${seen}${t(said.isKept ? "caseFile.claimKept" : "caseFile.claimNotKept")}`
          : seen,
        by && whoOf(by),
        said.on && format.day(said.on),
        endOf(said),
        said.note || undefined,
      ]
        .filter(Boolean)
        .join(" · ");
    },
    sentence: (claim, how) =>
      t("caseFile.claimSaid", name(claim), t("casework.verificationWay")[how]),
  };
}

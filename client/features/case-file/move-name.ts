import { useI18n } from "#client/i18n";
import { moves, type Stage } from "#shared/casework";

/** Answers what a move is called on its button: 进入匹配, 退回评估, 结束服务. */
export function useMoveName(): (from: Stage, to: Stage) => string {
  const { t } = useI18n();
  return (from, to) => {
    const stage = t("casework.stage")[to];
    if (to === "closed") return t("caseFile.closeCase");
    switch (moves[from][to]) {
      case "skip":
        return t("caseFile.skipTo", stage);
      case "back":
        return t("caseFile.backTo", stage);
      case "reopen":
        return t("caseFile.reopenAt", stage);
      default:
        return t("caseFile.moveTo", stage);
    }
  };
}

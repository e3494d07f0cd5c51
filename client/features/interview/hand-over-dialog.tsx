import { useI18n } from "#client/i18n";
import { ConfirmDialog } from "#client/ui";
import { useHandOver } from "#feature/hand-over";
import type { Sitting } from "#shared/questionnaires";
import { useDesk } from "./desk.ts";

/** Asks before the device goes into the client's hands: only a PIN or password takes it back. */
export function HandOverDialog(props: {
  readonly sitting: Sitting | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const desk = useDesk();
  const handOver = useHandOver();
  const give = (sitting: Sitting | undefined) =>
    sitting && handOver.give({ client: desk.client, sitting: sitting.id });
  // Closing takes the sitting away before the yes is told.
  let asked: Sitting | undefined;
  const remembered = () => {
    asked = props.sitting ?? asked;
    return props.sitting !== undefined;
  };
  return (
    <ConfirmDialog
      isOpen={remembered()}
      title={t("consultation.handOverTitle")}
      confirmLabel={t("consultation.handOverNow")}
      cancelLabel={t("common.cancel")}
      onConfirm={() => give(asked)}
      onClose={props.onClose}
    >
      {t("consultation.handOverText")}
    </ConfirmDialog>
  );
}

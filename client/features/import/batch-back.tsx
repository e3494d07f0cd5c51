import { createSignal, Show } from "solid-js";
import { type Batch, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, ConfirmDialog, useToasts } from "#client/ui";

/** The way back from an import, and forth again. */
export function BatchBack(props: { readonly batch: Batch }) {
  const { t } = useI18n();
  const { batches } = useWork();
  const toasts = useToasts();
  const [isAsking, setAsking] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const run = async (deed: () => Promise<string | undefined>) => {
    setBusy(true);
    const sentence = await deed();
    setBusy(false);
    toasts.show({ text: sentence ?? t("importing.failed") });
  };
  const takeBack = () =>
    run(async () => {
      const back = await batches.takeBack(props.batch.id, () => true);
      return back.ok ? t("importing.takenBack", back.value.withdrawn, back.value.kept) : undefined;
    });
  const bringBack = () =>
    run(async () => {
      const back = await batches.bringBack(props.batch.id, () => true);
      return back.ok ? t("importing.broughtBack") : undefined;
    });
  return (
    <>
      <Show when={props.batch.state === "takenBack"}>
        <Button small disabled={isBusy()} onClick={() => void bringBack()}>
          {t("importing.bringBack")}
        </Button>
      </Show>
      <Show when={props.batch.state === "done" && props.batch.done > 0}>
        <Button small disabled={isBusy()} onClick={() => setAsking(true)}>
          {isBusy() ? t("importing.takingBack") : t("importing.takeBack")}
        </Button>
      </Show>
      <ConfirmDialog
        isOpen={isAsking()}
        title={t("importing.takeBackAsk")}
        confirmLabel={t("importing.takeBack")}
        cancelLabel={t("common.cancel")}
        onConfirm={() => {
          setAsking(false);
          void takeBack();
        }}
        onClose={() => setAsking(false)}
      >
        {t("importing.takeBackNote")}
      </ConfirmDialog>
    </>
  );
}

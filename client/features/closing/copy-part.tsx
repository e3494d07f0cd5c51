import { createSignal, lazy, Show, Suspense } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, Section } from "#client/ui";
import { idOf, kindsOfAClient } from "#shared/documents";
import type { Closing } from "./open-closing.ts";

const CopyDialog = lazy(async () => ({
  default: (await import("./copy/copy-dialog.tsx")).CopyDialog,
}));

/** Hands out all that this person may read of the client, as one file. */
export function CopyPart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const [isAsking, setAsking] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const isPart = () =>
    kindsOfAClient.some((kind) => !directory.accessTo(idOf(kind, props.closing.id)).read);
  return (
    <Section title={t("closing.copy")}>
      <div class="closing-compact">
        <p class="quiet">{t("closing.copyNote")}</p>
        <Show when={isPart()}>
          <p class="quiet small">{t("closing.copyPart")}</p>
        </Show>
        <div>
          <Button aria-disabled={isBusy()} onClick={() => !isBusy() && setAsking(true)}>
            {isBusy() ? t("closing.copyMaking") : t("closing.copyMake")}
          </Button>
        </div>
      </div>
      <Show when={isAsking()}>
        {/* Else the whole page would go while the dialog is fetched. */}
        <Suspense>
          <CopyDialog closing={props.closing} onBusy={setBusy} onClose={() => setAsking(false)} />
        </Suspense>
      </Show>
    </Section>
  );
}

import { createSignal, Show } from "solid-js";
import type { SetUpRefusal, SetUpRequest } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, NumberField, Progress } from "#client/ui";

/** What the relay takes at most; more would be a bench, not a trial. */
const clientsAtMost = 10_000;
const clientsByDefault = 300;
/** The same seed makes the same people: two who try it out see the same agency. */
const seed = 1;

/** How many fictional clients the sample agency is to have. */
export function SampleAgency(props: {
  readonly onSubmit: (request: SetUpRequest) => Promise<SetUpRefusal | undefined>;
}) {
  const { t, format } = useI18n();
  const [text, setText] = createSignal(String(clientsByDefault));
  const [reason, setReason] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    const clients = Number(text().normalize("NFKC").trim());
    const isGood = Number.isInteger(clients) && clients >= 1 && clients <= clientsAtMost;
    setReason(isGood ? undefined : t("setUp.clientsRange", format.number(clientsAtMost)));
    if (!isGood) return;
    setBusy(true);
    const refusal = await props.onSubmit({ kind: "sample", clients, seed });
    setBusy(false);
    setReason(refusal && refusalSentence(t, refusal));
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <p class="quiet">{t("setUp.sampleNote")}</p>
      <NumberField
        label={t("setUp.clients")}
        inputmode="numeric"
        value={text()}
        onInput={setText}
        reason={reason()}
      />
      <Button kind="primary" type="submit" aria-disabled={isBusy()}>
        {t("setUp.startSample")}
      </Button>
      <Show when={isBusy()}>
        <div class="stack-tight" role="status">
          <Progress label={t("setUp.workingSample")} done={0} />
          <p class="quiet small">{t("setUp.workingSample")}</p>
        </div>
      </Show>
    </form>
  );
}

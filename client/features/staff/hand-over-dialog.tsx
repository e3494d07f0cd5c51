import { Match, Show, Switch } from "solid-js";
import type { Colleague } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, Dialog, Select, Skeleton } from "#client/ui";
import { useHandOver } from "./hand-over.ts";
import { HandOverClients } from "./hand-over-clients.tsx";
import type { Team } from "./team.ts";

/** Moves the clients of one colleague to another: to whom, which, how many, before anything happens. */
export function HandOverDialog(props: {
  readonly colleague: Colleague;
  readonly team: Team;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const from = props.colleague;
  const handOver = useHandOver(from, props.team, () => props.onClose());
  const isPossible = () => (handOver.all()?.length ?? 0) > 0 && handOver.takers().length > 0;
  return (
    <Dialog
      isOpen
      title={t("staff.handOverTitle", from.name)}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Show when={isPossible()}>
            <Button
              kind="primary"
              disabled={handOver.chosen().length === 0}
              aria-disabled={handOver.isBusy()}
              onClick={() => void handOver.submit()}
            >
              {handOver.isBusy()
                ? t("staff.working")
                : t("staff.handOverDo", handOver.chosen().length)}
            </Button>
          </Show>
        </>
      }
    >
      <Switch fallback={<Looking />}>
        <Match when={handOver.refusal()}>
          {(why) => (
            <Banner
              tone="ask"
              action={<Button onClick={handOver.askAgain}>{t("common.retry")}</Button>}
            >
              {refusalSentence(t, why())}
            </Banner>
          )}
        </Match>
        <Match when={handOver.all()?.length === 0}>
          <p>{t("staff.handOverNone", from.name)}</p>
        </Match>
        <Match when={handOver.all() && handOver.takers().length === 0}>
          <p>{t("staff.handOverNobody")}</p>
        </Match>
        <Match when={handOver.all()}>
          {(clients) => (
            <>
              <Select
                label={t("staff.handOverTo")}
                empty={t("staff.handOverChoose")}
                options={handOver.takers().map(({ id, name }) => ({ value: id, label: name }))}
                value={handOver.to()}
                onChange={handOver.setTo}
                reason={handOver.reason()}
              />
              <HandOverClients
                clients={clients()}
                left={handOver.left()}
                onChange={handOver.setLeft}
              />
            </>
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}

function Looking() {
  const { t } = useI18n();
  return (
    <div role="status">
      <p class="quiet">{t("staff.handOverPreview")}</p>
      <Skeleton lines={4} />
    </div>
  );
}

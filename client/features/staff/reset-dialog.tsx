import { createResource, Match, Switch } from "solid-js";
import { type Colleague, useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, Dialog, Skeleton } from "#client/ui";
import { LinkShown } from "./link-shown.tsx";

/** A link with which a colleague chooses a new password, or joins after the first link was lost. */
export function ResetDialog(props: {
  readonly colleague: Colleague;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { commands } = useWork();
  const [answer, { refetch }] = createResource(() => commands.resetPassword(props.colleague.id));
  const made = () => {
    const latest = answer.latest;
    return latest?.ok ? latest.value : undefined;
  };
  const refusal = () => {
    const latest = answer.latest;
    return latest && !latest.ok ? latest.reason : undefined;
  };
  const isInvited = () => props.colleague.isInvited;
  return (
    <Dialog
      isOpen
      title={
        isInvited()
          ? t("staff.linkTitle", props.colleague.name)
          : t("staff.resetTitle", props.colleague.name)
      }
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{t("common.done")}</Button>}
    >
      <Switch fallback={<Skeleton lines={3} />}>
        <Match when={made()}>
          {(link) => (
            <LinkShown
              label={isInvited() ? t("staff.linkLabel") : t("staff.resetLabel")}
              token={link().token}
              expiresAtMs={link().expiresAtMs}
            />
          )}
        </Match>
        <Match when={refusal()}>
          {(reason) => (
            <Banner
              tone="ask"
              action={<Button onClick={() => void refetch()}>{t("common.retry")}</Button>}
            >
              {refusalSentence(t, reason())}
            </Banner>
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}

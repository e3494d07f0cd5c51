import { useLocation } from "@solidjs/router";
import { createResource, Match, Switch } from "solid-js";
import { useAppData } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, EntryPage, LinkButton, Skeleton } from "#client/ui";
import { JoinForm } from "./join-form.tsx";

/** What an invitation link leads to; its token stands behind the # of the address. */
export function Invitation() {
  const { t } = useI18n();
  const { session } = useAppData();
  const location = useLocation();
  // Another link may be pasted into the same tab: only the part behind the # changes then.
  const token = () => location.hash.slice(1);
  const [link, { refetch }] = createResource(token, (asked) => session.readInvitation(asked));
  const found = () => {
    const answer = link.latest;
    return answer?.ok ? answer.value : undefined;
  };
  const refusal = () => {
    const answer = link.latest;
    return answer && !answer.ok ? answer.reason : undefined;
  };
  return (
    <Switch
      fallback={
        <EntryPage title={t("invitation.reading")}>
          <Skeleton lines={3} />
        </EntryPage>
      }
    >
      <Match when={found()}>
        {(invitation) => <JoinForm token={token()} invitation={invitation()} />}
      </Match>
      <Match when={refusal()?.type === "linkNotGood" || refusal()?.type === "malformed"}>
        <EntryPage title={t("invitation.notGoodTitle")} note={t("invitation.notGoodText")}>
          <LinkButton href="/clients">{t("invitation.toSignIn")}</LinkButton>
        </EntryPage>
      </Match>
      <Match when={refusal()}>
        {(reason) => (
          <EntryPage title={t("invitation.title")}>
            <Banner tone="ask">{refusalSentence(t, reason())}</Banner>
            <Button kind="primary" onClick={() => void refetch()}>
              {t("common.retry")}
            </Button>
          </EntryPage>
        )}
      </Match>
    </Switch>
  );
}

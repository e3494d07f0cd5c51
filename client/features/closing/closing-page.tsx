import { useParams } from "@solidjs/router";
import { createMemo, type JSX, Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, EmptyState, LinkButton, PageHead, Skeleton } from "#client/ui";
import { idOf } from "#shared/documents";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { ArchivePart } from "./archive-part.tsx";
import { ClosePart } from "./close-part.tsx";
import "./closing.css";
import { CopyPart } from "./copy-part.tsx";
import { fetchAnswers } from "./fetch-answers.ts";
import { ImprovementPart } from "./improvement-part.tsx";
import { openClosing } from "./open-closing.ts";
import { RightsPart } from "./rights-part.tsx";
import { SummaryPart } from "./summary-part.tsx";
import { SurveyPart } from "./survey-part.tsx";

/** The end of the service of the client whose id the address names. */
export function ClosingPage() {
  const { t } = useI18n();
  const params = useParams();
  const { directory } = useWork();
  const id = () => clientIdSchema.safeParse(params.id).data;
  const readable = createMemo(() => {
    const client = id();
    return client && directory.accessTo(idOf("case", client)).read ? client : undefined;
  });
  return (
    <Show
      when={readable()}
      keyed
      fallback={<Instead client={id()}>{t("closing.notAllowed")}</Instead>}
    >
      {(client) => <OpenClosing id={client} />}
    </Show>
  );
}

function Instead(props: { readonly client: ClientId | undefined; readonly children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <div class="page">
      <EmptyState
        action={
          <LinkButton href={props.client ? `/clients/${props.client}` : "/clients"}>
            {t("notes.toCaseFile")}
          </LinkButton>
        }
      >
        {props.children}
      </EmptyState>
    </div>
  );
}

function OpenClosing(props: { readonly id: ClientId }) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const closing = openClosing(props.id);
  const answers = fetchAnswers(closing);
  const status = () => closing.file.status();
  return (
    <Switch fallback={<Instead client={props.id}>{t("closing.notHere")}</Instead>}>
      <Match when={status() === "loading"}>
        <div class="page">
          <Skeleton lines={8} />
        </div>
      </Match>
      <Match when={status() === "here" && closing.client.status() === "here"}>
        <div class="page closing-page">
          <PageHead
            back={{ href: `/clients/${props.id}`, label: t("notes.back") }}
            title={t("closing.titleOf", closing.name())}
            note={t("closing.note")}
            actions={
              <Show when={me().roles.has("supervisor")}>
                <LinkButton kind="plain" small href="/closing">
                  {t("closing.overview")}
                </LinkButton>
              </Show>
            }
          />
          <Show when={closing.decision()?.is && closing.decision()}>
            {(decision) => (
              <Banner tone="info">{t("closing.archivedSince", format.day(decision().on))}</Banner>
            )}
          </Show>
          <Show when={!closing.isArchived()}>
            <SummaryPart closing={closing} />
            <SurveyPart closing={closing} onAsk={answers.ask} />
          </Show>
          <ImprovementPart closing={closing} />
          <Show when={!closing.isArchived()}>
            <ClosePart closing={closing} />
          </Show>
          <ArchivePart closing={closing} />
          <RightsPart closing={closing} />
          <CopyPart closing={closing} />
        </div>
      </Match>
    </Switch>
  );
}

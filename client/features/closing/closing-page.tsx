import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { LinkButton } from "#client/ui";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { ArchivePart } from "./archive-part.tsx";
import { ClosePart } from "./close-part.tsx";
import "./closing.css";
import { CopyPart } from "./copy-part.tsx";
import { fetchAnswers } from "./fetch-answers.ts";
import { ImprovementPart } from "./improvement-part.tsx";
import { type Closing, openClosing } from "./open-closing.ts";
import { RightsPart } from "./rights-part.tsx";
import { SummaryPart } from "./summary-part.tsx";
import { SurveyPart } from "./survey-part.tsx";

/** The end of the service of the client whose id the address names. */
export function ClosingPage() {
  return <ClientPage>{(client) => <Readable client={client} />}</ClientPage>;
}

function Readable(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const mayRead = () => directory.accessTo(idOf("case", props.client)).read;
  const words = { notAllowed: t("closing.notAllowed") };
  return (
    <Show
      when={mayRead()}
      fallback={<WhenHere client={props.client} status="notAllowed" words={words} />}
    >
      <OpenClosing client={props.client} />
    </Show>
  );
}

function OpenClosing(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const closing = openClosing(props.client);
  const answers = fetchAnswers(closing);
  const status = () => {
    const known = closing.file.status();
    return known === "here" ? closing.client.status() : known;
  };
  return (
    <WhenHere
      client={props.client}
      status={status()}
      words={{ notAllowed: t("closing.notAllowed"), notHere: t("closing.notHere") }}
    >
      <Sheet closing={closing} onAsk={answers.ask} />
    </WhenHere>
  );
}

function Sheet(props: { readonly closing: Closing; readonly onAsk: () => void }) {
  const { t } = useI18n();
  const { me } = useWork();
  const { closing } = props;
  return (
    <ClientSheet
      class="closing-page"
      client={closing.id}
      read={closing.read}
      title={t("closing.titleOf", closing.name())}
      note={t("closing.note")}
      actions={
        <Show when={me().roles.has("supervisor")}>
          <LinkButton kind="plain" small href="/closing">
            {t("closing.overview")}
          </LinkButton>
        </Show>
      }
    >
      <Show when={!closing.isArchived()}>
        <SummaryPart closing={closing} />
        <SurveyPart closing={closing} onAsk={props.onAsk} />
      </Show>
      <ImprovementPart closing={closing} />
      <Show when={!closing.isArchived()}>
        <ClosePart closing={closing} />
      </Show>
      <ArchivePart closing={closing} />
      <RightsPart closing={closing} />
      <CopyPart closing={closing} />
    </ClientSheet>
  );
}

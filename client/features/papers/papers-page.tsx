import { useParams } from "@solidjs/router";
import { createMemo, createSignal, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, createNow, IconPrinter, PageHead, Section } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { WhyHandedOut } from "#feature/export";
import { readHistory } from "#feature/history";
import { usePrint } from "#feature/print";
import { idOf } from "#shared/documents";
import { basicCardOf } from "#shared/introductions";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { profileValue } from "#shared/registry";
import { BlankConsents, BlankInterview, BlankRegistration, BlankSurvey } from "./blank-forms.tsx";
import { CaseFilePaper, ProfileCardPaper } from "./client-papers.tsx";
import "./papers.css";

/** What can be put on paper: blank forms, and with a client in the address the papers of that client. */
export function PapersPage() {
  const { t } = useI18n();
  const params = useParams();
  const client = () => clientIdSchema.safeParse(params.id).data;
  return (
    <div class="page">
      <Show when={client()} keyed>
        {(id) => <OfClient client={id} />}
      </Show>
      <Show when={!client()}>
        <PageHead title={t("papers.title")} note={t("papers.note")} />
      </Show>
      <BlankForms />
    </div>
  );
}

function BlankForms() {
  const { t } = useI18n();
  const print = usePrint();
  const forms = {
    registration: BlankRegistration,
    interview: BlankInterview,
    consents: BlankConsents,
    survey: BlankSurvey,
  };
  return (
    <Section title={t("papers.blank")}>
      <ul class="papers-lines" aria-label={t("papers.blank")}>
        <Paper
          name={t("papers.form.registration")}
          about={t("papers.formNote.registration")}
          onPrint={() =>
            print({ title: t("papers.form.registration"), body: () => <forms.registration /> })
          }
        />
        <Paper
          name={t("papers.form.interview")}
          about={t("papers.formNote.interview")}
          onPrint={() =>
            print({ title: t("papers.form.interview"), body: () => <forms.interview /> })
          }
        />
        <Paper
          name={t("papers.form.consents")}
          about={t("papers.formNote.consents")}
          onPrint={() =>
            print({ title: t("papers.form.consents"), body: () => <forms.consents /> })
          }
        />
        <Paper
          name={t("papers.form.survey")}
          about={t("papers.formNote.survey")}
          onPrint={() => print({ title: t("papers.form.survey"), body: () => <forms.survey /> })}
        />
      </ul>
    </Section>
  );
}

function OfClient(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const work = useWork();
  const print = usePrint();
  const now = createNow();
  const card = work.openDocument(idOf("client", props.client));
  onCleanup(card.close);
  const history = readHistory(props.client);
  const name = createMemo(() => {
    const { value } = card.projection();
    return profileValue(value, "name") ?? profileValue(value, "callName") ?? t("registry.unnamed");
  });
  const source = () => ({
    card: card.projection(),
    today: dayOf(now()),
    nowMs: now(),
    history,
  });
  const mayShow = () => basicCardOf(card.projection(), dayOf(now())) !== undefined;
  const [isAsking, setAsking] = createSignal(false);
  const printFile = () =>
    print({
      title: t("papers.caseFileOf", name()),
      watermark: t("papers.insideOnly"),
      body: () => <CaseFilePaper source={source()} />,
    });
  return (
    <>
      <PageHead
        back={{ href: `/clients/${props.client}`, label: t("caseFile.file") }}
        title={t("papers.titleOf", name())}
        note={t("papers.note")}
      />
      <Show when={card.status() === "here"} fallback={<p class="quiet">{t("caseFile.notHere")}</p>}>
        <Section title={t("papers.ofClient")}>
          <ul class="papers-lines" aria-label={t("papers.ofClient")}>
            <Paper
              name={t("papers.caseFile")}
              about={t("papers.caseFileNote")}
              onPrint={() => setAsking(true)}
            />
            <Paper
              name={t("papers.card")}
              about={
                <Show when={!mayShow()} fallback={t("papers.cardNote")}>
                  {t("papers.cardNotAllowed", name(), t("casework.consent").showProfile.title)}{" "}
                  <a class="link" href={`/clients/${props.client}#field-consent-showProfile-given`}>
                    {t("introductions.toConsents", name())}
                  </a>
                </Show>
              }
              isRefused={!mayShow()}
              onPrint={() =>
                print({
                  title: t("papers.card"),
                  watermark: t("papers.insideOnly"),
                  body: () => <ProfileCardPaper source={source()} />,
                })
              }
            />
          </ul>
        </Section>
      </Show>
      <Show when={isAsking()}>
        <WhyHandedOut
          client={props.client}
          what="file print"
          title={t("papers.whyFile", name())}
          submit={t("papers.print")}
          onTraced={printFile}
          onClose={() => setAsking(false)}
        />
      </Show>
    </>
  );
}

function Paper(props: {
  readonly name: string;
  readonly about: JSX.Element;
  /** `about` says why. */
  readonly isRefused?: boolean | undefined;
  readonly onPrint: () => void;
}) {
  const { t } = useI18n();
  const about = createUniqueId();
  return (
    <li class="papers-line">
      <span class="papers-what">
        <span class="strong">{props.name}</span>
        <span id={about} class="quiet small">
          {props.about}
        </span>
      </span>
      <Button
        small
        aria-label={`${t("papers.print")}: ${props.name}`}
        aria-describedby={props.isRefused ? about : undefined}
        disabled={props.isRefused}
        onClick={props.onPrint}
      >
        <IconPrinter />
        {t("papers.print")}
      </Button>
    </li>
  );
}

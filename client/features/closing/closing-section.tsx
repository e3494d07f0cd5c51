import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { LinkButton, Section, Tag } from "#client/ui";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import "./closing.css";
import { fetchAnswers } from "./fetch-answers.ts";
import { type Closing, openClosing } from "./open-closing.ts";

/** How the end of a service stands, in a few lines, and the way to its page; for who may read the case file. */
export function ClosingSection(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("case", props.client)).read);
  return (
    <Show when={mayRead()}>
      <Open client={props.client} />
    </Show>
  );
}

function Open(props: { readonly client: ClientId }) {
  const { t, format } = useI18n();
  const closing = openClosing(props.client);
  fetchAnswers(closing);
  const waiting = () => closing.requests().filter(({ answered }) => !answered);
  const items = () => closing.improvements().filter(({ ended }) => !ended).length;
  return (
    <Section
      title={t("closing.section")}
      end={
        <LinkButton kind="plain" small href={`/clients/${props.client}/closing`}>
          {t(isBegun(closing) ? "closing.open" : "closing.begin")}
        </LinkButton>
      }
    >
      <div class="closing-compact">
        <p class="quiet">
          <Stands closing={closing} />
        </p>
        <Show when={waiting()[0]}>
          {(first) => (
            <p>
              {t("closing.waitingRequests", waiting().length)}{" "}
              <Tag tone={first().dueOn < closing.today() ? "ask" : "plain"}>
                {t("closing.answerBy", format.day(first().dueOn))}
              </Tag>
            </p>
          )}
        </Show>
        <Show when={items() > 0}>
          <p>{t("closing.openImprovements", items())}</p>
        </Show>
      </div>
    </Section>
  );
}

function Stands(props: { readonly closing: Closing }) {
  const { t, format } = useI18n();
  const sentence = (): string => {
    const { closing } = props;
    const { outcome, on, summary } = closing.summary();
    const decision = closing.decision();
    if (decision?.is) return t("closing.archivedSince", format.day(decision.on));
    if (outcome && on && summary !== "") {
      const said = t("closing.endedAs", t("closing.outcome")[outcome], format.day(on));
      const isSurveyed = closing.surveys().length > 0;
      return isSurveyed ? t("closing.andSurveyed", said) : said;
    }
    if (closing.surveys().length > 0) return t("closing.surveyedOnly", closing.surveys().length);
    return t("closing.notBegun");
  };
  return <>{sentence()}</>;
}

const isBegun = (closing: Closing): boolean =>
  closing.summary().outcome !== undefined ||
  closing.summary().summary !== "" ||
  closing.isArchived() ||
  closing.requests().length > 0;

import { createMemo, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { LinkButton, Section, Tag } from "#client/ui";
import {
  contradictionsOf,
  type Ground,
  interviewsOf,
  progressOf,
  proposeWishes,
} from "#shared/interviews";
import type { ClientId } from "#shared/kernel";
import { repliedIn, sittingsOf } from "#shared/questionnaires";
import "./consultation.css";
import { openConsultation } from "./open-consultation.ts";

/** How far interview and assessment are, and what came of them; nothing for those who may not read it. */
export function ConsultationSection(props: {
  readonly client: ClientId;
  readonly allows: Ground["allows"];
  /** Whether the client allows questionnaires. */
  readonly isAssessed: boolean;
}) {
  const { t } = useI18n();
  const consultation = openConsultation(props.client, {
    group: (group) => props.allows(group),
    assessment: () => props.isAssessed,
  });
  const ground = consultation.ground;
  const open = createMemo(
    () => contradictionsOf(ground()).filter(({ settled }) => settled === undefined).length,
  );
  const proposed = createMemo(() => proposeWishes(ground()).length);
  const href = (page: string) => `/clients/${props.client}/${page}`;
  return (
    <Show when={consultation.file()}>
      <Section title={t("consultation.title")}>
        <Line
          name={t("consultation.interview")}
          action={
            <LinkButton kind="plain" small href={href("interview")}>
              {t("consultation.toInterview")}
            </LinkButton>
          }
        >
          <InterviewStands ground={ground()} />
        </Line>
        <Show when={consultation.assessment()}>
          <Line
            name={t("consultation.assessment")}
            action={
              <LinkButton kind="plain" small href={href("assessment")}>
                {t("consultation.toAssessment")}
              </LinkButton>
            }
          >
            <AssessmentStands ground={ground()} />
          </Line>
        </Show>
        <Show when={open() + proposed() > 0}>
          <a class="consultation-found" href={href("interview")}>
            <Show when={open() > 0}>
              <Tag tone="ask">{t("consultation.contradictionsCount", open())}</Tag>
            </Show>
            <Show when={proposed() > 0}>
              <Tag tone="accent">{t("consultation.proposalsCount", proposed())}</Tag>
            </Show>
          </a>
        </Show>
      </Section>
    </Show>
  );
}

function Line(props: {
  readonly name: string;
  readonly action: JSX.Element;
  readonly children: JSX.Element;
}) {
  return (
    <div class="consultation-line">
      <span class="consultation-name">{props.name}</span>
      <span class="consultation-stands">{props.children}</span>
      {props.action}
    </div>
  );
}

function InterviewStands(props: { readonly ground: Ground }) {
  const { t, format } = useI18n();
  const words = () => {
    const [latest] = interviewsOf(props.ground.file);
    if (!latest) return t("consultation.noInterview");
    const sections = progressOf(props.ground, latest);
    const sum = (of: "done" | "asked") => sections.reduce((total, each) => total + each[of], 0);
    return t("consultation.interviewStands", format.date(latest.atMs), sum("done"), sum("asked"));
  };
  return <>{words()}</>;
}

function AssessmentStands(props: { readonly ground: Ground }) {
  const { t, format, locale } = useI18n();
  const words = () => {
    const sittings = sittingsOf(props.ground.assessment);
    const titles = new Set(
      sittings
        .filter(({ endedAtMs }) => endedAtMs !== undefined)
        .flatMap(({ instrument }) => instrument?.title[locale()] ?? []),
    );
    const going = sittings.find(({ endedAtMs }) => endedAtMs === undefined);
    const lines = [
      ...(titles.size > 0 ? [t("consultation.sittingsDone", format.list([...titles]))] : []),
      ...(going?.instrument
        ? [
            t(
              "consultation.sittingOpen",
              going.instrument.title[locale()],
              repliedIn(going),
              going.instrument.items.length,
            ),
          ]
        : []),
    ];
    return lines.length > 0 ? lines.join(" · ") : t("consultation.noAssessment");
  };
  return <>{words()}</>;
}

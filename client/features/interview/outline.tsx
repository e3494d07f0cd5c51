import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Section } from "#client/ui";
import { ConsentGate } from "#feature/case-file";
import { profileField } from "#feature/client-card";
import {
  type Interview,
  type InterviewSection,
  interviewSections,
  progressOf,
  type Question,
  type SectionProgress,
} from "#shared/interviews";
import type { SensitiveGroup } from "#shared/registry";
import { useDesk } from "./desk.ts";
import { QuestionRow } from "./question-row.tsx";
import { useQuestionWords } from "./question-words.ts";

type Form = NonNullable<Interview["form"]>;

/** The outline of an interview: one part at a time, how far each is, and what was not asked. */
export function Outline(props: { readonly interview: Interview; readonly form: Form }) {
  const { t } = useI18n();
  const desk = useDesk();
  const progress = createMemo(() => progressOf(desk.ground(), props.interview));
  const firstOpen = () => progress().find(({ open }) => open.length > 0)?.section ?? "situation";
  const [section, setSection] = createSignal<InterviewSection>(firstOpen());
  const next = () => interviewSections[interviewSections.indexOf(section()) + 1];
  let top!: HTMLDivElement;
  const goTo = (there: InterviewSection) => {
    setSection(there);
    top.scrollIntoView({ block: "start" });
  };
  return (
    <div class="outline" ref={top}>
      <nav class="outline-nav" aria-label={t("consultation.sections")}>
        <KeptFor each={progress()} by={({ section: name }) => name}>
          {(each) => (
            <button
              type="button"
              class="outline-part"
              aria-current={each().section === section() ? "step" : undefined}
              onClick={() => setSection(each().section)}
            >
              <span>{t("consultation.section")[each().section]}</span>
              <span class="quiet small">
                {t("consultation.sectionDone", each().done, each().asked)}
              </span>
            </button>
          )}
        </KeptFor>
      </nav>
      <div class="outline-asked">
        <Section title={t("consultation.section")[section()]}>
          <Questions interview={props.interview} questions={props.form[section()]} />
        </Section>
        <Show when={next()}>
          {(there) => (
            <div>
              <Button onClick={() => goTo(there())}>
                {t("consultation.nextSection", t("consultation.section")[there()])}
              </Button>
            </div>
          )}
        </Show>
        <NotAsked progress={progress()} onGo={goTo} />
      </div>
    </div>
  );
}

/** The questions of one part; what needs a consent waits behind it. */
function Questions(props: {
  readonly interview: Interview;
  readonly questions: readonly Question[];
}) {
  const desk = useDesk();
  const isAllowed = ({ consent }: Question) =>
    consent === undefined || desk.ground().allows(consent);
  const withheld = () => [
    ...new Set(
      props.questions.flatMap((question) =>
        question.consent && !isAllowed(question) ? [question.consent] : [],
      ),
    ),
  ];
  return (
    <>
      <For each={props.questions.filter(isAllowed)}>
        {(question) => <QuestionRow interview={props.interview} question={question} />}
      </For>
      <For each={withheld()}>
        {(group) => <ConsentGate group={group} fields={fieldsBehind(props.questions, group)} />}
      </For>
    </>
  );
}

const fieldsBehind = (questions: readonly Question[], group: SensitiveGroup) =>
  questions.flatMap(({ answer, consent }) =>
    consent === group && answer.kind === "card" ? [profileField(answer.field)] : [],
  );

/** What was not asked, part by part, and the way there. */
function NotAsked(props: {
  readonly progress: readonly SectionProgress[];
  readonly onGo: (section: InterviewSection) => void;
}) {
  const { t, format } = useI18n();
  const words = useQuestionWords();
  const parts = () => props.progress.filter(({ open }) => open.length > 0);
  return (
    <details class="not-asked">
      <summary>{t("consultation.notAsked")}</summary>
      <Show
        when={parts().length > 0}
        fallback={<p class="quiet small">{t("consultation.notAskedNone")}</p>}
      >
        <ul class="stack-tight">
          <KeptFor each={parts()} by={({ section: name }) => name}>
            {(part) => (
              <li class="small">
                <button type="button" class="link" onClick={() => props.onGo(part().section)}>
                  {t(
                    "consultation.notAskedLine",
                    t("consultation.section")[part().section],
                    format.list(part().open.map(words.short)),
                  )}
                </button>
              </li>
            )}
          </KeptFor>
        </ul>
      </Show>
    </details>
  );
}

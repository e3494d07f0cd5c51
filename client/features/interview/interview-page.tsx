import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, EmptyState } from "#client/ui";
import { currentForm, type Interview, interviewAbout, interviewsOf } from "#shared/interviews";
import type { Ulid } from "#shared/kernel";
import { Contradictions } from "./contradictions.tsx";
import { freshId, useDesk } from "./desk.ts";
import { InterviewBar } from "./interview-bar.tsx";
import { InterviewProse } from "./interview-prose.tsx";
import { Outline } from "./outline.tsx";
import { PageFrame } from "./page-frame.tsx";
import { Proposals } from "./proposals.tsx";

/** The interview of a client: the outline, what does not go together, and the wishes that follow. */
export function InterviewPage() {
  const { t } = useI18n();
  return (
    <PageFrame page="interview" saves="file" title={(name) => t("consultation.interviewOf", name)}>
      {(setInterview) => <Interviews onShown={setInterview} />}
    </PageFrame>
  );
}

function Interviews(props: { readonly onShown: (interview: Ulid | undefined) => void }) {
  const { t } = useI18n();
  const desk = useDesk();
  const [chosen, setChosen] = createSignal<Ulid>();
  const all = createMemo(() => interviewsOf(desk.ground().file));
  const shown = createMemo(() => {
    const interview = all().find(({ id }) => id === chosen()) ?? all()[0];
    props.onShown(interview?.id);
    return interview;
  });
  const begin = () => {
    const atMs = desk.caseFile.nowMs();
    const id = freshId(atMs);
    desk.caseFile.say(
      [
        {
          document: "case",
          about: interviewAbout(id),
          says: { at: Math.floor(atMs), form: currentForm, company: ["client"] },
        },
      ],
      t("consultation.begunSaid"),
    );
    setChosen(id);
  };
  return (
    <>
      <Show
        when={shown()}
        fallback={
          <EmptyState
            action={
              <Show when={desk.mayInterview()}>
                <Button kind="primary" onClick={begin}>
                  {t("consultation.begin")}
                </Button>
              </Show>
            }
          >
            {t("consultation.beginNote")}
          </EmptyState>
        }
      >
        {(interview) => (
          <>
            <InterviewBar
              interview={interview()}
              all={all()}
              onChoose={setChosen}
              onAnother={begin}
            />
            <Asked interview={interview()} />
          </>
        )}
      </Show>
      <Contradictions />
      <Proposals />
      <InterviewProse />
    </>
  );
}

function Asked(props: { readonly interview: Interview }) {
  const { t } = useI18n();
  return (
    <Show
      when={props.interview.form}
      fallback={<Banner tone="ask">{t("consultation.newerForm")}</Banner>}
    >
      {(form) => <Outline interview={props.interview} form={form()} />}
    </Show>
  );
}

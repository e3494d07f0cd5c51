import { useNavigate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Section, useToasts } from "#client/ui";
import { contentOf, keyOfNote, notesIn } from "#feature/notes";
import { idOf } from "#shared/documents";
import { talksOf } from "#shared/interviews";
import { useDesk } from "./desk.ts";

/** The prose beside the outline: notes of the case file that colleagues write together. */
export function InterviewProse() {
  const { t } = useI18n();
  const work = useWork();
  const desk = useDesk();
  const toasts = useToasts();
  const navigate = useNavigate();
  const notes = () => {
    const file = desk.file();
    return file
      ? notesIn(file.projection()).filter(
          ({ note, isPutAway }) =>
            !isPutAway && file.projection().value(note, "template") === "interviewMinutes",
        )
      : [];
  };
  const href = (key: string) => `/clients/${desk.client}/notes/${key}`;
  const begin = async () => {
    const made = await work.createNote(idOf("case", desk.client), {
      title: t("notes.template").interviewMinutes,
      template: "interviewMinutes",
      content: contentOf(t("notes.templateText").interviewMinutes),
    });
    if (made.ok) navigate(href(keyOfNote(made.value)));
    else toasts.show({ text: t("notes.notCreated") });
  };
  return (
    <Section
      title={t("consultation.prose")}
      end={
        <Show when={desk.caseFile.mayWrite("case", "note")}>
          <Button small onClick={() => void begin()}>
            {t("consultation.proseNew")}
          </Button>
        </Show>
      }
    >
      <ul class="prose-list">
        <KeptFor
          each={notes()}
          by={({ note }) => note}
          fallback={<li class="quiet prose-none">{t("consultation.proseNote")}</li>}
        >
          {(line) => (
            <li>
              <a class="prose-line" href={href(keyOfNote(line().note))}>
                {line().title || t("notes.untitled")}
              </a>
            </li>
          )}
        </KeptFor>
      </ul>
      <Talks />
    </Section>
  );
}

/** Talks that were written down without the outline, the latest first. */
function Talks() {
  const { t, format } = useI18n();
  const desk = useDesk();
  return (
    <Show when={talksOf(desk.ground().file).length > 0}>
      <h3 class="talks-title">{t("consultation.talks")}</h3>
      <ul class="talks">
        <For each={talksOf(desk.ground().file)}>
          {(talk) => (
            <li class="talk">
              <p class="small">
                <span class="strong">{talk.topic}</span>{" "}
                <span class="quiet">{format.date(talk.atMs)}</span>
              </p>
              <p class="talk-note">{talk.note}</p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

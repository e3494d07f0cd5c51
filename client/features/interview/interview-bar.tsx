import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, FilterChips, IconChevronDown, Menu } from "#client/ui";
import { interviewCompany } from "#shared/casework";
import { type Interview, interviewAbout } from "#shared/interviews";
import type { JsonObject, Ulid } from "#shared/kernel";
import { answerSources } from "#shared/registry";
import { useDesk } from "./desk.ts";

/** Which interview this is, who was there, and whether it is over. */
export function InterviewBar(props: {
  readonly interview: Interview;
  readonly all: readonly Interview[];
  readonly onChoose: (id: Ulid) => void;
  readonly onAnother: () => void;
}) {
  const { t, format } = useI18n();
  const desk = useDesk();
  const dayOf = ({ atMs }: Interview) => t("consultation.earlier", format.date(atMs));
  const say = (says: JsonObject, sentence: string) =>
    desk.caseFile.say(
      [{ document: "case", about: interviewAbout(props.interview.id), says }],
      sentence,
    );
  const end = () =>
    say({ endedAt: Math.floor(desk.caseFile.nowMs()) }, t("consultation.endedSaid"));
  const items = () => [
    ...props.all.map((each) => ({ label: dayOf(each), onSelect: () => props.onChoose(each.id) })),
    { label: t("consultation.another"), onSelect: props.onAnother },
  ];
  /** Whose word the next answers on the card are. */
  const sourceNow = () =>
    t("caseFile.sourceNow", t("registry.answerSource")[desk.caseFile.source()]);
  const sources = () =>
    answerSources.map((source) => ({
      label: t("registry.answerSource")[source],
      onSelect: () => desk.caseFile.setSource(source),
    }));
  return (
    <div class="interview-bar">
      <Menu
        label={t("consultation.earlierMenu", dayOf(props.interview))}
        kind="quiet"
        small
        items={items()}
      >
        {dayOf(props.interview)}
        <IconChevronDown />
      </Menu>
      <Show
        when={desk.mayInterview()}
        fallback={<span class="quiet small">{t("notes.readOnly")}</span>}
      >
        <div class="interview-company">
          <FilterChips
            label={t("consultation.company")}
            labelHidden
            options={interviewCompany.map((value) => ({
              value,
              label: t("consultation.companion")[value],
            }))}
            values={props.interview.company}
            onChange={(company) =>
              say({ company: company.length > 0 ? company : null }, t("consultation.companySaid"))
            }
          />
        </div>
        <Menu label={sourceNow()} kind="quiet" small items={sources()}>
          {sourceNow()}
          <IconChevronDown />
        </Menu>
        <Show
          when={props.interview.endedAtMs}
          fallback={
            <Button small onClick={end}>
              {t("consultation.end")}
            </Button>
          }
        >
          {(endedAt) => (
            <span class="interview-ended">
              <span class="quiet small">
                {t("consultation.endedAt", format.dateTime(endedAt(), desk.caseFile.nowMs()))}
              </span>
              <Button
                kind="plain"
                small
                onClick={() => say({ endedAt: null }, t("consultation.goesOnSaid"))}
              >
                {t("consultation.goOn")}
              </Button>
            </span>
          )}
        </Show>
      </Show>
    </div>
  );
}

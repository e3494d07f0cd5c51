import { For, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button } from "#client/ui";
import {
  type AskedCheck,
  answers,
  checkOf,
  nextQuestion,
  type QuestionName,
  questionsByCheck,
} from "#shared/devices";
import type { Desk } from "./desk-state.ts";
import { AllFigures, FindingList } from "./finding-list.tsx";
import { VerdictTag } from "./verdict-tag.tsx";

/** A device a person looks at: one question at a time, three answers, and what they come to. */
export function AskedLine(props: {
  readonly check: AskedCheck;
  readonly desk: Desk;
  readonly children?: JSX.Element;
}) {
  const { t } = useI18n();
  const names = (): readonly QuestionName[] => questionsByCheck[props.check];
  const given = () => names().filter((name) => props.desk.answers()[name] !== undefined).length;
  const next = () => nextQuestion(props.check, props.desk.answers());
  const device = () => checkOf(props.check).device;
  /** What the app saw of the other devices stands with them; the printer has only this line. */
  const own = () =>
    props.desk
      .findings()
      .filter(({ check }) =>
        device() === "printer" ? checkOf(check).device === "printer" : check === props.check,
      );
  /** Before all is answered nobody is told that not all is answered. */
  const told = () =>
    own().filter(({ check, why }) => !next() || check !== props.check || why !== "unsure");
  const name = () => t("devices.questionsOf")[props.check];
  return (
    <li class="device-line">
      <div class="device-head">
        <h3>{name()}</h3>
        <Show when={given() > 0}>
          <span class="quiet small">{t("devices.answered", given(), names().length)}</span>
          <VerdictTag verdict={props.desk.verdict(device())} />
        </Show>
      </div>
      <Show
        when={next()}
        fallback={
          <div>
            <Button kind="plain" small onClick={() => props.desk.forget(props.check)}>
              {t("devices.askAgain")}
              <span class="visually-hidden">{name()}</span>
            </Button>
          </div>
        }
      >
        {(question) => (
          <fieldset class="device-question">
            <legend>{t("devices.question")[question()]}</legend>
            <div class="cluster">
              <For each={answers}>
                {(answer) => (
                  <Button small onClick={() => props.desk.answer(question(), answer)}>
                    {t("devices.answer")[answer]}
                  </Button>
                )}
              </For>
            </div>
          </fieldset>
        )}
      </Show>
      <FindingList findings={told()} />
      <AllFigures findings={own()} />
      {props.children}
    </li>
  );
}

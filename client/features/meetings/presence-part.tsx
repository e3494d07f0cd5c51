import { For } from "solid-js";
import { useI18n } from "#client/i18n";
import { FilterChips, Section } from "#client/ui";
import type { StaffId } from "#shared/kernel";
import { aboutPresence, type Meeting } from "#shared/meetings";
import type { OpenMeeting } from "./open-meeting.ts";
import { SaidTwice } from "./said-twice.tsx";
import { useMeetingWords } from "./words.ts";

/** Who was there: a press for each; two who note different colleagues say nothing against each other. */
export function PresencePart(props: { readonly open: OpenMeeting; readonly meeting: Meeting }) {
  const { t, format } = useI18n();
  const words = useMeetingWords();
  const change = (present: readonly StaffId[]): void => {
    const before = new Set(props.meeting.present);
    const after = new Set(present);
    for (const { value } of props.open.colleagues()) {
      if (before.has(value) === after.has(value)) continue;
      void props.open.say(aboutPresence(props.open.id, value), { came: after.has(value) || null });
    }
  };
  /** Whoever was there and works here no more. */
  const left = () =>
    props.meeting.present.filter(
      (id) => !props.open.colleagues().some(({ value }) => value === id),
    );
  return (
    <Section title={t("meetings.present")}>
      <div class="meeting-present">
        {props.open.mayWrite() ? (
          <FilterChips
            label={t("meetings.presentLabel")}
            labelHidden
            options={props.open.colleagues()}
            values={props.meeting.present}
            onChange={change}
          />
        ) : (
          <p>{format.list(props.meeting.present.map(words.staff))}</p>
        )}
        {left().length > 0 && props.open.mayWrite() ? (
          <p class="quiet small">{t("meetings.alsoThere", format.list(left().map(words.staff)))}</p>
        ) : null}
        <For each={props.open.colleagues()}>
          {({ value }) => (
            <SaidTwice
              open={props.open}
              about={aboutPresence(props.open.id, value)}
              fields={["came"]}
            />
          )}
        </For>
      </div>
    </Section>
  );
}

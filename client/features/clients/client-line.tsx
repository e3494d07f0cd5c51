import { For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type ClientRow, marksOf } from "#client/index";
import { IconCloudOff, Tag } from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import { ageOn, type PlainDate } from "#shared/kernel";

const sex = profileField("sex");
const education = profileField("education");
const maritalStatus = profileField("maritalStatus");

/** What one line of the list says of a client. */
export function ClientLine(props: {
  readonly row: ClientRow;
  readonly today: PlainDate;
  /** What was searched for; the parts of the name it was found by are marked. */
  readonly sought: string;
  readonly isUnsent: boolean;
}) {
  const { t } = useI18n();
  const words = useCardWords();
  const { directory } = useWork();
  const age = () => {
    const { birthDate } = props.row;
    return birthDate && t("registry.age", ageOn(birthDate, props.today));
  };
  const answersFor = () => {
    const [first] = props.row.staff;
    return first === undefined ? undefined : directory.nameOf(first);
  };
  return (
    <>
      <span class="client-who">
        <span class="client-name one-line">
          <Show when={props.row.name ?? props.row.callName} fallback={t("registry.unnamed")}>
            {(name) => (
              <For each={marksOf(name(), props.row.sound, props.sought)}>
                {(part) => (part.isFound ? <mark>{part.text}</mark> : part.text)}
              </For>
            )}
          </Show>
        </span>
        <Show when={props.row.clashes > 0}>
          <Tag tone="ask">{t("clients.clash", props.row.clashes)}</Tag>
        </Show>
        <Show when={props.row.archivedOn}>
          <Tag>{t("clients.archived")}</Tag>
        </Show>
        <Show when={props.row.mergedInto}>
          <Show
            when={props.row.isMergedAway}
            fallback={<Tag tone="ask">{t("merging.unclear")}</Tag>}
          >
            <Tag>{t("merging.inTheList")}</Tag>
          </Show>
        </Show>
        <Show when={props.row.isPaused && !props.row.archivedOn}>
          <Tag>{t("clients.paused")}</Tag>
        </Show>
        <Show when={props.row.hasLikeness}>
          <Tag>{t("clients.maybeTwice")}</Tag>
        </Show>
        <Show when={props.isUnsent}>
          <Tag>
            <IconCloudOff />
            {t("clients.notUploaded")}
          </Tag>
        </Show>
      </span>
      <span class="client-facts">
        <span class="client-cell">{props.row.sex && words.word(sex, props.row.sex)}</span>
        <span class="client-cell">{age()}</span>
        <span class="client-cell one-line">{props.row.city}</span>
        <span class="client-cell one-line">
          {props.row.education && words.word(education, props.row.education)}
        </span>
        <span class="client-cell">
          {props.row.maritalStatus && words.word(maritalStatus, props.row.maritalStatus)}
        </span>
      </span>
      <span class="client-stage one-line">{t("casework.stage")[props.row.stage]}</span>
      <span class="client-staff one-line">
        <Show
          when={props.row.staff.length > 0}
          fallback={<span class="quiet">{t("clients.nobody")}</span>}
        >
          {answersFor()}
        </Show>
      </span>
    </>
  );
}

/** The names of the columns, drawn only where the lines are columns. */
export function ClientColumns() {
  const { t } = useI18n();
  const words = useCardWords();
  return (
    <div class="client-columns" aria-hidden="true">
      <span>{t("registry.field.name")}</span>
      <span>{words.label(sex)}</span>
      <span>{t("clients.columnAge")}</span>
      <span>{t("clients.columnCity")}</span>
      <span>{words.label(education)}</span>
      <span>{t("clients.columnMarital")}</span>
      <span>{t("clients.columnStage")}</span>
      <span>{t("clients.columnStaff")}</span>
    </div>
  );
}

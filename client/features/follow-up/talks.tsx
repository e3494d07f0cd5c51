import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { IconMore, KeptFor, Menu, Section, Tag } from "#client/ui";
import type { FollowUp } from "#shared/follow-up";
import type { OpenFollowUp } from "./open-follow-up.ts";
import { useFollowUpWords } from "./words.ts";

/** All talks and what was agreed on, the latest first. */
export function Talks(props: { readonly file: OpenFollowUp }) {
  const { t } = useI18n();
  return (
    <Section title={t("followUp.history")}>
      <Show
        when={props.file.followUps().length > 0}
        fallback={<p class="section-sentence quiet">{t("followUp.noHistory")}</p>}
      >
        <ol class="follow-talks" aria-label={t("followUp.history")}>
          <KeptFor each={props.file.followUps()} by={({ about }) => about}>
            {(one) => <Talk file={props.file} talk={one()} />}
          </KeptFor>
        </ol>
      </Show>
    </Section>
  );
}

function Talk(props: { readonly file: OpenFollowUp; readonly talk: FollowUp }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const words = useFollowUpWords();
  const by = () => {
    const field = props.talk.doneAtMs === undefined ? "dueOn" : "doneAt";
    const said = props.file.service.projection().field(props.talk.about, field)?.shown.fact.by;
    return (said && directory.nameOf(said)) ?? t("caseFile.colleague");
  };
  const head = () => {
    const { doneAtMs, dueOn, outcome } = props.talk;
    if (doneAtMs === undefined) return t("followUp.planned", dueOn ? format.day(dueOn) : "");
    return outcome ? t("followUp.outcome")[outcome] : t("followUp.talk");
  };
  const mark = (isMistake: boolean) =>
    props.file.say(
      [
        {
          document: props.file.service.id,
          about: props.talk.about,
          says: { isMistake: isMistake || null },
        },
      ],
      t(isMistake ? "followUp.markedMistake" : "followUp.unmarkedMistake"),
    );
  return (
    <li class="follow-talk">
      <div class="follow-talk-body">
        <div class="follow-pair-head">
          <Show
            when={!props.talk.isMistake}
            fallback={
              <>
                <s class="quiet">{head()}</s>
                <Tag>{t("followUp.mistake")}</Tag>
              </>
            }
          >
            <span class="strong">{head()}</span>
          </Show>
          <Show when={props.talk.other}>
            {(other) => <span>{t("followUp.dueWith", words.client(other()))}</span>}
          </Show>
          <span class="quiet small">
            {props.talk.doneAtMs === undefined
              ? by()
              : t("common.byAt", by(), format.dateTime(props.talk.doneAtMs, props.file.nowMs()))}
          </span>
        </div>
        <Show when={props.talk.help.length > 0}>
          <p class="small">
            {t(
              "followUp.helped",
              format.list(props.talk.help.map((kind) => t("followUp.help")[kind])),
            )}
          </p>
        </Show>
        <Show when={props.talk.note}>{(note) => <p class="follow-note">{note()}</p>}</Show>
      </div>
      <Show when={props.file.mayWrite()}>
        <Menu
          label={t("followUp.entryActions", head())}
          small
          items={[
            props.talk.isMistake
              ? { label: t("followUp.unmarkMistake"), onSelect: () => mark(false) }
              : { label: t("followUp.markMistake"), onSelect: () => mark(true) },
          ]}
        >
          <IconMore />
        </Menu>
      </Show>
    </li>
  );
}

import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { FilterChips, Section, Tag } from "#client/ui";
import { profileField } from "#feature/client-card";
import { type ClientTag, clientTags } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { CardFieldRow } from "./card-field-row.tsx";
import { useCaseFile } from "./case-file-context.ts";
import { ClashBridge } from "./clash-bridge.tsx";

/** Tags put on and taken off by a press, and the note. */
export function TagsAndNote() {
  const { t } = useI18n();
  const file = useCaseFile();
  const aboutOf = (tag: ClientTag) => `tag/${tag}`;
  const isOn = (tag: ClientTag) => file.read(aboutOf(tag), "on") === true;
  const mayTag = () => file.mayWrite("client", "tag");
  const on = () => clientTags.filter(isOn);
  const word = (tag: ClientTag) => t("registry.tag")[tag];
  const put = (tag: ClientTag, isPut: boolean) =>
    file.say(
      [{ document: "client", about: aboutOf(tag), says: { on: isPut ? true : null } }],
      isPut ? t("caseFile.tagged", word(tag)) : t("caseFile.untagged", word(tag)),
    );
  const change = (tags: readonly ClientTag[]) => {
    for (const tag of clientTags) if (tags.includes(tag) !== isOn(tag)) put(tag, !isOn(tag));
  };
  const clashOf = (tag: ClientTag) => {
    const state = file.client.projection().field(aboutOf(tag), "on");
    return state?.isClash ? state : undefined;
  };
  return (
    <Section title={t("caseFile.tagsAndNote")}>
      <Show when={mayTag() || on().length > 0}>
        <div class="case-tags">
          <Show when={mayTag()} fallback={<For each={on()}>{(tag) => <Tag>{word(tag)}</Tag>}</For>}>
            <FilterChips
              label={t("caseFile.tags")}
              labelHidden
              options={clientTags.map((tag) => ({ value: tag, label: word(tag) }))}
              values={on()}
              onChange={change}
            />
          </Show>
        </div>
      </Show>
      <For each={clientTags}>
        {(tag) => (
          <Show when={clashOf(tag)}>
            {(state) => (
              <div id={anchorOf(aboutOf(tag), "on")} class="case-clash">
                <p class="small strong">{word(tag)}</p>
                <ClashBridge
                  label={word(tag)}
                  state={state()}
                  value={(value) => (value === true ? t("caseFile.tagOn") : t("caseFile.tagOff"))}
                  mayWrite={mayTag()}
                  onTake={(statement) => put(tag, statement.value === true)}
                />
              </div>
            )}
          </Show>
        )}
      </For>
      <CardFieldRow field={profileField("note")} />
    </Section>
  );
}

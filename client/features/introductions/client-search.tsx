import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { Avatar, Button, makeImeGuard, TextField } from "#client/ui";
import { dayOf, profileField, useCardWords } from "#feature/client-card";
import { ageOn, type ClientId } from "#shared/kernel";
import { usePairWords } from "./pair-words.ts";

const foundAtMost = 6;

/** Finds a client by name, sound or last digits; Enter takes the first. */
export function ClientSearch(props: {
  readonly label: string;
  readonly value: ClientId | undefined;
  readonly onChange: (client: ClientId | undefined) => void;
}) {
  const { t } = useI18n();
  const words = usePairWords();
  let root!: HTMLDivElement;
  const choose = (client: ClientId | undefined): void => {
    props.onChange(client);
    queueMicrotask(() => root.querySelector<HTMLElement>("input, button")?.focus());
  };
  return (
    <div ref={root}>
      <Show when={props.value} fallback={<Search label={props.label} onChoose={choose} />}>
        {(client) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
          <div class="field" role="group" aria-label={props.label}>
            <span class="field-label">{props.label}</span>
            <div class="pair-chosen">
              <Avatar name={words.client(client())} hueKey={client()} size="small" />
              <span class="strong one-line">{words.client(client())}</span>
              <Button kind="plain" small onClick={() => choose(undefined)}>
                {t("introductions.changeClient")}
              </Button>
            </div>
          </div>
        )}
      </Show>
    </div>
  );
}

function Search(props: { readonly label: string; readonly onChoose: (client: ClientId) => void }) {
  const { t } = useI18n();
  const index = useClientIndex();
  const cards = useCardWords();
  const ime = makeImeGuard();
  const [text, setText] = createSignal("");
  const asked = () => text().trim();
  const found = index.search(() => ({ text: asked(), order: "recent" }));
  const rows = (): readonly ClientRow[] => {
    const answer = found();
    if (asked() === "" || !answer) return [];
    const ids = Array.from({ length: foundAtMost }, (_, place) => answer.at(place));
    return ids.flatMap((id) => (id ? (index.row(id) ?? []) : []));
  };
  const isNothing = () =>
    asked() !== "" && found()?.query.text === asked() && found()?.length === 0;
  const nameOf = (row: ClientRow) => row.name ?? row.callName ?? t("registry.unnamed");
  const about = (row: ClientRow) =>
    [
      row.sex && cards.word(profileField("sex"), row.sex),
      row.birthDate && t("registry.age", ageOn(row.birthDate, dayOf(Date.now()))),
      row.city,
    ]
      .filter(Boolean)
      .join(" · ");
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || ime.isComposing(event)) return;
    event.preventDefault();
    const [first] = rows();
    if (first) props.onChoose(first.id);
  };
  return (
    <>
      <TextField
        label={props.label}
        placeholder={t("introductions.findClient")}
        value={text()}
        onInput={setText}
        onKeyDown={onKeyDown}
        on:compositionend={ime.ended}
      />
      <div aria-live="polite">
        <Show when={rows().length > 0}>
          <ul class="pair-found" aria-label={props.label}>
            <For each={rows()}>
              {(row) => (
                <li>
                  <button
                    type="button"
                    class="pair-found-row"
                    onClick={() => props.onChoose(row.id)}
                  >
                    <Avatar name={nameOf(row)} hueKey={row.id} size="small" />
                    <span class="strong">{nameOf(row)}</span>
                    <span class="quiet small one-line">{about(row)}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={isNothing()}>
          <p class="quiet small">{t("introductions.noClientFound")}</p>
        </Show>
      </div>
    </>
  );
}

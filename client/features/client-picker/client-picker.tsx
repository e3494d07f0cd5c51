import { createSignal, For, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { SearchField } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { ageOn, type ClientId } from "#shared/kernel";
import "./client-picker.css";

const atMost = 6;

/** Finds another client by name, sound or number tail; one press chooses. */
export function ClientPicker(props: {
  readonly label: string;
  /** Somebody who is not to be found. */
  readonly except: ClientId;
  readonly onPick: (client: ClientId, name: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  const [text, setText] = createSignal("");
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  const asked = () => text().trim();
  const found = () =>
    asked() === ""
      ? []
      : index
          .find({ text: asked(), order: "recent" }, atMost + 1)
          .filter(({ id }) => id !== props.except)
          .slice(0, atMost);
  const nameOf = (row: ClientRow) => row.name ?? row.callName ?? t("registry.unnamed");
  const aboutOf = (row: ClientRow) =>
    [
      row.birthDate && t("registry.age", ageOn(row.birthDate, dayOf(Date.now()))),
      row.city,
      row.phoneTails[0] && t("caseFile.tail", row.phoneTails[0]),
    ]
      .filter(Boolean)
      .join(" · ");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    props.onCancel();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="client-picker" role="group" aria-label={props.label} onKeyDown={onKeyDown}>
      <SearchField
        label={props.label}
        placeholder={props.label}
        value={text()}
        onInput={setText}
        ref={(input) => {
          field = input;
        }}
      />
      <ul class="client-picker-found">
        <For each={found()}>
          {(row) => (
            <li>
              <button
                type="button"
                class="row client-picker-one"
                onClick={() => props.onPick(row.id, nameOf(row))}
              >
                <span>{nameOf(row)}</span>
                <span class="quiet small">{aboutOf(row)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={asked() !== "" && found().length === 0}>
        <p class="quiet small">{t("caseFile.nobodyFound")}</p>
      </Show>
    </div>
  );
}

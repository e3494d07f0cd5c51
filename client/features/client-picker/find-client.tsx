import { createSignal, For, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { Avatar, makeImeGuard, TextField } from "#client/ui";
import { dayOf, profileField, useCardWords } from "#feature/client-card";
import { ageOn, type ClientId } from "#shared/kernel";
import "./client-picker.css";

const foundAtMost = 6;

/** Finds a client by name, sound or last digits; Enter takes the first, a press any. */
export function FindClient(props: {
  readonly label: string;
  /** Only says the label, and shows it where nothing is typed yet. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly reason?: string | undefined;
  /** Somebody who is not to be found. */
  readonly except?: ClientId | undefined;
  /** Begins with the focus. */
  readonly isAtHand?: boolean | undefined;
  readonly onPick: (client: ClientId, name: string) => void;
}) {
  const { t } = useI18n();
  const ime = makeImeGuard();
  const [text, setText] = createSignal("");
  const about = useAbout();
  const found = useFound(text, () => props.except);
  let root!: HTMLDivElement;
  onMount(() => {
    if (props.isAtHand) root.querySelector("input")?.focus();
  });
  const pick = (row: ClientRow) => props.onPick(row.id, about.name(row));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || ime.isComposing(event)) return;
    event.preventDefault();
    const [first] = found.rows();
    if (first) pick(first);
  };
  return (
    <div ref={root}>
      <TextField
        label={props.label}
        labelHidden={props.labelHidden}
        hint={props.hint}
        reason={props.reason}
        placeholder={props.labelHidden ? props.label : t("clients.findOne")}
        value={text()}
        onInput={setText}
        onKeyDown={onKeyDown}
        on:compositionend={ime.ended}
      />
      <div aria-live="polite">
        <Show when={found.rows().length > 0}>
          <ul class="picker-found" aria-label={props.label}>
            <For each={found.rows()}>
              {(row) => (
                <li>
                  <button type="button" class="picker-row" onClick={() => pick(row)}>
                    <Avatar name={about.name(row)} hueKey={row.id} size="small" />
                    <span class="strong">{about.name(row)}</span>
                    <span class="quiet small one-line">{about.facts(row)}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={found.isNobody()}>
          <p class="quiet small">{t("clients.foundNobody")}</p>
        </Show>
      </div>
    </div>
  );
}

/** Whom some text finds, without one of them; nobody is an answer, not the time before it. */
function useFound(text: () => string, except: () => ClientId | undefined) {
  const index = useClientIndex();
  const asked = () => text().trim();
  const answer = index.search(() => ({ text: asked(), order: "recent" }));
  const rows = (): readonly ClientRow[] => {
    const found = answer();
    if (asked() === "" || !found) return [];
    const ids = Array.from({ length: foundAtMost + 1 }, (_, place) => found.at(place));
    return ids
      .flatMap((id) => (id && id !== except() ? (index.row(id) ?? []) : []))
      .slice(0, foundAtMost);
  };
  const isAnswered = () => answer()?.query.text === asked();
  const others = () => (answer()?.length ?? 0) - (except() && answer()?.at(0) === except() ? 1 : 0);
  return { rows, isNobody: () => asked() !== "" && isAnswered() && others() === 0 };
}

/** What tells clients of like names apart. */
function useAbout() {
  const { t } = useI18n();
  const cards = useCardWords();
  return {
    name: (row: ClientRow): string => row.name ?? row.callName ?? t("registry.unnamed"),
    facts: (row: ClientRow): string =>
      [
        row.sex && cards.word(profileField("sex"), row.sex),
        row.birthDate && t("registry.age", ageOn(row.birthDate, dayOf(Date.now()))),
        row.city,
        row.phoneTails[0] && t("caseFile.tail", row.phoneTails[0]),
      ]
        .filter(Boolean)
        .join(" · "),
  };
}

import { createUniqueId, For } from "solid-js";
import type { Instrument, Reply } from "#shared/questionnaires";
import { useOwnWords } from "./own-words.ts";
import "./points.css";

/** The answers of one item as large targets: radio buttons, arrows move between them. */
export function Points(props: {
  readonly instrument: Instrument;
  readonly label: string;
  readonly reply: Reply | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChoose: (point: number) => void;
}) {
  const own = useOwnWords();
  const name = createUniqueId();
  return (
    <fieldset class="points">
      <legend class="visually-hidden">{props.label}</legend>
      <For each={props.instrument.answers}>
        {(words, at) => (
          <label class="point">
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              value={at() + 1}
              checked={props.reply === at() + 1}
              disabled={props.disabled}
              onChange={() => props.onChoose(at() + 1)}
            />
            <span class="point-face">
              <span class="point-number">{at() + 1}</span>
              <span class="point-words">{own(words)}</span>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

/** What a key means to an item: a point, to leave it, or nothing. */
export function replyOfKey(event: KeyboardEvent, { answers }: Instrument): Reply | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (event.key === "0") return "left";
  const point = Number(event.key);
  return /^[1-9]$/.test(event.key) && point <= answers.length ? point : undefined;
}

import { For, Show } from "solid-js";
import { type SaveState, type UnsentDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { useDocumentNames } from "./document-names.ts";

const wordByState = {
  saving: "sync.stateSaving",
  onDevice: "sync.stateOnDevice",
  sending: "sync.stateSending",
  saved: "sync.stateSaved",
  notSaved: "sync.stateNotSaved",
  needsAttention: "sync.stateNeedsAttention",
} as const satisfies Readonly<Record<SaveState["type"], string>>;

/** The documents with edits that only this device has: which, how far, since when; the first `atMost`, the rest counted. */
export function UnsentList(props: { readonly atMost: number }) {
  const { t, format } = useI18n();
  const { thisDevice } = useWork();
  const nameOf = useDocumentNames();
  const nowMs = createNow(5_000);
  const ageOf = ({ sinceMs }: UnsentDocument) => sinceMs ?? Number.MAX_SAFE_INTEGER;
  const oldestFirst = () =>
    [...thisDevice.unsent()].sort((one, other) => ageOf(one) - ageOf(other));
  const howFar = ({ state, sinceMs }: UnsentDocument) => {
    const word = t(wordByState[state.type]);
    return sinceMs === undefined
      ? word
      : `${word} · ${t("sync.since", format.relative(sinceMs, nowMs()))}`;
  };
  return (
    <>
      <ul class="unsent-names" aria-label={t("sync.unsent")}>
        <For each={oldestFirst().slice(0, props.atMost)}>
          {(unsent) => (
            <li>
              <span>{nameOf(unsent.document)}</span>
              <span class="quiet small">{howFar(unsent)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={thisDevice.unsent().length > props.atMost}>
        <p class="quiet small">{t("sync.more", thisDevice.unsent().length - props.atMost)}</p>
      </Show>
    </>
  );
}

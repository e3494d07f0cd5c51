import { For, Show } from "solid-js";
import { type AppendRefusal, type RescueEntry, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, useToasts } from "#client/ui";
import { useDocumentNames } from "#feature/sync-state";
import { reasonWord, useReadableWords } from "./rescue-words.ts";

/** The words of one document that were not taken: why, which, when, and what can be done. */
export function RescuedDocument(props: {
  readonly entry: RescueEntry;
  readonly nowMs: number;
  readonly onDiscard: () => void;
}) {
  const { t, format } = useI18n();
  const { rescueDrawer, me } = useWork();
  const toasts = useToasts();
  const nameOf = useDocumentNames();
  const readable = useReadableWords();
  const sayAgain = async () => {
    const answer = await rescueDrawer.sayAgain(props.entry.id);
    toasts.show({
      text: answer.ok ? t("thisDevice.saidAgain") : t(refusalWord(answer.reason)),
    });
  };
  return (
    <li class="rescued">
      <div class="rescued-head">
        <h3>{nameOf(props.entry.document)}</h3>
        <span class="quiet small">
          {t("thisDevice.entryAt", format.relative(props.entry.atMs, props.nowMs))}
        </span>
      </div>
      <p class="quiet small">{t(reasonWord[props.entry.reason])}</p>
      <Show
        when={props.entry.words.length > 0}
        fallback={<p>{t("thisDevice.rescueEmptyWords")}</p>}
      >
        <dl class="rescued-words">
          <For each={props.entry.words}>
            {(words) => {
              const text = () => readable(props.entry.document, words);
              return (
                <div class="rescued-word">
                  <dt>{text().field}</dt>
                  <dd>
                    <span class="rescued-value">{text().value}</span>
                    <span class="quiet small">
                      {t("common.byAt", me().name, format.dateTime(words.atMs, props.nowMs))}
                    </span>
                  </dd>
                </div>
              );
            }}
          </For>
        </dl>
      </Show>
      <div class="cluster">
        <Show when={props.entry.words.length > 0 && props.entry.reason !== "gone"}>
          <Button small onClick={() => void sayAgain()}>
            {t("thisDevice.sayAgain")}
          </Button>
        </Show>
        <Button small onClick={props.onDiscard}>
          {t("thisDevice.discard")}
        </Button>
      </div>
    </li>
  );
}

const refusalWord = (refusal: AppendRefusal) => {
  if (refusal.type === "notHere") return "thisDevice.sayAgainNotHere";
  if (refusal.type === "archived") return "caseFile.archivedNow";
  return refusal.type === "notAllowed"
    ? "thisDevice.sayAgainNotAllowed"
    : "thisDevice.sayAgainRefused";
};

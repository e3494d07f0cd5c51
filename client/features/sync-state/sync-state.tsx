import { type Component, createMemo, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { type Connection, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  createNow,
  DefinitionList,
  IconCircleCheck,
  IconCloudOff,
  IconRefresh,
  IconStop,
  IconWarning,
} from "#client/ui";
import "./sync-state.css";
import { type SyncTone, type SyncWord, syncWord } from "./sync-word.ts";

/** The state of saving of the whole device, as one word that stays true. */
export function useSyncWord(): () => SyncWord {
  const { t } = useI18n();
  const { sync } = useWork();
  return createMemo(() => syncWord(t, sync.connection(), sync.overall(), sync.completeness()));
}

const icons: Readonly<Record<SyncTone, Component>> = {
  calm: IconCircleCheck,
  busy: IconRefresh,
  ask: IconWarning,
  stop: IconStop,
};

/** The icon of a state of saving. */
export function SyncIcon(props: { readonly word: SyncWord }) {
  const isQuietlyOffline = () => props.word.isOffline && props.word.tone === "calm";
  return <Dynamic component={isQuietlyOffline() ? IconCloudOff : icons[props.word.tone]} />;
}

const connectionWord: Readonly<Record<Connection, "connected" | "connecting" | "notConnected">> = {
  connected: "connected",
  connecting: "connecting",
  offline: "notConnected",
  signInNeeded: "notConnected",
  updateNeeded: "notConnected",
};

function Reached() {
  const { t } = useI18n();
  const { sync } = useWork();
  const isTrying = () => sync.connection() === "offline" || sync.connection() === "connecting";
  return (
    <span class="cluster">
      {t(`sync.${connectionWord[sync.connection()]}`)}
      <Show when={isTrying()}>
        <Button small onClick={() => sync.retry()}>
          {t("sync.retry")}
        </Button>
      </Show>
    </span>
  );
}

/** What the state of saving means, when the relay was last heard, and how complete this device's copy is. */
export function SyncFigures() {
  const { t, format } = useI18n();
  const { sync, photos } = useWork();
  const word = useSyncWord();
  const nowMs = createNow(5_000);
  const heard = () => {
    const here = sync.completeness();
    const completeAtMs = here.type === "complete" ? here.atMs : 0;
    const atMs = Math.max(sync.lastHeardAtMs() ?? 0, completeAtMs);
    return atMs === 0 ? t("sync.never") : format.relative(atMs, nowMs());
  };
  const copy = () => {
    const here = sync.completeness();
    return here.type === "complete"
      ? t("sync.complete", format.relative(here.atMs, nowMs()))
      : t("sync.incomplete", here.documents);
  };
  const waitingPhotos = () => {
    const count = photos.unsent().filter(({ refused }) => refused === undefined).length;
    return count === 0 ? [] : [{ term: t("photos.title"), value: t("photos.waitingCount", count) }];
  };
  return (
    <>
      <div class={`sync-word sync-${word().tone}`}>
        <SyncIcon word={word()} />
        <div>
          <p class="strong">{word().text}</p>
          <p class="sync-meaning">{word().meaning}</p>
        </div>
      </div>
      <DefinitionList
        items={[
          { term: t("sync.connection"), value: <Reached /> },
          { term: t("sync.lastHeard"), value: heard() },
          { term: t("sync.arriving"), value: copy() },
          ...waitingPhotos(),
        ]}
      />
    </>
  );
}

import type { Completeness, Connection, OverallSaveState } from "#client/documents";
import type { I18n } from "#client/i18n";

/** How much a state of saving asks of the person: nothing, wait, do something, stop. */
export type SyncTone = "calm" | "busy" | "ask" | "stop";

/** The state of saving in words, each only while it is true. */
export interface SyncWord {
  readonly tone: SyncTone;
  readonly text: string;
  /** The same for a narrow screen. */
  readonly short: string;
  /** What it means and what helps, in a sentence. */
  readonly meaning: string;
  /** Whether the relay is not reached. */
  readonly isOffline: boolean;
}

type Said = Omit<SyncWord, "isOffline">;
type Translate = I18n["t"];

/**
 * What is most worth knowing: what is not even on this device, then what waits for a person, then
 * what keeps edits here, then how far they have come.
 */
export function syncWord(
  t: Translate,
  connection: Connection,
  overall: OverallSaveState,
  completeness: Completeness,
): SyncWord {
  const isOffline = connection === "offline";
  const said = urgent(t, overall) ?? held(t, connection) ?? onItsWay(t, overall, isOffline);
  if (said) return { ...said, isOffline };
  return { ...(receiving(t, completeness) ?? saved(t)), isOffline };
}

function urgent(t: Translate, overall: OverallSaveState): Said | undefined {
  if (overall.type === "notSaved") {
    const text = t(`sync.${overall.reason}`);
    return { tone: "stop", text, short: text, meaning: t(`sync.${overall.reason}Meaning`) };
  }
  if (overall.type !== "needsAttention") return undefined;
  return {
    tone: "ask",
    text: t("sync.needsAttention", overall.entries),
    short: t("sync.needsAttentionShort"),
    meaning: t("sync.needsAttentionMeaning"),
  };
}

function held(t: Translate, connection: Connection): Said | undefined {
  if (connection !== "signInNeeded" && connection !== "updateNeeded") return undefined;
  return {
    tone: "ask",
    text: t(`sync.${connection}`),
    short: t(`sync.${connection}Short`),
    meaning: t(`sync.${connection}Meaning`),
  };
}

function onItsWay(t: Translate, overall: OverallSaveState, isOffline: boolean): Said | undefined {
  if (overall.type === "saving") {
    const text = t("sync.saving");
    return { tone: "busy", text, short: text, meaning: t("sync.savingMeaning") };
  }
  const unsent = "documents" in overall ? overall.documents : 0;
  if (isOffline) return offline(t, unsent);
  if (unsent === 0) return undefined;
  const state = overall.type === "sending" ? "sending" : "onDevice";
  return {
    tone: "busy",
    text: t(`sync.${state}`, unsent),
    short: t(`sync.${state}Short`, unsent),
    meaning: t(`sync.${state}Meaning`),
  };
}

function offline(t: Translate, unsent: number): Said {
  const meaning = t("sync.offlineMeaning");
  return unsent === 0
    ? { tone: "calm", text: t("sync.offline"), short: t("sync.offlineShort"), meaning }
    : {
        tone: "calm",
        text: t("sync.offlineUnsent", unsent),
        short: t("sync.offlineUnsentShort", unsent),
        meaning,
      };
}

/** Also before the relay has answered for the first time: nothing is here yet, so nothing is "saved". */
function receiving(t: Translate, here: Completeness): Said | undefined {
  if (here.type === "complete") return undefined;
  return {
    tone: "busy",
    text: t("sync.receiving", here.documents),
    short: t("sync.receivingShort", here.documents),
    meaning: t("sync.receivingMeaning"),
  };
}

function saved(t: Translate): Said {
  const text = t("sync.saved");
  return { tone: "calm", text, short: text, meaning: t("sync.savedMeaning") };
}

import { createEffect, createRoot } from "solid-js";
import type { LiveDocument, Work } from "#client/documents";
import { type DocumentId, type DocumentKind, nameOf, parseName } from "#shared/documents";
import { type OpenedSession, openSession } from "../../client/documents/open-session.ts";
import type { FakeTab } from "../../client/platform/fake.ts";
import type { Network } from "../support/network.ts";
import type { TabRecord } from "./record.ts";

/** One tab of the app, with the documents that are on its screen. */
export interface AppTab {
  readonly platform: FakeTab;
  readonly network: Network;
  readonly session: OpenedSession;
  readonly record: TabRecord;
  /** Undefined while nobody is at work in it. */
  readonly work: () => Work | undefined;
  /** Puts a document on the screen, in the place of the one that is there longest. */
  readonly show: (id: DocumentId) => LiveDocument | undefined;
  readonly onScreen: () => readonly LiveDocument[];
  /** Ends it as a crash does. */
  readonly kill: () => void;
  readonly isAlive: () => boolean;
  /** Lets go what a crash leaves in this process. */
  readonly sweep: () => void;
}

interface Shown {
  readonly live: LiveDocument;
  readonly stop: () => void;
}

const shownAtMost = 4;

/** Opens a tab; what it promises of what is said in it goes into the record. */
export function openAppTab(platform: FakeTab, network: Network, record: TabRecord): AppTab {
  const session = openSession(platform);
  const shown = new Map<DocumentId, Shown>();
  let isAlive = true;
  let shownIn: Work | undefined;

  const work = (): Work | undefined => {
    const state = session.state();
    return state.type === "open" ? state.work : undefined;
  };
  const hide = (id: DocumentId): void => {
    shown.get(id)?.stop();
    shown.delete(id);
  };
  /** What was on the screen before it was locked is not any more. */
  const workNow = (): Work | undefined => {
    const now = isAlive ? work() : undefined;
    if (now === shownIn) return now;
    for (const id of [...shown.keys()]) hide(id);
    shownIn = now;
    return now;
  };

  const listenOverall = createRoot((dispose) => {
    createEffect(() => {
      if (isAlive && work()?.sync.overall().type === "saved") record.promised("saved");
    });
    return dispose;
  });

  return {
    platform,
    network,
    session,
    record,
    work: workNow,
    onScreen: () => (workNow() ? [...shown.values()].map(({ live }) => live) : []),
    show: (id) => {
      const now = workNow();
      if (!now) return undefined;
      const there = shown.get(id);
      if (there) return there.live;
      const [oldest] = shown.keys();
      if (shown.size >= shownAtMost && oldest !== undefined) hide(oldest);
      const one = watch(now.openDocument(id), record, () => isAlive);
      shown.set(id, one);
      return one.live;
    },
    kill: () => {
      isAlive = false;
      record.crashed();
      platform.kill();
    },
    isAlive: () => isAlive,
    sweep: () => {
      listenOverall();
      for (const id of [...shown.keys()]) hide(id);
      session.close().catch(() => undefined);
    },
  };
}

/** Notes what a live document promises, at the moment it does. */
function watch(live: LiveDocument, record: TabRecord, isAlive: () => boolean): Shown {
  return createRoot((dispose) => {
    createEffect(() => {
      const { type } = live.state();
      if (!isAlive()) return;
      if (type === "needsAttention") record.refused(live.id);
      else if (type === "saved") record.promised("saved", live.id);
      else if (type === "onDevice" || type === "sending") record.promised("onDisk", live.id);
    });
    return {
      live,
      stop: () => {
        dispose();
        live.close();
      },
    };
  });
}

/** The kind of a document. */
export function kindOf(id: DocumentId): DocumentKind {
  const parsed = parseName(nameOf(id));
  if (!parsed.ok) throw new Error(`no document: ${id}`);
  return parsed.value.kind;
}

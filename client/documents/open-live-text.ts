import {
  type Accessor,
  createComputed,
  createMemo,
  createRoot,
  createSignal,
  onCleanup,
  untrack,
} from "solid-js";
import * as Y from "yjs";
import type { OpenCopy, SyncedDocument } from "#client/sync";
import { type Access, accessOfNote, bodyOf, type DocumentId } from "#shared/documents";
import type { Presence } from "#shared/protocol";
import type { FollowArchived } from "./follow-archived.ts";
import type { LiveText, ReadOnlyReason, TextAccess, TextCopy } from "./live-text.ts";
import { type Company, joinCompany, type PresencePlatform } from "./presence.ts";
import { shownStatus } from "./shown-status.ts";

/** What may be done with a document now; of an incident that follows from what is said in it. */
export type FollowAccess = (id: DocumentId) => Accessor<Access>;

/** What live texts stand on. */
export interface LiveTextParts {
  readonly me: Accessor<Pick<Presence, "staff" | "name">>;
  readonly followAccess: FollowAccess;
  readonly followArchived: FollowArchived;
  /** Colleagues may write things that this app would delete. */
  readonly isAppOlder: Accessor<boolean>;
  readonly platform: PresencePlatform;
}

/** A live text that ends with `dispose`. */
export interface OwnedLiveText extends Omit<LiveText, "close"> {
  readonly dispose: () => void;
}

/** Follows a synced text document for an editor. */
export function openLiveText(
  parts: LiveTextParts,
  synced: SyncedDocument,
  parent: DocumentId,
): OwnedLiveText {
  return createRoot((dispose) => {
    const isPutAway = parts.followArchived(parent);
    const parents = parts.followAccess(parent);
    const granted = createMemo(() => accessOfNote(parents()), undefined, {
      equals: (a, b) => a.read === b.read && a.say === b.say,
    });
    const status = shownStatus(synced.status);
    const isOver = (): boolean => synced.status() === "notAllowed" || synced.status() === "gone";
    const access = createMemo((): TextAccess => {
      if (!granted().read || isOver()) return "none";
      const mayWrite = granted().say === "everything" && !parts.isAppOlder() && !isPutAway();
      return mayWrite ? "write" : "read";
    });
    const { copy, company } = follow(parts, synced, access);
    return {
      id: synced.id,
      parent,
      status,
      copy,
      access,
      readOnlyBecause: (): ReadOnlyReason | undefined => {
        if (access() !== "read") return undefined;
        if (granted().say !== "everything") return "notAllowed";
        return isPutAway() ? "archived" : "appIsOlder";
      },
      state: () => synced.state(),
      whoIsHere: () => company()?.others() ?? [],
      dispose,
    };
  });
}

interface Followed {
  readonly copy: Accessor<TextCopy | undefined>;
  readonly company: Accessor<Company | undefined>;
}

/** Another copy for every fresh start of the document, and for every change of access. */
function follow(
  { me, platform }: LiveTextParts,
  synced: SyncedDocument,
  access: Accessor<TextAccess>,
): Followed {
  const [copy, setCopy] = createSignal<TextCopy | undefined>();
  const [company, setCompany] = createSignal<Company | undefined>();
  createComputed(() => {
    const opened = synced.copy();
    setCompany(opened && untrack(() => joinCompany(opened, me, platform)));
  });
  // What is not here has no end to write at, and what is being loaded is about to be another.
  const isHere = createMemo(() => synced.status() === "here");
  createComputed(() => {
    const opened = isHere() ? synced.copy() : undefined;
    const may = access();
    setCopy(opened && may !== "none" ? copyOf(opened, may) : undefined);
  });
  return { copy, company };
}

function copyOf({ doc, awareness }: OpenCopy, access: "write" | "read"): TextCopy {
  const shown = access === "write" ? doc : mirrorOf(doc);
  return { body: bodyOf(shown), presence: awareness };
}

/** A copy that follows a document; what is done to it goes nowhere. */
function mirrorOf(doc: Y.Doc): Y.Doc {
  const mirror = new Y.Doc();
  bodyOf(mirror);
  Y.applyUpdate(mirror, Y.encodeStateAsUpdate(doc));
  const take = (update: Uint8Array): void => Y.applyUpdate(mirror, update);
  doc.on("update", take);
  onCleanup(() => {
    doc.off("update", take);
    mirror.destroy();
  });
  return mirror;
}

import {
  type Accessor,
  createComputed,
  createMemo,
  createRoot,
  createSignal,
  onCleanup,
  untrack,
} from "solid-js";
import type { OpenCopy, SyncedDocument } from "#client/sync";
import {
  type Access,
  appendFacts,
  covers,
  createProjection,
  type DocumentId,
  entityTypeOf,
  type Fact,
  type FactKind,
  observeFacts,
  type Projection,
  readFacts,
  whenArchived,
} from "#shared/documents";
import { type JsonObject, ok, type Result, refuse } from "#shared/kernel";
import type { Presence } from "#shared/protocol";
import { isArchived } from "#shared/registry";
import type { FactWriter } from "./fact-writer.ts";
import type { FollowArchived } from "./follow-archived.ts";
import type { AppendRefusal, LiveDocument } from "./live-document.ts";
import { type Company, joinCompany, type PresencePlatform } from "./presence.ts";
import { shownStatus } from "./shown-status.ts";
import { undoWords } from "./undo-words.ts";

/** What a live document stands on. */
export interface LiveParts {
  readonly writer: FactWriter;
  readonly me: Accessor<Pick<Presence, "staff" | "name">>;
  readonly accessTo: (id: DocumentId, said?: Projection) => Access;
  readonly followArchived: FollowArchived;
  readonly platform: PresencePlatform;
}

/** A live document that ends with `dispose`. */
export interface OwnedLiveDocument extends Omit<LiveDocument, "close"> {
  readonly dispose: () => void;
}

/** The origin of what is said here. */
const saidHere = Symbol("said here");

/** Follows a synced document for screens. */
export function openLiveDocument(
  parts: LiveParts,
  synced: SyncedDocument,
  kind: FactKind,
): OwnedLiveDocument {
  return createRoot((dispose) => {
    const { projection, company } = follow(parts, synced);
    const status = shownStatus(synced.status);
    const granted = createMemo(() => parts.accessTo(synced.id, projection()), undefined, {
      equals: isSameAccess,
    });
    const isOfArchived = parts.followArchived(synced.id);
    const isPutAway = createMemo(
      () => isOfArchived() || (kind === "client" && isArchived(projection().value)),
    );
    const access = createMemo(
      () => (isPutAway() ? whenArchived(kind, granted()) : granted()),
      undefined,
      { equals: isSameAccess },
    );

    const append = (about: string, says: JsonObject): Result<Fact, AppendRefusal> =>
      untrack(() => {
        const doc = synced.copy()?.doc;
        if (!doc || synced.status() !== "here") return refuse({ type: "notHere" });
        const entity = entityTypeOf(about);
        if (!covers(granted(), entity)) return refuse({ type: "notAllowed" });
        if (!covers(access(), entity)) return refuse({ type: "archived" });
        const over = projection().headsOver(about, Object.keys(says));
        const fact = parts.writer.write(kind, about, says, over);
        if (fact.ok) appendFacts(doc, [fact.value], saidHere);
        return fact;
      });

    const wordsBefore = (id: Fact["id"]) => {
      const fact = projection()
        .facts()
        .find((one) => one.id === id);
      if (!fact) return refuse({ type: "notHere" } as const);
      const words = undoWords(projection(), fact, parts.me().staff);
      return words.ok ? ok({ about: fact.about, says: words.value }) : words;
    };

    return {
      id: synced.id,
      kind,
      status,
      projection,
      state: () => synced.state(),
      isCurrent: () => synced.status() !== "loading" && synced.isCurrent(),
      access,
      whoIsHere: () => company()?.others() ?? [],
      setEditing: (field) => untrack(company)?.setEditing(field),
      append,
      undo: (id) => {
        const words = untrack(() => wordsBefore(id));
        return words.ok ? append(words.value.about, words.value.says) : words;
      },
      canUndo: (id) => wordsBefore(id).ok,
      dispose,
    };
  });
}

/** Made anew with every word of the directory, and nearly always the same: who reads it goes on undisturbed. */
const isSameAccess = (one: Access, other: Access): boolean =>
  one.read === other.read && String(one.say) === String(other.say);

interface Followed {
  readonly projection: Accessor<Projection>;
  readonly company: Accessor<Company | undefined>;
}

/** A projection that grows with the copy, and starts again with another copy. */
function follow({ writer, me, platform }: LiveParts, synced: SyncedDocument): Followed {
  const [projection, setProjection] = createSignal(createProjection(), { equals: false });
  const [company, setCompany] = createSignal<Company | undefined>();

  const begin = (copy: OpenCopy): void => {
    const facts = [...readFacts(copy.doc), ...copy.waiting];
    writer.observe(facts);
    const grown = createProjection(facts);
    setProjection(grown);
    const stop = observeFacts(copy.doc, (more) => {
      writer.observe(more);
      if (grown.add(more)) setProjection(grown);
    });
    setCompany(joinCompany(copy, me, platform));
    onCleanup(stop);
  };

  createComputed(() => {
    const copy = synced.copy();
    if (copy) untrack(() => begin(copy));
  });
  return { projection, company };
}

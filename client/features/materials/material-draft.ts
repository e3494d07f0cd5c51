import type { ClientId, JsonObject, PlainDate } from "#shared/kernel";
import {
  isKindOfClients,
  type Material,
  type MaterialKind,
  type MaterialNeed,
  type MaterialState,
} from "#shared/materials";

/** A material while it is being written. */
export interface MaterialDraft {
  readonly kind: MaterialKind;
  readonly title: string;
  readonly text: string;
  readonly needs: readonly MaterialNeed[];
  readonly state: MaterialState;
  readonly validUntil: PlainDate | undefined;
  readonly tellers: readonly ClientId[];
}

/** What a new material begins with. */
export const emptyMaterial: MaterialDraft = {
  ...{ kind: "story", title: "", text: "", needs: [], state: "draft" },
  ...{ validUntil: undefined, tellers: [] },
};

/** The draft of a material that stands. */
export const draftOfMaterial = ({ consentsOf, ...material }: Material): MaterialDraft => ({
  kind: material.kind,
  title: material.title,
  text: material.text,
  needs: material.needs,
  state: material.state,
  validUntil: material.validUntil,
  tellers: consentsOf,
});

/** Why a draft cannot be kept as it is; each belongs to a field of the form. */
export type DraftRefusal = "titleMissing" | "textMissing" | "tellerMissing";

/** Everything that is missing in a draft. */
export const refusalsOf = (draft: MaterialDraft): readonly DraftRefusal[] => [
  ...(draft.title.trim() === "" ? (["titleMissing"] as const) : []),
  ...(draft.text.trim() === "" ? (["textMissing"] as const) : []),
  ...(isKindOfClients(draft.kind) && draft.tellers.length === 0
    ? (["tellerMissing"] as const)
    : []),
];

/** What a draft says anew; of a material that is there only what is different, so that what a colleague changes apart stays theirs. */
export function changesOfMaterial(
  before: MaterialDraft | undefined,
  draft: MaterialDraft,
): JsonObject {
  const was: JsonObject = before ? saysOf(before) : {};
  return Object.fromEntries(
    Object.entries(saysOf(draft)).filter(
      ([field, value]) => JSON.stringify(was[field] ?? null) !== JSON.stringify(value),
    ),
  );
}

const saysOf = (draft: MaterialDraft): JsonObject => ({
  kind: draft.kind,
  title: draft.title.trim(),
  text: draft.text.trim(),
  needs: draft.needs.length > 0 ? [...draft.needs] : null,
  state: draft.state,
  validUntil: draft.validUntil ?? null,
  consentsOf: isKindOfClients(draft.kind) && draft.tellers.length > 0 ? [...draft.tellers] : null,
});

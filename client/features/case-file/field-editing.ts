import { type Accessor, createSignal } from "solid-js";
import type { LiveDocument } from "#client/documents";
import { type CardField, keyOf } from "#feature/client-card";
import type { FactId, FieldState, Statement } from "#shared/documents";

/** What goes on at a field while somebody edits it, here or elsewhere. */
export interface FieldEditing {
  readonly isOpen: Accessor<boolean>;
  /** To be told when the editor of this field opens and closes. */
  readonly turn: (isOpen: boolean) => void;
  /** What was said by somebody else since the editor here opened. */
  readonly underneath: Accessor<Statement | undefined>;
  /** The colleagues who edit this field now. */
  readonly others: Accessor<readonly string[]>;
}

/** Follows one field: colleagues see that it is edited here, and here one sees what they do. */
export function followEditing(
  field: CardField,
  document: Accessor<LiveDocument | undefined>,
  state: Accessor<FieldState | undefined>,
): FieldEditing {
  const key = keyOf(field);
  const [openedOver, setOpenedOver] = createSignal<{ readonly head: FactId | undefined }>();
  return {
    isOpen: () => openedOver() !== undefined,
    turn: (isOpen) => {
      setOpenedOver(isOpen ? { head: state()?.shown.fact.id } : undefined);
      document()?.setEditing(isOpen ? key : undefined);
    },
    underneath: () => {
      const opened = openedOver();
      const shown = state()?.shown;
      return opened && shown && shown.fact.id !== opened.head ? shown : undefined;
    },
    others: () => [
      ...new Set(
        (document()?.whoIsHere() ?? [])
          .filter(({ editing }) => editing === key)
          .map(({ name }) => name),
      ),
    ],
  };
}

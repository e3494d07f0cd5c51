import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { type CardField, keyOf } from "#feature/client-card";
import type { FactId, FieldState, Statement } from "#shared/documents";
import { millisecondsOf, type StaffId } from "#shared/kernel";

/** What goes on at a field, here or elsewhere. */
export interface FieldEditing {
  readonly isOpen: Accessor<boolean>;
  /** To be told when the editor of this field opens and closes. */
  readonly turn: (isOpen: boolean) => void;
  /** What was said by somebody else since the editor here opened. */
  readonly underneath: Accessor<Statement | undefined>;
  /** What a colleague said a moment ago, while this stood on the screen. */
  readonly news: Accessor<Statement | undefined>;
  /** The colleagues who edit this field now. */
  readonly others: Accessor<readonly Colleague[]>;
}

/** Somebody who has the file open too. */
export interface Colleague {
  readonly staff: StaffId;
  readonly name: string;
}

/** Everybody once, in however many windows they are. */
export const everybodyOnce = <One extends Colleague>(present: readonly One[]): readonly One[] => [
  ...new Map(present.map((one) => [one.staff, one])).values(),
];

/** Follows one field: colleagues see that it is edited here, and here one sees what they do. */
export function followEditing(
  field: CardField,
  document: Accessor<LiveDocument | undefined>,
  state: Accessor<FieldState | undefined>,
): FieldEditing {
  const key = keyOf(field);
  const [openedOver, setOpenedOver] = createSignal<{ readonly head: FactId | undefined }>();
  const isOpen = () => openedOver() !== undefined;
  const news = followNews(state);
  return {
    isOpen,
    turn: (open) => {
      setOpenedOver(open ? { head: state()?.shown.fact.id } : undefined);
      document()?.setEditing(open ? key : undefined);
    },
    underneath: () => {
      const opened = openedOver();
      const shown = state()?.shown;
      return opened && shown && shown.fact.id !== opened.head ? shown : undefined;
    },
    news: () => (isOpen() ? undefined : news()),
    others: () =>
      everybodyOnce((document()?.whoIsHere() ?? []).filter(({ editing }) => editing === key)),
  };
}

const newsForMs = 15_000;
/** What was said longer ago only arrives now; it is no news. */
const freshWithinMs = 60_000;

function followNews(state: Accessor<FieldState | undefined>): Accessor<Statement | undefined> {
  const { me } = useWork();
  const [news, setNews] = createSignal<Statement>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const isNews = ({ fact }: Statement) =>
    fact.by !== me().id && Date.now() - millisecondsOf(fact.at) < freshWithinMs;
  createEffect(
    on(
      () => state()?.shown.fact.id,
      () => {
        const shown = state()?.shown;
        clearTimeout(timer);
        setNews(shown && isNews(shown) ? shown : undefined);
        timer = setTimeout(() => setNews(undefined), newsForMs);
      },
      { defer: true },
    ),
  );
  return news;
}

import type { EditorState } from "prosemirror-state";
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";

/** Somebody is being looked for behind an `@`. */
export interface MentionQuery {
  /** Where the `@` stands and where what was typed ends. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Looking {
  readonly query: MentionQuery | undefined;
  /** Where an `@` stands behind which nobody is looked for any more. */
  readonly dismissedAt: number | undefined;
}

const key = new PluginKey<Looking>("mention");

/** Behind letters or digits of an address an `@` is no question. */
const asked = /(?:^|[^\w.+-])[@＠]([\p{L}\p{N}·']{0,20})$/u;

/** Who is being looked for where the cursor stands. */
export const mentionQuery = (state: EditorState): MentionQuery | undefined =>
  key.getState(state)?.query;

/** A change that ends the search behind the present `@`. */
export const dismissMention = (change: Transaction): Transaction => change.setMeta(key, "dismiss");

/** Follows what is typed behind an `@`; `onKey` gets the keys meanwhile and answers whether it took one. */
export const followMentions = (onKey: (event: KeyboardEvent) => boolean): Plugin<Looking> =>
  new Plugin<Looking>({
    key,
    state: {
      init: () => ({ query: undefined, dismissedAt: undefined }),
      apply: (change, before, _, state) => {
        const found = queryIn(state);
        const dismissedAt =
          change.getMeta(key) === "dismiss"
            ? found?.from
            : before.dismissedAt && change.mapping.map(before.dismissedAt, 1);
        if (found === undefined) return { query: undefined, dismissedAt: undefined };
        const isDismissed = dismissedAt === found.from;
        return { query: isDismissed ? undefined : found, dismissedAt };
      },
    },
    props: {
      handleKeyDown: (view, event) => mentionQuery(view.state) !== undefined && onKey(event),
    },
  });

function queryIn({ selection }: EditorState): MentionQuery | undefined {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\uFFFC");
  const text = asked.exec(before)?.[1];
  if (text === undefined) return undefined;
  return { from: $from.pos - text.length - 1, to: $from.pos, text };
}

import type { Command, EditorState } from "prosemirror-state";
import type { Accessor } from "solid-js";
import { type Finding, findNamed, type Named } from "./find-named.ts";
import { dismissMention, type MentionQuery, mentionQuery } from "./mention-query.ts";
import type { Editor } from "./open-editor.ts";
import { noteSchema } from "./schema.ts";

/** Looking for somebody to name, from the `@` to the name in the text. */
export interface Mentioning {
  /** What is looked for, as long as somebody is found. */
  readonly query: Accessor<MentionQuery | undefined>;
  readonly finding: Finding;
  readonly choose: (named: Named) => void;
  /** What a key does meanwhile; whether it did anything. */
  readonly key: (event: KeyboardEvent) => boolean;
}

/** Follows the `@` of an editor. */
export function createMentioning(
  editor: Accessor<Editor | undefined>,
  state: Accessor<EditorState | undefined>,
): Mentioning {
  const asked = () => {
    const now = state();
    return now && mentionQuery(now);
  };
  const finding = findNamed(asked);
  const choose = (named: Named) => {
    const query = asked();
    if (query) editor()?.run(insertMention(query, named));
  };
  const deeds: Readonly<Record<string, (named: Named) => void>> = {
    ArrowDown: () => finding.step(1),
    ArrowUp: () => finding.step(-1),
    Enter: choose,
    Tab: choose,
    Escape: () => editor()?.run(dismiss),
  };
  return {
    query: () => (finding.found().length > 0 ? asked() : undefined),
    finding,
    choose,
    key: (event) => {
      const named = finding.found()[finding.current()];
      const deed = Object.hasOwn(deeds, event.key) ? deeds[event.key] : undefined;
      if (!named || !deed) return false;
      deed(named);
      return true;
    },
  };
}

/** Begins to look for somebody: an `@` at the cursor, apart from a word that stands before it. */
export const beginMention: Command = ({ selection, tr }, dispatch) => {
  const { $from } = selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, " ");
  dispatch?.(tr.insertText(/[\w.+-]$/.test(before) ? " @" : "@").scrollIntoView());
  return true;
};

const dismiss: Command = ({ tr }, dispatch) => {
  dispatch?.(dismissMention(tr));
  return true;
};

const insertMention =
  ({ from, to }: MentionQuery, { kind, id, label }: Named): Command =>
  ({ tr }, dispatch) => {
    const mention = noteSchema.nodes.mention.create({ kind, id, label: label.slice(0, 60) });
    dispatch?.(tr.replaceWith(from, to, mention).insertText(" ").scrollIntoView());
    return true;
  };

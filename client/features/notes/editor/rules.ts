import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { toggleBlock } from "./commands.ts";
import { noteSchema } from "./schema.ts";

const { nodes } = noteSchema;

/**
 * What becomes a form of its own while typed at the beginning of a paragraph: `# `, `- `, `1. `,
 * `[] `, `> `, also as Chinese input methods write them.
 */
export const noteInputRules = (): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^([#＃]{1,3})\s$/, nodes.heading, ([, signs = ""]) => ({
        level: signs.length,
      })),
      wrappingInputRule(/^[-*•]\s$/, nodes.bullet_list),
      wrappingInputRule(/^1(?:[.．]\s|、)$/, nodes.ordered_list),
      wrappingInputRule(/^[>》]\s$/, nodes.blockquote),
      checkItems,
    ],
  });

const checkItems = new InputRule(/^(?:\[ ?\]|【 ?】)\s$/, (state, _match, start, end) => {
  const change = state.tr.delete(start, end);
  toggleBlock("checkItem")(state.apply(change), (form) => {
    for (const step of form.steps) change.step(step);
  });
  return change;
});

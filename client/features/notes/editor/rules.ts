import { InputRule, inputRules } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { type LineForm, lookOf } from "#shared/notes";
import { inForm, setLook } from "./commands.ts";

/**
 * What gives a line its form while typed at its beginning: `# `, `- `, `1. `, `[] `, `> `, also as
 * Chinese input methods write them.
 */
export const noteInputRules = (): Plugin =>
  inputRules({
    rules: [
      formRule(/^[#＃]\s$/, "heading1"),
      formRule(/^[#＃]{2}\s$/, "heading2"),
      formRule(/^[#＃]{3}\s$/, "heading3"),
      formRule(/^[-*•]\s$/, "bullet"),
      formRule(/^1(?:[.．]\s|、)$/, "numbered"),
      formRule(/^[>》]\s$/, "quote"),
      formRule(/^(?:\[ ?\]|【 ?】)\s$/, "check"),
    ],
  });

const formRule = (sign: RegExp, form: LineForm): InputRule =>
  new InputRule(sign, ({ tr, doc }, _match, start, end) => {
    const $start = doc.resolve(start);
    const look = lookOf($start.parent.attrs);
    if (look.form === form) return null;
    return setLook(tr.delete(start, end), $start.before(), inForm(look, form));
  });

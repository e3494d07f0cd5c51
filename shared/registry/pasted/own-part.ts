import { plainText } from "../typed-text.ts";

/** Where a text stops to speak of its author and begins to say what they wish for. */
const wishBegins =
  /(?:择偶(?:要求|标准|条件|意向)|(?:对|我对)(?:另一半|对方|男方|女方|他|她)的?(?:要求|期望|期待|希望)|希望(?:对方|你|另一半|男方|女方|他|她|找|遇见|遇到)|(?:要求|期望)(?:对方|男方|女方|你)|要求[:：]|理想(?:型|中|的另一半|对象)|想(?:要)?(?:找|寻|认识|遇)|寻(?:找|觅)?(?:一|个|位|[:：])|找(?:一|个|位)|(?:征|觅)(?:一|友|婚)?[:：])/u;

/** The part of a pasted text in which somebody speaks of themselves, and what they wish for. */
export function partsOf(pasted: string): { readonly own: string; readonly wishes: string } {
  const text = plainText(pasted.slice(0, pastedAtMost)).replace(/\r\n?/g, "\n");
  const at = text.search(wishBegins);
  return at < 0
    ? { own: text, wishes: "" }
    : { own: text.slice(0, at), wishes: text.slice(at).trim() };
}

/** Nobody describes themselves in more characters. */
const pastedAtMost = 8_000;

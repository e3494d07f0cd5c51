/** Money as people write it: read from what they type, and written as receipts want it. */

/** Reads yuan as they are typed: `6800`, `6,800.50`, `￥6800`, `1.28万`; undefined when it is no sum. */
export function readYuan(typed: string): number | undefined {
  const text = typed.normalize("NFKC").replace(/[\s,¥元]/gu, "");
  const match = /^(\d{1,9})(?:\.(\d{1,4}))?(万)?$/u.exec(text);
  if (!match) return undefined;
  const [, whole = "", part = "", unit] = match;
  const scale = unit === undefined ? 2 : 6;
  if (part.length > scale) return undefined;
  return Number(whole) * 10 ** scale + Number(part.padEnd(scale, "0"));
}

/** Yuan with thousands apart, and fen only where there are some: `6,800`, `6,266.67`. */
export const yuanOf = (fen: number): string => exactYuanOf(fen).replace(/\.00$/u, "");

/** Yuan with thousands apart and always both places of the fen, as papers want it: `6,800.00`. */
export function exactYuanOf(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, "0");
  const text = String(whole).replace(/\B(?=(\d{3})+$)/gu, ",");
  return `${fen < 0 ? "−" : ""}${text}.${rest}`;
}

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿"];

/** The sum in the capital characters of receipts, which cannot be changed: 陆仟捌佰元整. */
export function capitalYuan(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, rest] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan > 0 ? `${capitalWhole(yuan)}元` : "";
  if (jiao + rest === 0) return yuan > 0 ? `${whole}整` : "零元整";
  const gap = jiao === 0 && yuan > 0 ? "零" : "";
  return `${whole}${jiao > 0 ? `${digits[jiao]}角` : gap}${rest > 0 ? `${digits[rest]}分` : "整"}`;
}

/** Four digits at a time; nothings between two digits are one 零. */
function capitalWhole(yuan: number): string {
  let text = "";
  let isGap = false;
  for (let group = groups.length - 1; group >= 0; group--) {
    const part = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (part === 0) isGap = text !== "";
    for (let place = 3; place >= 0 && part > 0; place--) {
      const digit = Math.floor(part / 10 ** place) % 10;
      if (digit === 0) isGap = text !== "";
      else {
        text += `${isGap ? "零" : ""}${digits[digit]}${places[place]}`;
        isGap = false;
      }
    }
    if (part > 0) {
      text += groups[group];
      isGap = false;
    }
  }
  return text;
}

import { readPhone } from "../phone.ts";
import { weChatForm } from "../shape.ts";

/** How to reach somebody, as a pasted text tells it. */
export interface PastedReach {
  readonly phone: string | undefined;
  readonly weChat: string | undefined;
}

/** Reads a mobile number and a WeChat id; `微信同号` is the number. */
export function readReach(text: string): PastedReach {
  const said = /(?<!\d)1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/u.exec(text)?.[0] ?? "";
  const read = readPhone(said);
  const phone = read.ok ? read.value : undefined;
  const named =
    /(?:微信号?|weixin|wechat|vx|wx|v信|薇信)\s*[:：是]?\s*([A-Za-z][\w-]{5,19}|1[3-9]\d{9})/iu.exec(
      text,
    )?.[1];
  const isSame =
    /(?:微信|vx|wx|v)\s*(?:号)?(?:与|和)?(?:手机|电话)?(?:号)?同号|同微信|微信同/iu.test(text);
  const weChat = named && weChatForm.test(named) ? named : isSame ? phone : undefined;
  return { phone, weChat };
}

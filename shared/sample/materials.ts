/** What the sample agency shows to clients, and the consents of those whose stories are told. */
import { addDays, type ClientId, type PlainDate } from "#shared/kernel";
import { daysAgo, type Later, speakerAt, withChance } from "./later.ts";
import { plotOf, type World } from "./plot.ts";
import { consent, textVersion } from "./records.ts";
import { dayOf } from "./telling.ts";
import type { Speaker, Writer } from "./writer.ts";

/** So many of the first clients are looked at for somebody who has a story to tell. */
const lookedAt = 60;
const tellersWanted = 3;

/** The clients whose stories are told: the first who are followed up and with whom nothing is amiss. */
function tellersIn(world: World): readonly ClientId[] {
  const numbers = Array.from({ length: Math.min(lookedAt, world.clients) }, (_, number) => number);
  return numbers
    .map((number) => plotOf(world, number))
    .filter(({ stage, trouble }) => stage === "followUp" && trouble.type === "none")
    .slice(0, tellersWanted)
    .map(({ id }) => id);
}

/** Tells that a client allows their story to be told; the last of them takes it back. */
export function tellTelling(of: Later, number: number): void {
  if (number >= lookedAt || of.plot.stage !== "followUp") return;
  const place = tellersIn(of.world).indexOf(of.plot.id);
  if (place < 0) return;
  const later = withChance(of, number, "telling");
  const { telling } = later;
  const speaker = speakerAt(later, daysAgo(later, 12), ["client", "agreement"]);
  if (!speaker) return;
  consent(telling, speaker, ["publish"]);
  if (place < tellersWanted - 1) return;
  const after = speakerAt(later, daysAgo(later, 3), ["client", "agreement"]);
  if (!after) return;
  const given = { is: false, on: dayOf(after), textVersion };
  telling.documents.agreement.say(after, "consent/publish", { given });
  telling.documents.client.say(after, "consented/publish", { is: "withdrawn" });
}

const texts = [
  {
    kind: "agency",
    title: "我们怎样工作",
    text: "我们是一家线下婚姻介绍所，一位婚介师负责到底。\n先听您说，再登记和核对证件；按双方的条件找人，先问您，再问对方，两边都愿意才见面。\n见面以后我们会回访，听您的感受，再决定继续、调整还是换人。\n能不能遇到合适的人，谁也不能打包票；每一步做了什么，您都看得到。",
  },
  {
    kind: "service",
    title: "一年服务里有什么",
    text: "推荐：按约定的人数介绍，每一位都说明为什么合适、哪里还要问清。\n见面：时间地点由我们约，需要时陪同。\n回访：见面第二天、第三天、一周和一个月各问一次。\n中途不想继续，按合同退费。",
    needs: ["busy"],
  },
  {
    kind: "leaflet",
    title: "第一次来访带什么",
    text: "身份证；离异的请带离婚证或调解书；愿意的话带学历证。\n原件只看不留。不愿意提供的可以先不带，我们会说明有什么影响。",
  },
  {
    kind: "story",
    title: "忙了三年，周末只见一个人",
    text: "他常出差，她也要值夜班，两个人最怕约好了又改。\n婚介师把见面都排在两人都休息的上午，一次只介绍一位。第二位就聊得来，八个月后两人见了父母。\n他们说，最难的不是没有时间，是没有人帮着留出时间。",
    needs: ["busy", "firstMarriage"],
    teller: 0,
  },
  {
    kind: "review",
    title: "再次成家，孩子的事先说清",
    text: "我带着孩子，最怕见面以后才谈这个。这里每次都先替我问清对方怎么想，愿意了才见。\n没有人催我，也没有人劝我降低期待。慢一点，但是踏实。",
    needs: ["marriedBefore", "withChildren"],
    teller: 1,
  },
  {
    kind: "story",
    title: "父母从着急到放心",
    text: "第一次是妈妈陪着来的，问得比女儿还多。\n婚介师请妈妈先听一遍流程，再单独和女儿聊。后来每次见面，女儿自己说多少，家里就听多少。\n半年后女儿带人回家，妈妈说，总算是她自己挑的。",
    needs: ["parentsInvolved", "staysLocal"],
    teller: 2,
  },
] as const;

/** Writes the library into the agency's document, in use since this day. */
export function writeMaterials(
  writer: Writer,
  speaker: Speaker,
  { world, today }: { readonly world: World; readonly today: PlainDate },
): void {
  const tellers = tellersIn(world);
  for (const [place, one] of texts.entries()) {
    const teller = "teller" in one ? tellers[one.teller] : undefined;
    if ("teller" in one && !teller) continue;
    writer.say(speaker, `material/01JT0000000000000000MATER${place + 1}`, {
      ...{ kind: one.kind, title: one.title, text: one.text, state: "inUse" },
      ...("needs" in one && { needs: [...one.needs] }),
      ...(teller && { consentsOf: [teller] }),
      ...(one.kind === "leaflet" && { validUntil: addDays(today, 200) }),
    });
  }
}

/** The services of the sample agency, and what was signed, paid and delivered by them. */
import type { Taken, Terms } from "#shared/casework";
import {
  type AgreementWords,
  agreementWords,
  meetingDelivery,
  packagesOf,
  planOf,
  type ServicePackage,
  signedFrom,
  termsFrom,
} from "#shared/contracts";
import { assert, type Json, newUlid, type Ulid, ulidSchema, z } from "#shared/kernel";
import { weighted } from "./chance.ts";
import { dayOf, newEntity, type Telling } from "./telling.ts";
import type { Speaker, Writer } from "./writer.ts";

/** What the sample agency is called. */
export const sampleName = "鹊桥示范婚介所";

const usual = { coolingOffDays: 7, penaltyPercent: 20, discountLimitPercent: 10, isClosed: false };

const services = [
  {
    about: "package/01JT00000000000000000PACK1",
    says: {
      ...{ name: "半年 · 三次见面", note: "先认识，不着急", priceFen: 680_000, months: 6 },
      ...{ introductions: 6, meetings: 3, refundBy: "meetings", ...usual },
    },
  },
  {
    about: "package/01JT00000000000000000PACK2",
    says: {
      ...{ name: "一年 · 六次见面", note: "最多人选的", priceFen: 1_280_000, months: 12 },
      ...{ introductions: 12, meetings: 6, refundBy: "meetings", ...usual },
    },
  },
  {
    about: "package/01JT00000000000000000PACK3",
    says: {
      ...{ name: "一年 · 十次见面", note: "含形象与沟通辅导", priceFen: 1_980_000, months: 12 },
      ...{ introductions: 20, meetings: 10, refundBy: "meetings", ...usual },
    },
  },
] as const;

/** Offers the services in the agency's document. */
export function offerServices(writer: Writer, speaker: Speaker): void {
  for (const { about, says } of services) writer.say(speaker, about, says);
}

const packages: readonly ServicePackage[] = packagesOf({
  value: (about, field): Json | undefined => {
    const said: Readonly<Record<string, Json>> | undefined = services.find(
      (service) => service.about === about,
    )?.says;
    return said?.[field];
  },
  entities: () => services.map(({ about }) => about),
});

/** Signs a contract with its seven days to think it over, and takes the first money. */
export function sign(telling: Telling, speaker: Speaker): void {
  const { random, card } = telling;
  const contract = newEntity(telling, "contract", speaker);
  const terms = bend(telling, termsFrom(random.pick(packages), dayOf(speaker)), speaker);
  say(telling, speaker, agreementWords.offer(contract, terms));
  const signed = signedFrom({
    ...{
      terms,
      on: dayOf(speaker),
      agencyName: sampleName,
      clientName: card.name ?? card.callName ?? "客户",
    },
    ...{ staff: speaker.by, wishes: wishesOf(telling), how: "paper" },
  });
  say(telling, speaker, agreementWords.sign(contract, signed));
  const [first] = terms.plan;
  assert(first, "a price is paid in parts or at once");
  const taken = {
    kind: first.kind,
    way: weighted(random, { weChat: 5, alipay: 3, card: 1, cash: 1 }),
    amountFen: first.amountFen,
    on: dayOf(speaker),
  } as const;
  const receipt = newEntity(telling, "receipt", speaker);
  say(telling, speaker, agreementWords.take(receipt, taken, { contract: keyOf(contract) }));
}

/** A meeting of those that were promised, mostly confirmed by the client; the rest of the money. */
export function deliver(telling: Telling, speaker: Speaker): void {
  const { random, documents } = telling;
  const { facts } = documents.agreement;
  const signed = facts.find(({ about, says }) => about.startsWith("contract/") && says.signed);
  if (!signed) return;
  const contract = keyOf(signed.about);
  const on = dayOf(speaker);
  const meeting = ulidSchema.parse(newUlid(speaker.at, random.bytes));
  const held = meetingDelivery({ contract, meeting, on, what: "店里安排的见面" });
  say(telling, speaker, held);
  if (random.chance(0.7)) {
    say(telling, speaker, agreementWords.confirm(held.about, { on, how: "message" }));
  }
  payRest(telling, speaker, contract);
}

function payRest(telling: Telling, speaker: Speaker, contract: Ulid): void {
  const { agreement } = telling.documents;
  const plan = z.safeParse(
    z.object({ terms: z.object({ plan: z.array(z.object({ amountFen: z.int() })) }) }),
    agreement.facts.find(({ about }) => about === `contract/${contract}`)?.says.signed,
  );
  const isPaid = agreement.facts.filter(({ about }) => about.startsWith("receipt/")).length > 1;
  const rest = plan.data?.terms.plan[1];
  if (!rest || isPaid) return;
  const taken: Taken = {
    kind: "remainder",
    way: "weChat",
    amountFen: rest.amountFen,
    on: dayOf(speaker),
  };
  const receipt = newEntity(telling, "receipt", speaker);
  say(telling, speaker, agreementWords.take(receipt, taken, { contract }));
}

/** Some prices are bent a little, and some are paid in two parts. */
function bend({ random }: Telling, terms: Terms, speaker: Speaker): Terms {
  const isBent = random.chance(0.2);
  const priceFen = isBent
    ? Math.round((terms.listPriceFen * 0.92) / 10_000) * 10_000
    : terms.priceFen;
  const reason = random.pick(["老客户介绍来的", "店庆优惠", "第二次签约"]);
  return {
    ...terms,
    priceFen,
    ...(isBent ? { discountReason: reason } : {}),
    plan: planOf(random.chance(0.85) ? "atOnce" : "prepaid", priceFen, dayOf(speaker)),
  };
}

/** What the client wished for, as far as it is read without a language's words. */
const wishesOf = ({ documents }: Telling) =>
  documents.client.facts.flatMap(({ about, says }) => {
    const range = z.safeParse(z.object({ min: z.int(), max: z.int() }), says.value).data;
    if (about === "wish/age" && range)
      return [{ what: "年龄", value: `${range.min}–${range.max} 岁` }];
    const least = z.safeParse(z.object({ min: z.int() }), says.value).data;
    if (about === "wish/height" && least) return [{ what: "身高", value: `${least.min} cm 以上` }];
    const some = z.safeParse(z.object({ anyOf: z.array(z.string()) }), says.value).data;
    return about === "wish/city" && some ? [{ what: "城市", value: some.anyOf.join("、") }] : [];
  });

const keyOf = (about: string): Ulid => ulidSchema.parse(about.slice(about.indexOf("/") + 1));

const say = ({ documents }: Telling, speaker: Speaker, { about, says }: AgreementWords): void =>
  documents.agreement.say(speaker, about, says);

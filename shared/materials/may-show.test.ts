import { describe, expect, test } from "vitest";
import { type ClientId, clientIdSchema, type Json, plainDateSchema } from "#shared/kernel";
import { sayingAll } from "./fake-said.ts";
import { materialsOf } from "./material.ts";
import { type CardWithConsent, tellingConsent, whyNotShown } from "./may-show.ts";

const today = plainDateSchema.parse("2026-11-30");
const wangMin: ClientId = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei: ClientId = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const about = "material/01JE0000000000000000000BAY";

const material = (more: Readonly<Record<string, readonly Json[]>> = {}) => {
  const said = {
    ...{ kind: ["story"], title: ["从相亲到成家"], text: ["两位客户认识一年后成家。"] },
    ...{ state: ["inUse"], consentsOf: [[wangMin, zhaoLei]] },
    ...more,
  };
  const [one] = materialsOf(sayingAll({ [about]: said }));
  if (!one) throw new Error("no material");
  return one;
};

const card = (marks: readonly Json[], into?: ClientId): CardWithConsent =>
  sayingAll({
    "consented/publish": { is: marks },
    ...(into && { merged: { now: [{ into, on: "2026-11-01" }] } }),
  });

const knowing = (cards: Readonly<Partial<Record<ClientId, CardWithConsent>>>) => ({
  today,
  cardOf: (client: ClientId) => cards[client],
});
const bothAllow = knowing({ [wangMin]: card(["given"]), [zhaoLei]: card(["given"]) });

describe("a story is shown while both of whom it tells allow it", () => {
  test("with both consents it may be shown", () => {
    expect(whyNotShown(material(), bothAllow)).toEqual([]);
  });

  test("when 赵磊 takes his back it may not, although 王敏 still allows it", () => {
    const cards = knowing({ [wangMin]: card(["given"]), [zhaoLei]: card(["withdrawn"]) });
    expect(whyNotShown(material(), cards)).toEqual([
      { type: "consent", client: zhaoLei, is: "withdrawn" },
    ]);
  });

  test("a yes and a no written down apart are a no, whichever came last", () => {
    for (const marks of [
      ["given", "withdrawn"],
      ["withdrawn", "given"],
    ]) {
      const cards = knowing({ [wangMin]: card(marks), [zhaoLei]: card(["given"]) });
      expect(whyNotShown(material(), cards)).toEqual([
        { type: "consent", client: wangMin, is: "split" },
      ]);
    }
  });

  test("whoever was never asked, or whose card is not here, allows nothing", () => {
    expect(whyNotShown(material(), knowing({ [wangMin]: card([]) }))).toEqual([
      { type: "consent", client: wangMin, is: "unasked" },
      { type: "consent", client: zhaoLei, is: "notHere" },
    ]);
  });

  test("a story that names nobody rests on no consent", () => {
    const nobody = material({ consentsOf: [null] });
    expect(whyNotShown(nobody, bothAllow)).toEqual([{ type: "nobodyNamed" }]);
  });
});

describe("what a leaflet and a story have in common", () => {
  const leaflet = (more: Readonly<Record<string, readonly Json[]>> = {}) =>
    material({ kind: ["leaflet"], consentsOf: [], ...more });

  test("a leaflet about nobody needs no consent", () => {
    expect(whyNotShown(leaflet(), knowing({}))).toEqual([]);
  });

  test("a draft, and what was taken out of use, is not shown", () => {
    expect(whyNotShown(leaflet({ state: ["draft"] }), bothAllow)).toEqual([{ type: "draft" }]);
    expect(whyNotShown(leaflet({ state: [] }), bothAllow)).toEqual([{ type: "draft" }]);
    expect(whyNotShown(leaflet({ state: ["withdrawn"] }), bothAllow)).toEqual([
      { type: "withdrawn" },
    ]);
  });

  test("what one took out of use apart stays out of use, whatever the other said", () => {
    expect(whyNotShown(leaflet({ state: ["inUse", "withdrawn"] }), bothAllow)).toEqual([
      { type: "withdrawn" },
    ]);
  });

  test("the last day of two that were said apart is the earlier one, and counts to its end", () => {
    const days = (...validUntil: readonly Json[]) => leaflet({ validUntil });
    expect(whyNotShown(days("2026-11-30"), bothAllow)).toEqual([]);
    expect(whyNotShown(days("2027-01-01", "2026-11-29"), bothAllow)).toEqual([
      { type: "expired", on: "2026-11-29" },
    ]);
  });

  test("what promises a marriage goes to nobody", () => {
    expect(whyNotShown(leaflet({ text: ["我们包成功，１００％满意"] }), bothAllow)).toEqual([
      { type: "promises", words: ["包成功", "100%"] },
    ]);
  });

  test("who is named apart as the teller of a text must allow it, whatever kind it is", () => {
    const named = leaflet({ consentsOf: [[wangMin], [zhaoLei]] });
    expect(whyNotShown(named, knowing({}))).toHaveLength(2);
  });
});

describe("a card that was merged into another", () => {
  test("a consent that is taken back on the card that stays counts", () => {
    const cards = knowing({
      [wangMin]: card(["given"], zhaoLei),
      [zhaoLei]: card(["withdrawn"]),
    });
    expect(tellingConsent(wangMin, cards.cardOf)).toBe("split");
  });

  test("a consent that was given before the two were merged goes on", () => {
    const cards = knowing({ [wangMin]: card(["given"], zhaoLei), [zhaoLei]: card([]) });
    expect(tellingConsent(wangMin, cards.cardOf)).toBe("given");
  });

  test("two that were merged into each other apart are read once each", () => {
    const cards = knowing({
      [wangMin]: card(["given"], zhaoLei),
      [zhaoLei]: card(["given"], wangMin),
    });
    expect(tellingConsent(wangMin, cards.cardOf)).toBe("given");
  });
});

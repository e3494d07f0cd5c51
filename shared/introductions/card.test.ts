import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import { plainDateSchema } from "#shared/kernel";
import { fieldNames, sensitiveGroups } from "#shared/registry";
import {
  basicCardOf,
  cardOf,
  formOfAddress,
  isHarmless,
  levelOf,
  lineOf,
  mayExchange,
  mayShowAt,
} from "./card.ts";
import { type Line, saying, wangMin, zhaoLei } from "./fake-pair.ts";
import { type Round, readRounds } from "./introduction.ts";
import { lackingToExchange } from "./lacking.ts";

const today = plainDateSchema.parse("2026-11-30");
const pair = [wangMin, zhaoLei] as const;

const roundOf = (...lines: readonly Line[]): Round => {
  const [round] = readRounds(saying(["round/1", { first: wangMin }], ...lines), pair);
  if (!round) throw new Error("no round");
  return round;
};
const answer = (client: string, is: string): Line => [
  `answer/1.${client}`,
  { given: { is, reasons: [], atMs: 1 } },
];
const line = (client: string, text: string): Line => [
  `exchange/1.${client}`,
  { line: { kind: "phone", text } },
];
const nobody = roundOf();
const oneYes = roundOf(answer(wangMin, "yes"));
const bothYes = roundOf(answer(wangMin, "yes"), answer(zhaoLei, "yes"), line(wangMin, "138001"));

const profile: Line = [
  "profile",
  {
    ...{ name: "王雨薇", sex: "female", birthDate: "1994-03-12", clientNumber: "Q-0042" },
    ...{ height: 168, city: "杭州", district: "西湖区文三路", education: "master" },
    ...{ occupation: "finance", position: "某银行支行行长", employerKind: "stateOwned" },
    ...{ maritalStatus: "divorced", annualIncome: "from20to30", hobbies: "爬山、看电影" },
    ...{ healthNote: "青霉素过敏", note: "妈妈很着急" },
  },
];
const allowed: readonly Line[] = sensitiveGroups.map((group) => [
  `consented/${group}`,
  { is: "given" },
]);
const mayShow: Line = ["consented/showProfile", { is: "given" }];
const cardAt = (round: Round, ...lines: readonly Line[]) => {
  const card = cardOf(saying(profile, mayShow, ...lines), { round, to: zhaoLei, today });
  if (!card) throw new Error("no card");
  return card;
};
const fieldsOn = (round: Round, ...lines: readonly Line[]) =>
  cardAt(round, ...lines).lines.map((one) => (one.type === "field" ? one.name : one.type));

describe("what a card shows", () => {
  test("before anybody agreed: a form of address and bands", () => {
    const card = cardAt(nobody, ...allowed);
    expect(card).toMatchObject({ level: 0, name: undefined, mayShowPhotos: false });
    expect(card.called).toEqual({ type: "surname", surname: "王", sex: "female" });
    expect(card.lines).toContainEqual({ type: "ageBand", years: { from: 30, to: 32 } });
    expect(card.lines).toContainEqual({ type: "heightBand", cm: { from: 165, to: 169 } });
    expect(fieldsOn(nobody, ...allowed)).not.toContain("annualIncome");
    expect(JSON.stringify(card)).not.toMatch(/雨薇|1994|西湖区|支行|Q-0042/);
  });

  test("once the asked side is interested: more, and photos for whom they were allowed", () => {
    expect(cardAt(oneYes).level).toBe(1);
    expect(cardAt(oneYes).lines).toContainEqual({ type: "age", years: 32 });
    expect(fieldsOn(oneYes, ...allowed)).toEqual(
      expect.arrayContaining(["height", "annualIncome", "hobbies"]),
    );
    expect(cardAt(oneYes).mayShowPhotos).toBe(false);
    const photo: Line = [`consented/showPhoto.${zhaoLei}`, { is: "given" }];
    expect(cardAt(oneYes, photo).mayShowPhotos).toBe(true);
    expect(cardAt(nobody, photo).mayShowPhotos).toBe(false);
    const forAnother: Line = [`consented/showPhoto.${wangMin}`, { is: "given" }];
    expect(cardAt(oneYes, forAnother).mayShowPhotos).toBe(false);
  });

  test("once both said yes: the name, and never the employer, the address or what is the agency's own", () => {
    expect(cardAt(bothYes, ...allowed).name).toBe("王雨薇");
    const shown = fieldsOn(bothYes, ...allowed);
    for (const name of ["position", "district", "birthDate", "healthNote", "note", "debts"]) {
      expect(shown).not.toContain(name);
    }
  });

  test("a group without consent is on no card, and there is none when showing was taken back", () => {
    expect(fieldsOn(bothYes)).not.toContain("maritalStatus");
    expect(fieldsOn(bothYes)).not.toContain("annualIncome");
    const back: Line = ["consented/showProfile", { is: "withdrawn" }];
    const card = saying(profile, mayShow, ...allowed, back);
    expect(cardOf(card, { round: bothYes, to: zhaoLei, today })).toBeUndefined();
  });

  test("papers are named with the day they were seen on, as long as they count", () => {
    const seen: readonly Line[] = [
      ["verified/identity", { on: "2026-03-02", until: "2027-03-02" }],
      ["verified/income", { on: "2024-03-02", until: "2025-03-02" }],
    ];
    expect(cardAt(nobody, ...seen).verified).toEqual([{ claim: "identity", on: "2026-03-02" }]);
  });

  test("a wish for less is kept, a wish for more is not", () => {
    const card = saying(profile, mayShow);
    const at = (round: Round, wished: 0 | 1 | 2) =>
      cardOf(card, { round, to: zhaoLei, today, wished })?.level;
    expect([at(bothYes, 0), at(bothYes, 2), at(nobody, 2), at(oneYes, 2)]).toEqual([0, 2, 0, 1]);
  });

  test("free words that name or reach somebody are left out", () => {
    expect(isHarmless("爬山、看电影", "王雨薇")).toBe(true);
    for (const text of [
      ...["雨薇爱画画", "加微信 yuwei", "138 0013 8000", "yw@mail.example", "文三路90号"],
      ...["在阿里集团写代码", "大家叫我王雨薇"],
    ]) {
      expect(isHarmless(text, "王雨薇"), text).toBe(false);
    }
  });

  test("a form of address that is the name in part, or all there is of it, is not used", () => {
    const called = (says: Readonly<Record<string, string>>) =>
      formOfAddress(saying(["profile", says])).called;
    expect(called({ name: "王雨薇", callName: "雨薇", sex: "female" })).toMatchObject({
      surname: "王",
    });
    expect(called({ name: "王雨薇", callName: "小太阳" })).toMatchObject({ callName: "小太阳" });
    expect(called({ name: "Anna" })).toEqual({ type: "unnamed" });
    // Without the name nobody knows whether it is the name.
    expect(called({ callName: "王雨薇" })).toEqual({ type: "unnamed" });
  });
});

describe("how a client is reached", () => {
  const mayReach: Line = ["consented/contactExchange", { is: "given" }];
  const card = saying(profile, mayReach);

  test("a line is handed over only after both said yes, and in no round that was broken off", () => {
    expect(lineOf(card, bothYes, wangMin)).toEqual({ kind: "phone", text: "138001" });
    const early = roundOf(answer(wangMin, "yes"), line(wangMin, "138001"));
    expect(lineOf(card, early, wangMin)).toBeUndefined();
    const stopped = roundOf(
      ...[answer(wangMin, "yes"), answer(zhaoLei, "yes"), line(wangMin, "138001")],
      ["round/1", { closed: { is: "stopped", atMs: 2 } }],
    );
    expect(lineOf(card, stopped, wangMin)).toBeUndefined();
  });

  test("who was never asked about the exchange is reached by nobody, nor who took it or the service back", () => {
    const lackingOn = (...lines: readonly Line[]) => {
      const said = saying(profile, ...lines);
      expect(mayExchange(said, bothYes)).toBe(false);
      expect(lineOf(said, bothYes, wangMin)).toBeUndefined();
      return lackingToExchange({ client: wangMin, card: said });
    };
    const lacking = { client: wangMin, purposes: ["contactExchange"] };
    expect(lackingOn()).toEqual([{ ...lacking, isWithdrawn: false }]);
    expect(lackingOn(["consented/contactExchange", { is: "withdrawn" }])).toEqual([
      { ...lacking, isWithdrawn: true },
    ]);
    expect(lackingOn(mayReach, ["consented/service", { is: "withdrawn" }])).toEqual([
      { client: wangMin, purposes: ["service"], isWithdrawn: true },
    ]);
    expect(mayExchange(undefined, bothYes)).toBe(false);
    expect(mayExchange(card, bothYes)).toBe(true);
    expect(lackingToExchange({ client: wangMin, card })).toEqual([]);
  });
});

test("a card that was opened is shown no further than the round has come meanwhile, and not once it is closed", () => {
  const turnedDown = roundOf(answer(wangMin, "yes"), answer(zhaoLei, "no"));
  const closed = roundOf(...[answer(wangMin, "yes"), answer(zhaoLei, "yes")], [
    "round/1",
    { closed: { is: "notTogether", atMs: 2 } },
  ]);
  expect(mayShowAt(bothYes, 2)).toBe(true);
  expect([mayShowAt(oneYes, 2), mayShowAt(oneYes, 1)]).toEqual([false, true]);
  expect([mayShowAt(turnedDown, 1), mayShowAt(turnedDown, 0)]).toEqual([false, true]);
  expect([mayShowAt(closed, 2), mayShowAt(closed, 0)]).toEqual([false, false]);
});

describe("whatever way a number is typed", () => {
  const wide = (text: string): string =>
    text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const between = fc.string({
    unit: fc.constantFrom(
      ...[".", "．", "·", "。", "-", "－", "—", "/", "_", "~", "、", "，", "("],
    ),
    maxLength: 3,
  });
  const typed = fc
    .array(fc.tuple(fc.nat({ max: 9 }), fc.boolean(), between), { minLength: 5, maxLength: 12 })
    .map((digits) =>
      digits
        .map(([digit, isWide, then]) => (isWide ? wide(String(digit)) : String(digit)) + then)
        .join(""),
    );

  test("it is no harmless word, on its own or among others", () => {
    for (const text of ["１３９００１３９０００", "139.0013.9000", "杭州1 3·9、0 0"]) {
      expect(isHarmless(text, undefined), text).toBe(false);
    }
    fc.assert(
      fc.property(typed, (number) => {
        expect(isHarmless(number, undefined)).toBe(false);
        expect(isHarmless(`杭州，打${number}找我`, "王雨薇")).toBe(false);
      }),
    );
  });

  test("what is typed in wide letters is read as in narrow ones", () => {
    for (const text of ["ｗｅｉｘｉｎ", "ｌａｎｑｉｎｇ＿８８", "ｙｗ＠ｍａｉｌ", "我是Ａｎｎａ"]) {
      expect(isHarmless(text, "Anna"), text).toBe(false);
    }
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...["1", "a", "_", " ", "q", "爬"]) }),
        (text) => {
          const inWide = text.replaceAll(/[!-~]/gu, (one) =>
            String.fromCharCode(one.charCodeAt(0) + 0xfee0),
          );
          expect(isHarmless(inWide, "王雨薇")).toBe(isHarmless(text, "王雨薇"));
        },
      ),
    );
    expect(isHarmless("养了２只猫，看８０后的电影", "王雨薇")).toBe(true);
  });
});

describe("whatever was said", () => {
  const secrets = { name: "欧阳澜清", given: "澜清", phone: "13800138000", weChat: "lanqing_88" };
  const given = fc.constantFrom("yes", "notNow", "no", undefined);
  const leak = fc.constantFrom(
    ...[secrets.name, `我是${secrets.given}`, `打 ${secrets.phone}`, `微信 ${secrets.weChat}`],
    ...["加v：lanqing_88", "爬山", "138-0013-8000"],
  );
  const mark = fc.constantFrom("given", "withdrawn", null);
  const value = (name: string): fc.Arbitrary<Json> =>
    name === "name" ? fc.constant(secrets.name) : leak;
  const profiles = fc.record(
    Object.fromEntries(
      fieldNames
        .filter((name) => name !== "sex" && name !== "birthDate")
        .map((name) => [name, value(name)]),
    ),
    { requiredKeys: ["name"] },
  );
  const marks = fc.record(
    Object.fromEntries(
      [
        ...[...sensitiveGroups, "service", "showProfile", "contactExchange"],
        `showPhoto.${zhaoLei}`,
      ].map((key) => [key, mark]),
    ),
  );
  const told = (client: string, is: string | undefined): readonly Line[] =>
    is === undefined ? [] : [answer(client, is)];

  test("no path yields a card without the consent to it, nor tells a name or a contact before both said yes", () => {
    fc.assert(
      fc.property(
        profiles,
        marks,
        given,
        given,
        fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2),
        (says, consents, first, second, wished) => {
          const card = saying(
            ["profile", { ...says, sex: "female", birthDate: "1991-07-09" }],
            ...Object.entries(consents).map(([key, is]): Line => [`consented/${key}`, { is }]),
          );
          const round = roundOf(
            ...told(wangMin, first),
            ...told(zhaoLei, second),
            line(wangMin, secrets.phone),
          );
          const areBothYes = first === "yes" && second === "yes";
          const made = cardOf(card, { round, to: zhaoLei, today, wished });
          const isAllowed = consents.showProfile === "given" && consents.service !== "withdrawn";
          expect(made !== undefined).toBe(isAllowed);
          expect(basicCardOf(card, today) !== undefined).toBe(isAllowed);
          const shown = JSON.stringify(made ?? null);
          const tells = Object.values(secrets).some((secret) => shown.includes(secret));
          if (!areBothYes) {
            expect(tells, shown).toBe(false);
            expect(lineOf(card, round, wangMin)).toBeUndefined();
            expect(levelOf(round)).toBeLessThan(2);
          }
          expect(shown).not.toContain(secrets.phone);
          expect(shown).not.toContain(secrets.weChat);
          expect(shown).not.toContain("1991");
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a group whose consent is missing or taken back is on no card", () => {
    fc.assert(
      fc.property(marks, given, given, (consents, first, second) => {
        const card = saying(
          profile,
          ["profile", { religion: "buddhist", children: "withClient", debts: ["mortgage"] }],
          ...Object.entries(consents).map(([key, is]): Line => [`consented/${key}`, { is }]),
        );
        const round = roundOf(...told(wangMin, first), ...told(zhaoLei, second));
        const lines = cardOf(card, { round, to: zhaoLei, today })?.lines ?? [];
        const names = lines.map((one) => (one.type === "field" ? one.name : undefined));
        const groupOf = { annualIncome: "money", maritalStatus: "marriage", religion: "faith" };
        for (const [name, group] of Object.entries(groupOf)) {
          if (consents[group] !== "given") expect(names).not.toContain(name);
        }
      }),
      { numRuns: 200 },
    );
  });
});

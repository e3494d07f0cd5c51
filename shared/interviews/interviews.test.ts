import { expect, test } from "vitest";
import { caseVocabulary } from "#shared/casework";
import { type Json, staffIdSchema, type Ulid, ulidSchema } from "#shared/kernel";
import { instrumentOf } from "#shared/questionnaires";
import { clientVocabulary, saidByAbout } from "#shared/registry";
import { contradictionAbout, contradictionsOf } from "./contradictions.ts";
import { type FakeTold, fakeTold } from "./fake-told.ts";
import { currentForm, formNow, questionsOf } from "./form/form.ts";
import type { Ground } from "./ground.ts";
import { answerAbout, interviewAbout, interviewsOf, talksOf } from "./interview.ts";
import { progressOf } from "./progress.ts";
import { proposalAbout, proposeWishes, textOfProposal, wishAbout } from "./proposals.ts";

const first: Ulid = ulidSchema.parse("01JA00000000000000000000A1");
const second: Ulid = ulidSchema.parse("01JA00000000000000000000A2");
const sitting: Ulid = ulidSchema.parse("01JA00000000000000000000S1");
const heJianye = staffIdSchema.parse("01JA0000000000000000000HEJ");

/** 王敏, interviewed once; nothing is known of her yet. */
function wangMin() {
  const [card, file, assessment] = [fakeTold(), fakeTold(), fakeTold()];
  const allowed = new Set(["marriage", "money", "faith", "health", "papers"]);
  const ground: Ground = { card, file, assessment, allows: (group) => allowed.has(group) };
  begin(file, first, 1000);
  return {
    ground,
    card,
    file,
    assessment,
    forbid: (group: string) => allowed.delete(group),
    answer: (question: string, value: Json, interview = first) =>
      file.say(answerAbout(interview, question), "value", value),
    /** Says a field of the card in an interview. */
    tells: (field: string, value: Json, interview = first) => {
      const fact = card.say("profile", field, value);
      card.say(saidByAbout(fact), "interview", interview);
    },
    values: (replies: Readonly<Record<string, number>>) => {
      assessment.say(`sitting/${sitting}`, "instrument", "marriageValues");
      assessment.say(`sitting/${sitting}`, "version", 1);
      assessment.say(`sitting/${sitting}`, "at", 1);
      for (const [item, value] of Object.entries(replies))
        assessment.say(`reply/${sitting}.${item}`, "value", value);
      assessment.say(`sitting/${sitting}`, "endedAt", 2);
    },
  };
}

function begin(file: FakeTold, id: Ulid, at: number): void {
  file.say(interviewAbout(id), "at", at);
  file.say(interviewAbout(id), "form", currentForm);
}

const rulesIn = (ground: Ground) => contradictionsOf(ground).map(({ id }) => id);

test("every question is asked once, in both languages, and its answer can be said in a case file", () => {
  const questions = questionsOf(formNow());
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  for (const { id, answer, asks } of questions) {
    expect(answerAbout(first, id).length).toBeLessThan(70);
    if (answer.kind === "card") continue;
    expect(asks?.zh).toMatch(/\p{Script=Han}/u);
    expect(asks?.en).toMatch(/^[^\p{Script=Han}]+$/u);
    if (answer.kind !== "codes") continue;
    const codes = Object.keys(answer.words);
    expect(caseVocabulary.answer.fields.value.safeParse({ codes }).success).toBe(true);
    for (const { zh, en } of Object.values(answer.words)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  }
});

test("an interview without a form is a talk, and the latest interview comes first", () => {
  const { file } = wangMin();
  file.say("interview/01JA00000000000000000000T0", "at", 5000);
  file.say("interview/01JA00000000000000000000T0", "topic", "择偶要求");
  begin(file, second, 2000);
  expect(interviewsOf(file).map(({ id }) => id)).toEqual([second, first]);
  expect(talksOf(file)).toEqual([{ atMs: 5000, topic: "择偶要求", note: "" }]);
});

test("what the card knows from before is known, what is said now is answered, and the rest was not asked", () => {
  const { ground, card, file, tells, answer, forbid } = wangMin();
  card.say("profile", "height", 165);
  tells("education", "bachelor");
  card.say("declined/weight", "on", true);
  answer("whyNow", { text: "工作稳定了" });
  file.say(answerAbout(first, "freeTimes"), "declined", true);
  forbid("marriage");
  const [interview] = interviewsOf(file);
  const [situation] = interview ? progressOf(ground, interview) : [];
  expect(situation?.known.map(({ id }) => id)).toEqual(["height"]);
  expect(situation?.needConsent.map(({ id }) => id)).toContain("maritalStatus");
  const open = situation?.open.map(({ id }) => id);
  for (const id of ["education", "weight", "whyNow", "freeTimes"]) expect(open).not.toContain(id);
  expect(open).toContain("birthDate");
  expect(situation?.done).toBe(5);
});

test("height said twice is listed with both words, who and when, until somebody clears it up", () => {
  const { ground, card, file, tells } = wangMin();
  card.say("profile", "height", 172, heJianye);
  tells("height", 168);
  const [found] = contradictionsOf(ground);
  expect(found).toMatchObject({ id: "saidTwice.height", field: "height", settled: undefined });
  expect(found?.sides.map(({ value, by }) => [value, by])).toEqual([
    [168, expect.anything()],
    [172, heJianye],
  ]);
  file.say(contradictionAbout("saidTwice.height"), "settled", {
    how: "cleared",
    values: found?.values ?? "",
  });
  expect(contradictionsOf(ground)[0]?.settled).toBe("cleared");
  tells("height", 160, second);
  expect(contradictionsOf(ground)[0]?.settled).toBeUndefined();
});

test("a slip put right in the same talk, and a centimetre, are no contradiction", () => {
  const { ground, card, tells } = wangMin();
  tells("height", 186);
  tells("height", 168);
  expect(rulesIn(ground)).toEqual([]);
  card.say("profile", "height", 169);
  expect(rulesIn(ground)).toEqual([]);
});

test("never married, and a paper of divorce was seen; nothing is told of it without the consent", () => {
  const { ground, card, file, forbid } = wangMin();
  card.say("profile", "maritalStatus", "neverMarried");
  file.say("verification/marriageEnd", "how", "refused");
  expect(rulesIn(ground)).toEqual([]);
  file.say("verification/marriageEnd", "how", "originalSeen");
  expect(rulesIn(ground)).toEqual(["paperOfMarriage.maritalStatus"]);
  forbid("marriage");
  expect(rulesIn(ground)).toEqual([]);
});

test("the birth date is held against the identity paper", () => {
  const { ground, card, file } = wangMin();
  card.say("profile", "birthDate", "1992-05-20");
  file.say("verification/identity", "bornOn", "1992-05-20");
  expect(rulesIn(ground)).toEqual([]);
  file.say("verification/identity", "bornOn", "1990-05-20");
  expect(rulesIn(ground)).toEqual(["bornOnPaper.birthDate"]);
});

test("wants no children, and answers that children matter much", () => {
  const { ground, tells, values } = wangMin();
  tells("wantsChildren", "no");
  values({ k1: 5, k2: 1, k3: 5 });
  const [found] = contradictionsOf(ground);
  expect(found).toMatchObject({ id: "valuesDiffer.wantsChildren" });
  expect(found?.sides[1]).toMatchObject({ value: "high", where: { type: "scale", sitting } });
});

test("divorced and never in a relationship, children none and two of them, ages that cross", () => {
  const { ground, card, answer } = wangMin();
  card.say("profile", "maritalStatus", "divorced");
  card.say("profile", "children", "none");
  card.say("profile", "childrenCount", 2);
  answer("lastEnded", { codes: ["never"] });
  answer("youngest", { number: 40 });
  answer("oldest", { number: 30 });
  expect(rulesIn(ground).sort()).toEqual([
    "agesCrossed.age",
    "countOfNoChildren.children",
    "noPastButMarried.maritalStatus",
  ]);
  expect(proposeWishes(ground).map(({ criterion }) => criterion)).toEqual([]);
});

test("answers propose wishes, each citing its question, weighed by what was called firm or open", () => {
  const { ground, card, answer } = wangMin();
  card.say("profile", "city", "杭州市");
  answer("youngest", { number: 30 });
  answer("oldest", { number: 38 });
  answer("leastSchooling", { codes: ["bachelor"] });
  answer("whichCity", { codes: ["same"] });
  answer("othersSmoking", { codes: ["any"] });
  answer("never", { text: "赌博、家暴" });
  answer("firm", { codes: ["age"] });
  answer("yielding", { codes: ["education"] });
  const proposals = proposeWishes(ground);
  expect(
    proposals.map(({ criterion, value, importance }) => [criterion, value, importance]),
  ).toEqual([
    ["age", { min: 30, max: 38 }, "must"],
    ["education", { atLeast: "bachelor" }, "open"],
    ["city", { anyOf: ["杭州市"] }, "important"],
    ["never", { anyOf: ["赌博", "家暴"] }, "must"],
  ]);
  expect(proposals[0]?.because).toEqual(
    ["youngest", "oldest", "firm"].map((question) => ({
      type: "question",
      question,
      interview: first,
    })),
  );
  for (const { value, importance } of proposals) {
    expect(clientVocabulary.wish.fields.value.safeParse(value).success).toBe(true);
    expect(clientVocabulary.wish.fields.importance.safeParse(importance).success).toBe(true);
  }
});

test("what the card says already, and what was left out, is not proposed again until it is another", () => {
  const { ground, card, file, answer } = wangMin();
  answer("shortest", { number: 172 });
  const [height] = proposeWishes(ground);
  expect(height).toMatchObject({ criterion: "height", now: undefined, interview: first });
  if (height) file.say(proposalAbout("height"), "leftOut", textOfProposal(height));
  expect(proposeWishes(ground)).toEqual([]);
  answer("shortest", { number: 175 });
  expect(proposeWishes(ground)).toHaveLength(1);
  card.say(wishAbout("height"), "value", { min: 175 });
  card.say(wishAbout("height"), "importance", "important");
  expect(proposeWishes(ground)).toEqual([]);
  answer("firm", { codes: ["height"] });
  expect(proposeWishes(ground)).toMatchObject([{ importance: "must" }]);
});

test("a wish for children rests on the interview and on the answers, and not on an old card alone", () => {
  const { ground, card, tells, values } = wangMin();
  card.say("profile", "wantsChildren", "yes");
  expect(proposeWishes(ground)).toEqual([]);
  tells("wantsChildren", "yes");
  values({ k1: 5, k2: 1, k3: 4 });
  expect(instrumentOf("marriageValues", 1)?.scales[0]?.id).toBe("children");
  expect(proposeWishes(ground)).toMatchObject([
    {
      criterion: "wantsChildren",
      interview: first,
      because: [
        { type: "side", side: { where: { type: "interviewField" } } },
        { type: "side", side: { where: { type: "scale" }, value: "high" } },
      ],
    },
  ]);
});

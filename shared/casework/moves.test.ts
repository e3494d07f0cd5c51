import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkMove,
  gapReasons,
  leftBehind,
  type MoveExplanation,
  moveReasons,
  moves,
  movesFrom,
  nextStep,
  reasonsFor,
} from "./moves.ts";
import { type Stage, stages } from "./stages.ts";

const reasonable = (from: Stage, to: Stage): MoveExplanation => {
  const kind = moves[from][to];
  return kind && kind !== "forward" ? { reason: moveReasons[kind][0] } : {};
};

test("the next steps lead from booking to the end in the procedure's order", () => {
  const way: Stage[] = ["booking"];
  for (let at = nextStep("booking"); at; at = nextStep(at)) way.push(at);
  expect(way).toEqual(stages);
});

test("every stage can be reached from every other", () => {
  fc.assert(
    fc.property(fc.constantFrom(...stages), fc.constantFrom(...stages), (from, to) => {
      const reached = new Set<Stage>([from]);
      for (const stage of reached) for (const move of movesFrom(stage)) reached.add(move.to);
      expect([from, to, reached.has(to)]).toEqual([from, to, true]);
    }),
  );
});

test("no stage is a dead end, and everywhere a client may leave", () => {
  for (const stage of stages) {
    expect(movesFrom(stage).length).toBeGreaterThan(0);
    if (stage !== "closed") expect(moves[stage].closed).toBeDefined();
  }
});

test("the next step is offered first", () => {
  for (const stage of stages) {
    const next = nextStep(stage);
    if (next) expect(movesFrom(stage)[0]).toEqual({ to: next, kind: "forward" });
  }
  expect(nextStep("closed")).toBeUndefined();
});

test("the table calls a move by what it is", () => {
  const at = (stage: Stage): number => stages.indexOf(stage);
  for (const from of stages) {
    for (const { to, kind } of movesFrom(from)) {
      const steps = at(to) - at(from);
      if (from === "closed") expect(kind).toBe("reopen");
      else if (to === "closed") expect(["close", "forward"]).toContain(kind);
      else expect(kind).toBe(steps === 1 ? "forward" : steps > 1 ? "skip" : "back");
    }
  }
});

test("the next step needs no reason", () => {
  expect(checkMove("matching", "meeting")).toEqual({
    ok: true,
    value: { from: "matching", to: "meeting" },
  });
});

test("skipping needs a reason and leaves it in the move", () => {
  expect(checkMove("booking", "information")).toEqual({
    ok: false,
    reason: { type: "reasonMissing", reasons: moveReasons.skip },
  });
  expect(checkMove("booking", "information", { reason: "doneElsewhere" })).toEqual({
    ok: true,
    value: { from: "booking", to: "information", reason: "doneElsewhere" },
  });
});

test("going back needs a reason too", () => {
  expect(checkMove("meeting", "matching").ok).toBe(false);
  expect(checkMove("meeting", "matching", { reason: "notTheRightPair" }).ok).toBe(true);
});

test("a reason that fits another kind of move is not one", () => {
  expect(checkMove("meeting", "matching", { reason: "duplicate" })).toEqual({
    ok: false,
    reason: { type: "reasonDoesNotFit", reasons: moveReasons.back },
  });
  expect(checkMove("matching", "meeting", { reason: "other", text: "just so" })).toEqual({
    ok: false,
    reason: { type: "reasonDoesNotFit", reasons: [] },
  });
});

test("another reason needs words, and blanks are none", () => {
  const refused = { ok: false, reason: { type: "textMissing" } };
  expect(checkMove("matching", "closed", { reason: "other" })).toEqual(refused);
  expect(checkMove("matching", "closed", { reason: "other", text: "  " })).toEqual(refused);
  expect(checkMove("matching", "closed", { reason: "other", text: " 搬到外地 " })).toEqual({
    ok: true,
    value: { from: "matching", to: "closed", reason: "other", text: "搬到外地" },
  });
});

test("a client is not moved to where they are, nor where the table does not lead", () => {
  expect(checkMove("matching", "matching")).toEqual({
    ok: false,
    reason: { type: "alreadyThere", stage: "matching" },
  });
  expect(checkMove("booking", "followUp", { reason: "doneElsewhere" })).toEqual({
    ok: false,
    reason: { type: "noSuchMove", from: "booking", to: "followUp" },
  });
});

test("whatever is asked, a move is made exactly when the table has it and its reason is given", () => {
  const stage = fc.constantFrom(...stages);
  fc.assert(
    fc.property(stage, stage, (from, to) => {
      const isInTable = moves[from][to] !== undefined;
      expect(checkMove(from, to, reasonable(from, to)).ok).toBe(isInTable);
    }),
  );
});

test("a stage is left with something missing only with a reason, and the move tells what it was", () => {
  const missing = ["birthDate", "goal"] as const;
  expect(checkMove("consultation", "information", {}, missing)).toEqual({
    ok: false,
    reason: { type: "reasonMissing", reasons: gapReasons },
  });
  expect(checkMove("consultation", "information", { reason: "onPaper" }, missing)).toEqual({
    ok: true,
    value: { from: "consultation", to: "information", reason: "onPaper", missing },
  });
});

test("a consent is passed over only with words", () => {
  const move = (text?: string) =>
    checkMove("matching", "meeting", { reason: "askedLater", text }, ["matchingConsent"]);
  expect(move()).toEqual({ ok: false, reason: { type: "textMissing" } });
  expect(move("见面当天补签").ok).toBe(true);
});

test("skipping tells what was missing in every stage passed over; going back and closing leave nothing behind", () => {
  expect(leftBehind("consultation", "assessment")).toEqual(["consultation", "information"]);
  expect(leftBehind("meeting", "matching")).toEqual([]);
  expect(leftBehind("meeting", "closed")).toEqual([]);
  const skipped = checkMove("consultation", "assessment", { reason: "knownFromBefore" }, [
    "height",
  ]);
  expect(skipped.ok && skipped.value.missing).toEqual(["height"]);
});

test("no stage is a dead end, whatever is missing: every move of the table can be made with a reason", () => {
  const anything = fc.array(fc.constantFrom("phone", "matchingConsent", "wishes" as const));
  fc.assert(
    fc.property(fc.constantFrom(...stages), anything, (from, missing) => {
      const all = movesFrom(from);
      const open = all.filter(({ to }) => {
        const [reason] = reasonsFor(from, to, missing);
        return checkMove(from, to, { reason, text: "以后补" }, missing).ok;
      });
      expect(all.length).toBeGreaterThan(0);
      expect(open).toEqual(all);
    }),
  );
});

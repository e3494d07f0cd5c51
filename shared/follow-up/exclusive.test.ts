import { expect, test } from "vitest";
import { type ClientId, clientIdSchema, plainDateSchema } from "#shared/kernel";
import { doublePromises, promisedElsewhere, type StandingPair } from "./exclusive.ts";
import type { RelationStage } from "./relation.ts";

const person = (name: string) => clientIdSchema.parse(`01JA0000000000000000000${name}`);
const zhangXiaoya = person("ZXY");
const panChengzhe = person("PCZ");
const houMinggen = person("HMG");
const on = plainDateSchema.parse("2026-11-01");

const stand = (a: ClientId, b: ClientId, stage?: RelationStage): StandingPair => ({
  between: [a, b],
  relation: stage && { stage, on, word: "both" },
});
const nobodyIsMarked = () => false;

test("who is promised to one cannot be promised to another before the first is said to have ended", () => {
  const first = stand(zhangXiaoya, panChengzhe, "exclusive");
  const second = stand(zhangXiaoya, houMinggen, "inContact");
  expect(promisedElsewhere([zhangXiaoya, houMinggen], [first, second], nobodyIsMarked)).toEqual([
    { client: zhangXiaoya, to: panChengzhe },
  ]);
  const ended = stand(panChengzhe, zhangXiaoya, "parted");
  expect(promisedElsewhere([zhangXiaoya, houMinggen], [ended, second], nobodyIsMarked)).toEqual([]);
});

test("a couple may go on to be engaged and married", () => {
  const couple = stand(zhangXiaoya, panChengzhe, "exclusive");
  const isMarked = () => true;
  expect(promisedElsewhere([panChengzhe, zhangXiaoya], [couple], isMarked)).toEqual([]);
});

test("the promise of the other one counts as well, also when only the mark on the card tells of it", () => {
  const second = stand(zhangXiaoya, houMinggen);
  const elsewhere = stand(houMinggen, panChengzhe, "engaged");
  const houIsMarked = (client: ClientId) => client === houMinggen;
  expect(promisedElsewhere([zhangXiaoya, houMinggen], [second, elsewhere], houIsMarked)).toEqual([
    { client: houMinggen, to: panChengzhe },
  ]);
  expect(promisedElsewhere([zhangXiaoya, houMinggen], [second], houIsMarked)).toEqual([
    { client: houMinggen, to: undefined },
  ]);
});

test("two promises said apart are announced in the file of each of the three", () => {
  const pairs = [
    stand(zhangXiaoya, panChengzhe, "exclusive"),
    stand(houMinggen, zhangXiaoya, "married"),
  ];
  const both = [{ client: zhangXiaoya, to: [panChengzhe, houMinggen] }];
  for (const client of [zhangXiaoya, panChengzhe, houMinggen]) {
    expect(doublePromises(client, pairs)).toEqual(both);
  }
  expect(doublePromises(zhangXiaoya, pairs.slice(0, 1))).toEqual([]);
});

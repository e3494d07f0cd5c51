/** What the examples tell: the sample agency's own documents, and stories of what it lacks. */
import { type DocumentName, idOf, introductionOf, nameOf } from "#shared/documents";
import { assert, clientIdSchema, plainDateOf, type StaffId, staffIdSchema } from "#shared/kernel";
import { sampleAgency } from "#shared/sample";
import type { Saying } from "../../sync-server/seed/writing.ts";

/** A document and what is said in it, first by people who see each other, then by two apart. */
export interface Story {
  readonly document: DocumentName;
  readonly together: readonly Saying[];
  /** `over` counts through what was said together and then the own words. */
  readonly apart?: readonly [readonly Saying[], readonly Saying[]];
}

const nowMs = Date.UTC(2026, 10, 20, 6);
const today = plainDateOf(nowMs, 8 * 60);
const ulid = (name: string): string => `01JD${name.padStart(22, "0")}`;
const linXiaolan = staffIdSchema.parse(ulid("XA0WAN"));
const heJianye = staffIdSchema.parse(ulid("JANYE"));
const sunYue = clientIdSchema.parse(ulid("SVNYVE"));
const tangWei = clientIdSchema.parse(ulid("TANGWE"));

const say = (
  by: StaffId,
  about: string,
  says: Saying["says"],
  over: readonly number[] = [],
): Saying => ({ by, at: nowMs, about, says, over });

const desk: Story = {
  document: nameOf(idOf("desk", "2026-11")),
  together: [
    say(heJianye, `handover/${ulid("1")}`, { at: nowMs, text: "陶女士下午三点来取资料 🧧" }),
    say(linXiaolan, `check/${ulid("2")}`, { on: today, what: "打印机", isFine: false }),
    say(linXiaolan, `ticket/${ulid("3")}`, { device: "打印机", symptom: "卡纸" }),
    say(heJianye, `check/${ulid("2")}`, { isFine: true, note: "已修好" }, [1]),
    say(heJianye, `ticket/${ulid("3")}`, { fixedOn: today }),
  ],
};

const interview = `appointment/${ulid("4")}`;
const calendar: Story = {
  document: nameOf(idOf("calendar", "2026-11")),
  together: [
    say(linXiaolan, interview, {
      client: sunYue,
      staff: linXiaolan,
      time: { fromMs: nowMs, toMs: nowMs + 3_600_000 },
      purpose: "interview",
      room: "一号室",
    }),
  ],
  apart: [
    [say(linXiaolan, interview, { room: "二号室" }, [0])],
    [
      say(heJianye, interview, { room: "三号室" }, [0]),
      say(heJianye, interview, { room: "四号室", state: "came" }, [1]),
    ],
  ],
};

const introduction: Story = {
  document: nameOf(introductionOf(sunYue, tangWei)),
  together: [
    say(linXiaolan, "round/1", {
      ...{ first: sunYue, why: "都喜欢爬山，作息相近", beganMs: nowMs, days: 7 },
    }),
    say(linXiaolan, `asked/1.${sunYue}`, { atMs: nowMs, how: "phone" }),
    say(linXiaolan, `shown/${ulid("7")}`, {
      card: {
        ...{ of: tangWei, to: sunYue, level: 0, withPhoto: false },
        ...{ how: "text", atMs: nowMs },
      },
    }),
    say(heJianye, `relayed/${ulid("8")}`, { round: 1, from: tangWei, text: "平时几点下班？" }),
    say(heJianye, `meeting/${ulid("9")}`, {
      ...{ round: 1, place: "西湖边的茶馆" },
      time: { fromMs: nowMs, toMs: nowMs + 3_600_000 },
    }),
    say(heJianye, `attendance/${ulid("9")}.${tangWei}`, { is: "late", lateMinutes: 10 }),
    say(heJianye, `feedback/${ulid("9")}.${tangWei}`, {
      given: { is: "unsure", reasons: ["pace"], atMs: nowMs },
      words: "想再聊聊",
    }),
  ],
  apart: [
    [
      say(linXiaolan, `answer/1.${sunYue}`, {
        given: { is: "yes", reasons: [], atMs: nowMs },
        note: "想先通电话",
      }),
    ],
    [
      say(heJianye, `answer/1.${tangWei}`, {
        given: { is: "notNow", reasons: ["distance"], atMs: nowMs },
      }),
    ],
  ],
};

const incident: Story = {
  document: nameOf(idOf("incident", ulid("5"))),
  together: [
    say(heJianye, "opening", { words: "客户说收费与约定不符", kind: "money", at: nowMs }),
    say(linXiaolan, "handling", { handler: linXiaolan, isHeld: true }),
    say(linXiaolan, `measure/${ulid("6")}`, { at: nowMs, text: "退还差额并致歉" }),
    say(linXiaolan, "handling", { isHeld: null, outcome: "已和解" }, [1]),
  ],
};

const firstPhoto = "a".repeat(64);
const secondPhoto = "b".repeat(64);
const photos: readonly Saying[] = [
  say(linXiaolan, `photo/${firstPhoto}`, {
    ...{ on: true, thumbnail: "c".repeat(64), width: 1600, height: 1200 },
    ...{ caption: "西湖边 🌸", takenOn: today },
  }),
  say(linXiaolan, `photo/${secondPhoto}`, {
    ...{ on: true, thumbnail: "d".repeat(64), width: 900, height: 1600 },
  }),
  say(linXiaolan, "mainPhoto", { photo: secondPhoto }),
];

/** The second client of the sample is one about whom two people clash. */
function sampleStories(): readonly Story[] {
  const sample = sampleAgency({ seed: 7, clients: 3, today, nowMs });
  const [manager] = sample.staff;
  const [, client] = sample.clients;
  assert(manager && client, "the sample has people");
  return [
    { document: nameOf(idOf("agency", "")), together: sample.facts },
    { document: nameOf(idOf("staff", manager.id)), together: manager.facts },
    ...client.documents.map(({ kind, facts }) => ({
      document: nameOf(idOf(kind, client.id)),
      together: kind === "client" ? [...facts, ...photos] : facts,
    })),
  ];
}

/** A story for every kind that holds facts. */
export const stories = (): readonly Story[] => [
  ...sampleStories(),
  desk,
  calendar,
  introduction,
  incident,
];

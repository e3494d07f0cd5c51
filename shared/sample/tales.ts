/** What the troubles of the sample leave in the documents. */
import { addDays, type ClientId, type JsonObject } from "#shared/kernel";
import { pastedFromChat } from "./phrases.ts";
import { textVersion, verify } from "./records.ts";
import { dayOf, newEntity, type Telling } from "./telling.ts";
import type { Trouble } from "./trouble.ts";
import type { Speaker } from "./writer.ts";

/** Who is there when a trouble is told. */
export interface Scene {
  readonly telling: Telling;
  readonly speaker: Speaker;
  /** A colleague who works on the same card. */
  readonly colleague: Speaker;
  /** The other one of a pair. */
  readonly partner: ClientId | undefined;
}

type Tale = (scene: Scene) => void;

/** Tells what is special about a client, if anything. */
export function tell(trouble: Trouble, scene: Scene): void {
  if (trouble.type === "clash") tellClash(trouble.field, scene);
  else tales[trouble.type](scene);
}

const nothing: Tale = () => undefined;

const note =
  (text: string): Tale =>
  ({ telling, speaker }) =>
    telling.documents.client.say(speaker, "profile", { note: text });

const exclude =
  (why: string): Tale =>
  ({ telling, speaker, partner }) => {
    if (!partner) return;
    const about = newEntity(telling, "exclusion", speaker);
    telling.documents.client.say(speaker, about, { client: partner, why, on: dayOf(speaker) });
  };

const flag =
  (risk: JsonObject): Tale =>
  ({ telling, speaker }) =>
    telling.documents.case.say(speaker, newEntity(telling, "risk", speaker), risk);

const tales: Readonly<Record<Exclude<Trouble["type"], "clash">, Tale>> = {
  none: nothing,
  sibling: exclude("relative"),
  formerPartner: exclude("formerPartner"),
  // Both of these show by themselves: in the list, and when a caller's number is looked up.
  sameName: nothing,
  sharedPhone: nothing,
  // Told from the start, as a mistake that a colleague sets right.
  jinTakenForKg: nothing,
  ageInsteadOfDay: note("电话里只报了年龄，出生日期待问。"),
  pastedFromChat: note(pastedFromChat),
  staffRelative: (scene) => {
    scene.telling.documents.client.say(scene.speaker, "tag/staffRelative", { on: true });
    flag({ kind: "conflict", level: "some", note: "本店同事的表亲，同事不参与推荐。" })(scene);
  },
  expiredProof: ({ telling, speaker }) =>
    verify(telling, speaker, "income", "copySeen", addDays(telling.today, -380)),
  withdrawn: ({ telling, speaker }) => {
    const given = { is: false, on: dayOf(speaker), textVersion };
    telling.documents.agreement.say(speaker, "consent/matching", { given });
    telling.documents.client.say(speaker, "matching", { consent: "withdrawn", isPaused: true });
  },
  insincere: flag({
    kind: "insincere",
    level: "high",
    note: "半年内初次见面九次，没有一次再约，疑似非真实征婚，待核实。",
    measure: "暂缓推荐，请主管一起面谈。",
  }),
  declines: ({ telling, speaker }) => {
    for (const field of ["annualIncome", "debts"]) {
      telling.documents.client.say(speaker, `declined/${field}`, { on: true });
    }
  },
  doNotContact: ({ telling, speaker }) =>
    telling.documents.visits.say(speaker, "doNotContact", {
      since: dayOf(speaker),
      note: "本人要求不再来电。",
    }),
};

type ClashField = Extract<Trouble, { type: "clash" }>["field"];

/** What two colleagues, each without network, made of the same question. */
const answers: Readonly<Record<ClashField, readonly [JsonObject, JsonObject]>> = {
  maritalStatus: [{ maritalStatus: "divorced" }, { maritalStatus: "neverMarried" }],
  height: [{ height: 168 }, { height: 165 }],
  annualIncome: [{ annualIncome: "from20to30" }, { annualIncome: "from12to20" }],
};

function tellClash(field: ClashField, { telling, speaker, colleague }: Scene): void {
  const [mine, theirs] = answers[field];
  telling.documents.client.say(speaker, "profile", mine);
  telling.documents.client.sayApart(colleague, "profile", theirs);
}

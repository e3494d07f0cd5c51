import type { DocumentKind } from "#shared/documents";
import type { JsonObject, SeededRandom } from "#shared/kernel";

/** Something to say in a document. */
export interface Remark {
  readonly about: string;
  readonly says: JsonObject;
}

type Remarks = (random: SeededRandom) => Remark;

const words = ["今天很顺利", "明天再打一次", "妈妈接的电话 ☎️", "周末方便", "先等等看", "喜欢爬山"];
const textOf = (random: SeededRandom): string => `${random.pick(words)} ${random.integer(1, 999)}`;
/** Few things, so that people meet at them. */
const ulidOf = (random: SeededRandom): string => `01JD000000000000000000000${random.integer(1, 3)}`;

/** What people say in each kind of document, so that several meet at one field. */
const remarksByKind: Partial<Record<DocumentKind, readonly Remarks[]>> = {
  desk: [
    (random) => ({ about: `handover/${ulidOf(random)}`, says: { text: textOf(random) } }),
    (random) => ({
      about: `tick/2026-09-21~${random.pick(["floor", "light"])}~office`,
      says: { is: random.pick(["fine", "notFine"]), version: "openRooms" },
    }),
  ],
  calendar: [
    (random) => ({
      about: `appointment/${ulidOf(random)}`,
      says: { note: textOf(random), room: `${random.integer(1, 4)} 号房` },
    }),
  ],
  client: [
    (random) => ({ about: "profile", says: { note: textOf(random) } }),
    (random) => ({ about: "profile", says: { height: random.integer(150, 190) } }),
    (random) => ({
      about: "profile",
      says: { note: textOf(random), height: random.integer(150, 190) },
    }),
    (random) => ({ about: "tag/vip", says: { on: random.chance(0.7) ? true : null } }),
    (random) => ({
      about: "archive",
      says: {
        // Mostly taken out: what is put away is read only, and a day is for talking.
        now: random.chance(0.25)
          ? { is: true, on: "2026-09-21", reason: "serviceEnded", text: textOf(random) }
          : { is: false, on: "2026-09-21", reason: "cameBack", text: textOf(random) },
      },
    }),
  ],
  contact: [
    (random) => ({ about: "contactWish", says: { hours: textOf(random) } }),
    (random) => ({ about: "address", says: { text: textOf(random) } }),
  ],
  visits: [
    (random) => ({ about: `call/${ulidOf(random)}`, says: { note: textOf(random) } }),
    (random) => ({ about: "doNotContact", says: { note: textOf(random) } }),
  ],
  agreement: [
    (random) => ({
      about: "consent/service",
      says: { given: { is: random.chance(0.8), on: "2026-09-21", textVersion: textOf(random) } },
    }),
    (random) => ({
      about: `contract/${ulidOf(random)}`,
      says: { dropped: { on: "2026-09-21", reason: textOf(random) } },
    }),
    (random) => ({
      about: `receipt/${ulidOf(random)}`,
      says: {
        taken: {
          ...{ kind: random.pick(["prepayment", "refund"]), way: "cash", on: "2026-09-21" },
          amountFen: random.integer(1, 900) * 100,
        },
        contract: ulidOf(random),
        note: textOf(random),
      },
    }),
    (random) => ({ about: `receipt/${ulidOf(random)}`, says: { note: textOf(random) } }),
    (random) => ({
      about: `delivery/meeting.${ulidOf(random)}`,
      says: {
        done: { kind: "meeting", contract: ulidOf(random), on: "2026-09-21" },
        accepted: random.chance(0.7),
      },
    }),
  ],
  case: [
    (random) => ({ about: "plan", says: { text: textOf(random) } }),
    (random) => ({ about: "verification/education", says: { note: textOf(random) } }),
    (random) => ({
      about: `answer/${ulidOf(random)}.bottomLine`,
      says: random.chance(0.8) ? { value: { text: textOf(random) } } : { declined: true },
    }),
  ],
  assessment: [
    (random) => ({ about: "positioning", says: { text: textOf(random) } }),
    (random) => ({
      about: `reply/${ulidOf(random)}.a${random.integer(1, 3)}`,
      says: random.chance(0.8) ? { value: random.integer(1, 5) } : { left: true },
    }),
  ],
  introduction: [
    (random) => ({
      about: "round/1",
      says: { why: textOf(random), beganMs: 1_790_000_000_000, days: random.integer(3, 9) },
    }),
    (random) => ({ about: "round/1", says: { note: textOf(random) } }),
    (random) => ({
      about: `relayed/${ulidOf(random)}`,
      says: { round: 1, text: textOf(random), atMs: 1_790_000_000_000 },
    }),
    (random) => ({ about: `meeting/${ulidOf(random)}`, says: { round: 1, place: textOf(random) } }),
  ],
};

/** The kinds of documents something is said in. */
export const spokenKinds = Object.keys(remarksByKind) as readonly DocumentKind[];

/** Makes up something to say in a kind of document. */
export function remarkOn(kind: DocumentKind, random: SeededRandom): Remark {
  const remarks = remarksByKind[kind];
  if (!remarks) throw new Error(`nothing to say in ${kind}`);
  return random.pick(remarks)(random);
}

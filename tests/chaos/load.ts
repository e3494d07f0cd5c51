/** Several people writing to several documents as fast as the relay lets them. */
import type { Fact } from "#shared/documents";
import type { JsonObject, SeededRandom } from "#shared/kernel";
import type { Replica } from "../support/replica.ts";
import type { Tab } from "../support/tab.ts";

/** Messages of one document that may wait for their acknowledgement. */
const unacknowledgedAtMost = 4;

/** Something to say in a document. */
export interface Remark {
  readonly about: string;
  readonly says: JsonObject;
}

/** Makes up a remark that fits the kind of a document. */
export type Remarks = (document: string, random: SeededRandom) => Remark;

const words = ["今天很顺利", "明天再打一次", "妈妈接的电话 ☎️", "周末方便", "先等等看", "喜欢爬山"];

/** Short remarks on few things, so that people say the same field, some of them apart. */
export const shortRemarks: Remarks = (document, random) => {
  const text = `${random.pick(words)} ${random.integer(1, 999)}`;
  const ulid = `01JD000000000000000000000${random.integer(1, 3)}`;
  switch (document.split(/[/@]/, 1)[0]) {
    case "desk":
      return { about: `handover/${ulid}`, says: { text } };
    case "calendar":
      return { about: `appointment/${ulid}`, says: { note: text } };
    case "client":
      return { about: "profile", says: { note: text, height: random.integer(150, 190) } };
    case "contact":
      return { about: "contactWish", says: { hours: text } };
    case "case":
      return { about: "plan", says: { text } };
    default:
      throw new Error(`nothing to say in ${document}`);
  }
};

/** Says one thing in one of a tab's documents. */
export const sayIn = (replica: Replica, remarks: Remarks, random: SeededRandom): Fact => {
  const { about, says } = remarks(replica.document, random);
  return replica.say(about, says);
};

const isReady = (replica: Replica): boolean =>
  replica.state().type === "open" && replica.unacknowledged() < unacknowledgedAtMost;

/** Goes on writing in a tab until it is told to stop, or has lost its line. */
export async function writeOn(
  { bell, replicas, isConnected }: Tab,
  remarks: Remarks,
  random: SeededRandom,
  isOver: () => boolean,
): Promise<void> {
  const isDone = (): boolean => isOver() || !isConnected();
  while (!isDone()) {
    await bell.until(() => isDone() || replicas.some(isReady), "the relay acknowledges");
    const ready = replicas.filter(isReady);
    if (!isDone() && ready.length > 0) sayIn(random.pick(ready), remarks, random);
  }
}

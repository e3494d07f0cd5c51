/** A server that is measured. All get the same updates and are asked the same things. */
import type { LoadWriter } from "../load/load-writer.ts";
import type { Member, MemberEars } from "../load/member.ts";

/** A kind of server. */
export interface Contender {
  readonly name: string;
  readonly start: () => Promise<Server>;
}

/** A running one, in a process of its own. */
export interface Server {
  readonly name: string;
  readonly pid: number;
  /** Makes empty rooms, one for a document. */
  readonly makeRooms: (count: number) => Promise<readonly string[]>;
  /** Somebody who writes in a room; `seat` is the one given when joining. */
  readonly writer: (seat: number) => LoadWriter;
  readonly join: Join;
  /** Puts so many facts into an empty room, and leaves it. */
  readonly fill: (room: string, facts: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Joins a room; people with the same seat are the same person. */
export type Join = (
  room: string,
  seat: number,
  ears?: MemberEars,
  stateVector?: Uint8Array,
) => Promise<Member>;

/** Hears nothing. */
export const deaf: MemberEars = { update: () => {} };

/** Facts in one message of a filling: about 5 kB. */
const factsInMessage = 20;

/** Fills a room through the front door: by writing, until somebody else has got the last fact. */
export async function fillByWriting(
  { join, writer }: Pick<Server, "join" | "writer">,
  room: string,
  facts: number,
): Promise<void> {
  const author = writer(0);
  let heardLast = (): void => {};
  const last = new Promise<void>((resolve) => {
    heardLast = resolve;
  });
  const messages = Array.from({ length: Math.ceil(facts / factsInMessage) }, () =>
    author.next(factsInMessage),
  );
  // Its last bytes are those of the last fact, however the messages before it were joined.
  const tail = Buffer.from(messages.at(-1) ?? []).subarray(-100);
  const watcher = await join(room, 1, {
    update: (update) => {
      if (Buffer.compare(Buffer.from(update).subarray(-100), tail) === 0) heardLast();
    },
  });
  const member = await join(room, 0);
  for (const message of messages) member.send(message);
  await last;
  watcher.leave();
  member.leave();
}

import type { Right, Role } from "#shared/agency";
import {
  newUlid,
  type RandomBytes,
  type Result,
  type StaffId,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";
import { acceptInvitation, invite, type Session, setUp, signIn } from "#shared/protocol";
import { createVisitor, type Visitor } from "./visitor.ts";

/** Somebody who works at the agency, signed in in a browser of their own. */
export interface Person {
  readonly id: StaffId;
  readonly name: string;
  readonly visitor: Visitor;
}

/** Who is to join. */
export interface Joining {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly rights?: readonly Right[];
}

/** A relay that waits to be set up. */
export interface FreshRelay {
  readonly url: string;
  /** The secret of the one-time link. */
  readonly setUpToken: string | undefined;
}

/** The password of everybody in tests. */
export const password = "七夕相会鹊桥边-1702";

/** What was answered; fails the test when it was refused. */
export function granted<T>(answer: Result<T, string>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
  return answer.value;
}

/** A new command or entity id. */
export const newId = (random: RandomBytes): Ulid => ulidSchema.parse(newUlid(Date.now(), random));

/** Sets the relay up; the first person has all roles and the right to take money. */
export async function foundAgency(
  { url, setUpToken = "" }: FreshRelay,
  name = "周敏",
): Promise<Person> {
  const visitor = createVisitor(url);
  const person = { name, account: name, password };
  granted(
    await visitor.call(setUp, {
      token: setUpToken,
      agency: { kind: "own", name: "鹊桥测试所", person },
    }),
  );
  return personIn(visitor, granted(await visitor.call(signIn, { account: name, password })));
}

/** Invites people, who join at once; they come back in the order given. */
export const joinAgency = (
  admin: Person,
  joining: readonly Joining[],
  random: RandomBytes,
): Promise<readonly Person[]> => Promise.all(joining.map((one) => join(admin, one, random)));

async function join(
  admin: Person,
  { name, roles, rights = [] }: Joining,
  random: RandomBytes,
): Promise<Person> {
  const visitor = createVisitor(admin.visitor.url);
  const invitation = { command: newId(random), name, roles: [...roles], rights: [...rights] };
  const { token } = granted(await admin.visitor.call(invite, invitation));
  const taken = { token, account: name, password };
  return personIn(visitor, granted(await visitor.call(acceptInvitation, taken)));
}

const personIn = (visitor: Visitor, { staff: { id, name } }: Session): Person => ({
  id,
  name,
  visitor,
});

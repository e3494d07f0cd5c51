/** The sample agency in a browser: many clients, and files that have everything in them. */
import { randomBytes } from "node:crypto";
import type { Role } from "#shared/agency";
import { setRoles, setUp, signIn } from "#shared/protocol";
import { granted, newId, type Person } from "../../support/agency.ts";
import { createVisitor } from "../../support/visitor.ts";
import type { Office } from "./agency.ts";

/** How somebody of the sample signs in. */
interface Account {
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

/** The people of the sample that a story begins with. */
interface Sample {
  /** 周敏, who may do everything in it. */
  readonly supervisor: Account;
  /** The same, signed in at a desk that nobody looks at. */
  readonly atDesk: Person;
  /** 林晓岚. */
  readonly matchmaker: Account;
}

/** Sets up the sample agency. */
export async function openSample(office: Pick<Office, "url" | "setUpToken">): Promise<Sample> {
  const agency = { kind: "sample", clients: 24, seed: 1 } as const;
  const token = await office.setUpToken();
  const visitor = createVisitor(office.url);
  const { accounts } = granted(await visitor.call(setUp, { token, agency }));
  const withRole = (role: Role): Account => {
    const { name, account, password = "" } = accounts.find(({ roles }) => roles.includes(role))!;
    return { name, account, password };
  };
  const { account, password } = withRole("supervisor");
  const { staff } = granted(await visitor.call(signIn, { account, password }));
  granted(
    await visitor.call(setRoles, {
      command: newId(randomBytes),
      staff: staff.id,
      roles: ["supervisor", "admin"],
      rights: [],
    }),
  );
  return {
    supervisor: withRole("supervisor"),
    atDesk: { id: staff.id, name: staff.name, visitor },
    matchmaker: withRole("matchmaker"),
  };
}

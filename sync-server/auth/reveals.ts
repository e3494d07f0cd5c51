import { agencyPermissions, isActive } from "#shared/agency";
import { type ClientId, ok, refuse, type StaffId, ulidSchema, z } from "#shared/kernel";
import {
  type AccessLine,
  type AccessWay,
  accessLinesAtMost,
  accessWays,
  type logReveals,
  type readAccessLog,
} from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import type { Office } from "../authorization/office.ts";
import { relationsTo } from "../authorization/relations.ts";
import { memberOf } from "../authorization/roster.ts";
import type { Keyring } from "../storage/keyring.ts";
import type { PlacedReveal, RevealLog } from "../storage/reveal-log.ts";

/** What writing down and reading looks stands on. */
export interface RevealParts {
  readonly log: RevealLog;
  readonly keyring: Keyring;
  readonly office: Pick<Office, "roster" | "today">;
  readonly nowMs: () => number;
}

const contentSchema = z.object({
  field: z.string(),
  reason: z.string(),
  through: z.optional(z.enum(accessWays)),
});

/** Writes down looks at contact data, also those made offline; what and why is sealed. */
export const createRevealing =
  ({ log, keyring, office, nowMs }: RevealParts): StaffCall<typeof logReveals> =>
  async ({ reveals }, { staff, session }) => {
    const [receivedAtMs, by] = [nowMs(), { staff: staff.id, session }];
    await log.add(
      reveals.map(({ field, reason, ...rest }) => {
        const through = field === callerField ? "lookUp" : wayTo(office, staff.id, rest.client);
        const plain = Buffer.from(JSON.stringify({ field, reason, through }));
        return {
          ...rest,
          ...by,
          receivedAtMs,
          sealed: keyring.sealOffice(plain, placeOf(rest.id)),
        };
      }),
    );
    return ok({});
  };

/** What a look is called by which somebody learns whose number calls. */
const callerField = "phone caller";

/** Through what a person reaches a client's contact today. */
function wayTo(
  { roster, today }: RevealParts["office"],
  staff: StaffId,
  client: ClientId,
): AccessWay {
  const relations = relationsTo({ kind: "contact", key: client }, staff, roster, today());
  if (relations.has("assigned")) {
    const serving = roster.assignmentsOf(client).filter((one) => isActive(one, today()));
    const own = serving.filter((one) => one.staff === staff);
    return own.every(({ as }) => as === "standIn") ? "standIn" : "own";
  }
  const roles = roster.staff(staff)?.roles ?? [];
  if (roles.includes("reception") && relations.has("unassigned")) return "unassigned";
  if (roles.includes("reception") && relations.has("booked")) return "booked";
  return roles.includes("supervisor") ? "supervisor" : "other";
}

/** Reads the log for those who may: everybody the own lines, supervisors and admins all. */
export const createAccessReading =
  ({ log, keyring }: Pick<RevealParts, "log" | "keyring">): StaffCall<typeof readAccessLog> =>
  async (query, { staff }) => {
    const mayReadAll = agencyPermissions.mayReadAccessLog(memberOf(staff)).ok;
    if (!mayReadAll && query.staff !== staff.id) return refuse("notAllowed");
    const found = await log.page({ ...query, atMost: accessLinesAtMost + 1 });
    const page = found.slice(0, accessLinesAtMost);
    const isContentOpen = (by: StaffId) => by === staff.id || staff.roles.includes("supervisor");
    const lines = page.map((record) => lineOf(record, keyring, isContentOpen(record.staff)));
    const last = found.length > page.length ? page.at(-1)?.position : undefined;
    return ok({ lines, ...(last === undefined ? {} : { before: last }) });
  };

function lineOf(
  { id, staff, client, atMs, wasOffline, sealed }: PlacedReveal,
  keyring: Keyring,
  isContentOpen: boolean,
): AccessLine {
  const plain = Buffer.from(keyring.unsealOffice(sealed, placeOf(id))).toString();
  const { through, ...content } = contentSchema.parse(JSON.parse(plain));
  return {
    ...{ id: ulidSchema.parse(id), staff, client, atMs, wasOffline },
    ...(through === undefined ? {} : { through }),
    ...(isContentOpen ? content : {}),
  };
}

const placeOf = (id: string): string => `reveal|${id}`;

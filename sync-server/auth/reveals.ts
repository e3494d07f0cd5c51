import { ok } from "#shared/kernel";
import type { logReveals } from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import type { Keyring } from "../storage/keyring.ts";
import type { RevealLog } from "../storage/reveal-log.ts";

/** Writes down looks at contact data, also those made offline; what and why is sealed. */
export const createRevealing =
  (log: RevealLog, keyring: Keyring, nowMs: () => number): StaffCall<typeof logReveals> =>
  async ({ reveals }, { staff, session }) => {
    const [receivedAtMs, by] = [nowMs(), { staff: staff.id, session }];
    await log.add(
      reveals.map(({ field, reason, ...rest }) => {
        const plain = Buffer.from(JSON.stringify({ field, reason }));
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

const placeOf = (id: string): string => `reveal|${id}`;

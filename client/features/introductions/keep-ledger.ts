import { createEffect, createMemo, onCleanup, untrack } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { contractsOf } from "#shared/contracts";
import { covers, idOf } from "#shared/documents";
import { deliveriesTo, type Round } from "#shared/introductions";
import { type ClientId, canonicalJson, type JsonObject } from "#shared/kernel";
import type { PairDesk } from "./pair-desk.ts";

/**
 * Writes what an introduction amounts to into the contracts of those of the two whom this person
 * serves, as it comes to be so: whoever serves the other writes it into theirs.
 */
export function keepLedger(desk: PairDesk): void {
  const { directory, openDocument } = useWork();
  for (const client of desk.pair) {
    const agreement = createMemo(() => {
      const id = idOf("agreement", client);
      if (!desk.serves(client) || !covers(directory.accessTo(id), "delivery")) return undefined;
      const opened = openDocument(id);
      onCleanup(opened.close);
      return opened;
    });
    createEffect(() => {
      const opened = agreement();
      if (opened?.status() === "here") writeDown(desk, client, opened);
    });
  }
}

function writeDown(desk: PairDesk, client: ClientId, agreement: LiveDocument): void {
  const agreed = agreement.projection();
  const contracts = contractsOf(agreed);
  for (const round of desk.rounds()) {
    for (const { about, says } of deliveriesTo(client, round, contracts)) {
      const isSaid = isAlreadySaid(says, (field) => agreed.value(about, field));
      if (!isSaid) untrack(() => agreement.append(about, says));
    }
    for (const about of mistakenIn(client, round, agreed)) {
      untrack(() => agreement.append(about, { excused: { as: "mistake" } }));
    }
  }
}

/** Meetings that were written down as held, and are not so any more; what the client confirmed stays. */
function mistakenIn(
  client: ClientId,
  round: Round,
  agreed: ReturnType<LiveDocument["projection"]>,
): readonly string[] {
  const stands = new Set(
    deliveriesTo(client, round, contractsOf(agreed)).map(({ about }) => about),
  );
  return round.meetings
    .map(({ id }) => `delivery/meeting.${id}`)
    .filter(
      (about) =>
        !stands.has(about) &&
        agreed.value(about, "done") !== undefined &&
        ["excused", "confirmed"].every((field) => agreed.value(about, field) === undefined),
    );
}

/** What was done is written down once; whether the client agreed may change. */
const isAlreadySaid = (
  says: JsonObject,
  said: (field: string) => JsonObject[string] | undefined,
): boolean =>
  Object.entries(says).every(([field, value]) => {
    const now = said(field);
    if (now === undefined || now === null) return false;
    return field === "done" || canonicalJson(now) === canonicalJson(value);
  });

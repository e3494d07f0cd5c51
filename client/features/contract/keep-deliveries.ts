import { createEffect, createSignal, onCleanup, untrack } from "solid-js";
import { isWhole, type LiveDocument, useWork, type Work } from "#client/documents";
import { readAppointments } from "#shared/appointments";
import {
  covers,
  createProjection,
  type DocumentId,
  idOf,
  nameOf,
  parseName,
} from "#shared/documents";
import {
  asInCalendar,
  missingInLedger,
  type Pair,
  type Round,
  readPair,
  readRounds,
} from "#shared/introductions";
import type { ClientId } from "#shared/kernel";

/**
 * Takes into a client's agreement what the introductions on this device amount to, for as long as
 * the caller stands: a colleague on the other side may have written it down where nobody who serves
 * this client has looked since.
 */
export function keepDeliveries(client: ClientId, agreement: LiveDocument): void {
  const { source, sync } = useWork();
  const [changes, setChanges] = createSignal(0);
  const isAbout = (id: DocumentId): boolean => pairIn(id)?.includes(client) === true;
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some(isAbout)) setChanges((count) => count + 1);
    }),
  );
  createEffect(() => {
    changes();
    if (!isWhole(sync, [agreement]) || !covers(agreement.access(), "delivery")) return;
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    void readAllRounds(source, isAbout).then((pairs) => {
      if (!isCurrent) return;
      for (const rounds of pairs) takeIn(client, rounds, agreement);
    });
  });
}

function takeIn(client: ClientId, rounds: readonly Round[], agreement: LiveDocument): void {
  untrack(() => {
    const missing = missingInLedger(client, rounds, agreement.projection());
    for (const { about, says } of missing) agreement.append(about, says);
  });
}

/** The rounds of each pair, their meetings where the calendar has them by now. */
async function readAllRounds(
  source: Work["source"],
  isAbout: (id: DocumentId) => boolean,
): Promise<readonly (readonly Round[])[]> {
  const ids = (await source.list("introduction")).filter(isAbout);
  return Promise.all(
    ids.map(async (id) => {
      const pair = pairIn(id);
      return pair ? readRoundsOf(source, id, pair) : [];
    }),
  );
}

async function readRoundsOf(
  source: Work["source"],
  id: DocumentId,
  pair: Pair,
): Promise<readonly Round[]> {
  const rounds = readRounds(createProjection(await source.facts(id)), pair);
  const kept = rounds.flatMap(({ meetings }) => meetings.flatMap((one) => one.appointment ?? []));
  const months = [...new Set(kept.map(({ month }) => month))];
  const appointments = await Promise.all(
    months.map(async (month) =>
      readAppointments(createProjection(await source.facts(idOf("calendar", month))), month),
    ),
  );
  return rounds.map((round) => asInCalendar(round, appointments.flat()));
}

function pairIn(id: DocumentId): Pair | undefined {
  const parsed = parseName(nameOf(id));
  return parsed.ok && parsed.value.kind === "introduction" ? readPair(parsed.value.key) : undefined;
}

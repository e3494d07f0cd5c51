import { firstContactDueMs, summarize } from "#shared/casework";
import { createProjection, type Fact, isLoud } from "#shared/documents";
import { consentOn } from "#shared/introductions";
import {
  type ClientId,
  clientIdSchema,
  type Json,
  millisecondsOf,
  type PlainDate,
  plainDateSchema,
  staffIdSchema,
} from "#shared/kernel";
import { matchCardOf } from "#shared/matching";
import {
  archiveDecisionOf,
  awaitsOwnConfirmation,
  contactPersonOf,
  exclusionsOf,
  haltOf,
  isSettledElsewhere,
  mergedOf,
  obeyingHolds,
  personTail,
  phoneSlots,
  referrerOf,
  retentionOf,
  saysOnlyPhoneHash,
} from "#shared/registry";
import type { ClientRecord } from "../table/client-record.ts";

/** The record of a client; undefined when nothing was said of one, or the client was withdrawn. */
export function readClient(id: ClientId, facts: readonly Fact[]): ClientRecord | undefined {
  if (facts.length === 0) return undefined;
  const said = createProjection(facts);
  if (said.value("withdrawn", "on") !== undefined) return undefined;
  const clashes = said.clashes().filter(({ about, field }) => !isSettledElsewhere(about, field));
  const latest = latestOf(facts);
  const dues = duesOf(said);
  const due = dues[0];
  const archive = archiveDecisionOf(said.value);
  const retention = retentionOf(obeyingHolds(said));
  const summary = summarize(said.value);
  return {
    ...summary,
    // What a client does not allow to be known stands in no list either.
    maritalStatus: consentOn(said, "marriage") === "given" ? summary.maritalStatus : undefined,
    id,
    clashes: clashes.length,
    loudClashes: clashes.filter(({ field }) => isLoud("client", field)).length,
    updatedAtMs: latest ? millisecondsOf(latest.at) : 0,
    updatedBy: staffIdSchema.safeParse(latest?.by).data,
    isPaused:
      awaitsOwnConfirmation(said.value) ||
      haltOf(said) !== undefined ||
      ["isPaused", "isExclusive", "isBlocked"].some(
        (field) => said.value("matching", field) === true,
      ),
    dueOn: due?.on,
    dueWhat: due?.what,
    dues: dues.map(({ what }) => what),
    archivedOn: archive?.is ? archive.on : undefined,
    mergedInto: mergedOf(said.value)?.into,
    eraseOn: retention.held === undefined ? retention.eraseOn : undefined,
    recheckOn: earliestRecheck(said),
    contactDueMs: summary.stage === "booking" ? firstContactDueMs(said.value) : undefined,
    phoneHashes: [...phoneSlots.map((slot) => `phoneTail/${slot}`), personTail].flatMap((mark) => {
      const hash = said.value(mark, "hash");
      const isThere = typeof said.value(mark, "tail") === "string";
      return isThere && typeof hash === "string" ? [hash] : [];
    }),
    personTail: tailIn(said.value(personTail, "tail")),
    match: matchCardOf(said),
    excluded: exclusionsOf(said.value, said.entities("exclusion")).map(({ client }) => client),
    referrer: referrerOf(said.value),
    contactPerson: contactPersonOf(said.value),
    notSame: said.entities("notSame").flatMap((about) => {
      const other = clientIdSchema.safeParse(about.slice("notSame/".length));
      return other.success && said.value(about, "on") !== undefined ? [other.data] : [];
    }),
  };
}

const tailIn = (said: Json | undefined): string | undefined =>
  typeof said === "string" ? said : undefined;

/** The last word of a person; a hash the app adds by itself when a file is open is none. */
function latestOf(facts: readonly Fact[]): Fact | undefined {
  const words = facts.filter((fact) => !saysOnlyPhoneHash(fact));
  return words.reduce<Fact | undefined>(
    (last, fact) => (last && last.at >= fact.at ? last : fact),
    undefined,
  );
}

/** The titles of the notes that a case file says it has. */
export function readNoteTitles(facts: readonly Fact[]): readonly string[] {
  const said = createProjection(facts.filter(({ about }) => about.startsWith("note/")));
  return said.entities("note").flatMap((about) => {
    const title = said.value(about, "title");
    const isShown = typeof title === "string" && said.value(about, "isPutAway") !== true;
    return isShown ? [title] : [];
  });
}

function earliestRecheck(said: ReturnType<typeof createProjection>): PlainDate | undefined {
  const days = said.entities("verified").flatMap((about) => {
    const until = plainDateSchema.safeParse(said.value(about, "until"));
    return until.success ? [until.data] : [];
  });
  return days.sort()[0];
}

/** What is due, the earliest first. */
function duesOf(said: ReturnType<typeof createProjection>) {
  const dues = said.entities("due").flatMap((about) => {
    const on = plainDateSchema.safeParse(said.value(about, "on"));
    return on.success ? [{ on: on.data, what: about.slice("due/".length) }] : [];
  });
  return dues.sort((a, b) => (a.on < b.on ? -1 : 1));
}

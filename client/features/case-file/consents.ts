import {
  type ConsentKey,
  type ConsentState,
  consentState,
  consentTextVersion,
  endsWithService,
  markedState,
  photoConsent,
  photoRecipientOf,
  servicePurposes,
  withdrawnOn,
} from "#shared/casework";
import type { Clash, FieldState } from "#shared/documents";
import type { Json, PlainDate } from "#shared/kernel";
import { sensitiveGroups } from "#shared/registry";
import type { CaseFile, Words } from "./open-case-file.ts";

/** The mark on the card by which everybody knows how a consent stands. */
export const markOf = (key: ConsentKey) =>
  key === "matching"
    ? ({ about: "matching", field: "consent" } as const)
    : ({ about: `consented/${key}`, field: "is" } as const);

const headsOf = (state: FieldState | undefined): readonly Json[] =>
  (state?.heads ?? []).map(({ value }) => value);

/**
 * How a consent stands: by what was agreed where that may be read, else by the mark on the card.
 * A mark that says no counts in any case.
 */
export function consentIn(
  file: Pick<CaseFile, "client" | "agreement">,
  key: ConsentKey,
): ConsentState {
  const { about, field } = markOf(key);
  const marked = markedState(headsOf(file.client.projection().field(about, field)));
  const agreed = consentState(
    headsOf(file.agreement()?.projection().field(`consent/${key}`, "given")),
  );
  return marked === "withdrawn" || agreed === "unasked" ? marked : agreed;
}

/** All consents there can be one of, in the order of the conversation. */
export const fixedKeys: readonly ConsentKey[] = [...servicePurposes, ...sensitiveGroups];

/** What would end with the service if it were taken back now. */
export const standingForService = (
  file: Pick<CaseFile, "client" | "agreement">,
): readonly ConsentKey[] => {
  const photos = (file.agreement()?.projection().entities("consent") ?? []).flatMap((about) => {
    const recipient = photoRecipientOf(about);
    return recipient ? [photoConsent(recipient)] : [];
  });
  return [...fixedKeys, ...photos].filter(
    (key) => endsWithService(key) && ["given", "outdated"].includes(consentIn(file, key)),
  );
};

/** That the client may not be served any more: since when, as far as one may read it, and whether they once allowed it. */
export interface ServiceRefused {
  readonly on: PlainDate | undefined;
  readonly wasGiven: boolean;
}

/** Undefined while the service is allowed, or nobody asked. */
export function serviceRefused(
  file: Pick<CaseFile, "client" | "agreement">,
): ServiceRefused | undefined {
  if (consentIn(file, "service") !== "withdrawn") return undefined;
  const agreed = file.agreement()?.projection();
  const { about, field } = markOf("service");
  const on = withdrawnOn(headsOf(agreed?.field("consent/service", "given")));
  const wasGiven =
    (agreed?.history("consent/service", "given") ?? []).some(({ value }) => isYes(value)) ||
    file.client
      .projection()
      .history(about, field)
      .some(({ value }) => value === "given");
  return { on, wasGiven };
}

/** Whether somebody wrote down a yes. */
export const isYes = (said: Json): boolean => ["given", "outdated"].includes(consentState([said]));

/** Whether two people wrote down a yes and a no apart; two days of the same yes are none. */
export const isSplitConsent = ({ about, values }: Pick<Clash, "about" | "values">): boolean =>
  about.startsWith("consent/") && new Set(values.map(({ value }) => isYes(value))).size > 1;

/**
 * What is written down when somebody allows something or takes it back: the consent with the text
 * it was given to, and the mark on the card. Whoever takes back the service is proposed to nobody,
 * and takes back with it what else stands for its sake.
 */
export function wordsOfConsent(
  key: ConsentKey,
  isGiven: boolean,
  today: PlainDate,
  standing: readonly ConsentKey[] = [],
): readonly Words[] {
  const is = isGiven ? "given" : "withdrawn";
  const given = { is: isGiven, on: today, textVersion: consentTextVersion };
  const { about, field } = markOf(key);
  const withdrawn: Words = {
    document: "client",
    about: "matching",
    says: { consent: "withdrawn" },
  };
  const along = standing
    .filter(endsWithService)
    .flatMap((one) => wordsOfConsent(one, false, today));
  return [
    { document: "agreement", about: `consent/${key}`, says: { given } },
    { document: "client", about, says: { [field]: is } },
    ...(key === "service" && !isGiven ? [...along, withdrawn] : []),
  ];
}

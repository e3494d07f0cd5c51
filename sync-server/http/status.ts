const statusByRefusal: Readonly<Record<string, number>> = {
  malformed: 400,
  signedOut: 401,
  wrongCredentials: 401,
  notAllowed: 403,
  foreignOrigin: 403,
  wrongLink: 403,
  revoked: 403,
  notFound: 404,
  unknownStaff: 404,
  unknownClient: 404,
  unknownDocument: 404,
  linkNotGood: 404,
  tooLarge: 413,
  unsupportedType: 415,
  carriesTraces: 422,
  wrongContent: 422,
  outdatedApp: 426,
  tooManyAttempts: 429,
  tryLater: 503,
  storageFull: 507,
};

/** The HTTP status of a refusal; what the body says is what counts. */
export const statusOf = (refusal: string): number => statusByRefusal[refusal] ?? 409;

/** The cookie of the session. Its secret is worth nothing without the relay's list of sessions. */
export interface SessionCookie {
  /** The secret a request carries. */
  readonly read: (header: string | undefined) => string | undefined;
  /** The header that sets it. */
  readonly set: (token: string) => string;
  /** The header that removes it. */
  readonly clear: string;
}

/** Far longer than a session: an ended one must still be recognised, to tell a device to wipe. */
const maxAgeSeconds = 180 * 24 * 60 * 60;

/** The cookie under HTTPS, bound to the host and never sent in the clear, or without. */
export function sessionCookie(isSecure: boolean): SessionCookie {
  const name = isSecure ? "__Host-queqiao" : "queqiao";
  const attributes = `Path=/; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
  return {
    read: (header = "") =>
      header
        .split(/;\s*/)
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1),
    set: (token) => `${name}=${token}; ${attributes}; Max-Age=${maxAgeSeconds}`,
    clear: `${name}=; ${attributes}; Max-Age=0`,
  };
}

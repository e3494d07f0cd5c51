/** Asks a relay as a page of its own would. */
export type Ask = (url: string, path: string, init?: RequestInit) => Promise<Response>;

/** A browser that has not visited the relay before, and keeps its cookie. */
export function createAsk(): Ask {
  let cookie = "";
  return async (url, path, init = {}) => {
    const headers = { cookie, origin: new URL(url).origin, ...init.headers };
    const response = await fetch(new URL(path, url), { ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(";", 1)[0] ?? "";
    return response;
  };
}

import type { BrowserContext, ConsoleMessage, Request } from "playwright-core";

/** What nobody should have to see, collected from all pages of a context. */
export interface Watch {
  /** Each is one sentence; empty when all is well. */
  readonly complaints: readonly string[];
}

/** A refusal is an answer, but Chromium prints every one in red. */
const isRefusal = (text: string, url: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text) &&
  /^\/(api|sync)\//.test(pathOf(url));

/** What Chromium prints when the network is gone, which the app cannot keep it from. */
const isOutage = (text: string): boolean =>
  /^Failed to load resource: net::ERR_|^WebSocket connection to '[^']*' failed|^An unknown error occurred when fetching the script/.test(
    text,
  );

/**
 * Watches a context: errors on the console, exceptions, breaches of the content security policy,
 * and requests that leave the origin. `mayBeCut` answers whether the network was taken away.
 */
export function watchContext(
  context: BrowserContext,
  origin: string,
  mayBeCut: () => boolean,
): Watch {
  const complaints: string[] = [];
  const isExpected = (text: string, url: string): boolean =>
    isRefusal(text, url) || (mayBeCut() && isOutage(text));

  context.on("console", (message: ConsoleMessage) => {
    const { url } = message.location();
    if (message.type() !== "error" || isExpected(message.text(), url)) return;
    complaints.push(`on the console: ${message.text()} (${url})`);
  });
  context.on("weberror", (error) => {
    const { name, message, stack = "" } = error.error();
    // Firefox tells of a socket that a reload cut as of an error nobody caught.
    if (/^The connection to ws.* was interrupted while the page was loading/.test(message)) return;
    complaints.push(`thrown at ${error.page()?.url()}: ${name} ${message} ${stack}`);
  });
  const stays = (text: string): void => {
    const url = new URL(text);
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) {
      complaints.push(`left the origin: ${url}`);
    }
  };
  context.on("request", (request: Request) => stays(request.url()));
  context.on("page", (page) => page.on("websocket", (socket) => stays(socket.url())));
  return { complaints };
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : "");

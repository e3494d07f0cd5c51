import type { Platform } from "#client/platform";
import { meantHeader } from "#shared/protocol";

/** Two people may share a browser, and with it a session: the relay is told whom this tab means. */
export function speakingAs(platform: Platform, staff: string): Platform {
  return {
    ...platform,
    fetch: (path, init) =>
      platform.fetch(path, { ...init, headers: { ...init.headers, [meantHeader]: staff } }),
  };
}

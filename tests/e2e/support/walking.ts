import type { Page } from "playwright-core";
import type { I18n } from "#client/i18n";

/** A walk that is going on. */
export interface Walk {
  readonly page: Page;
  readonly t: I18n["t"];
  /** Looks at what stands there now; with `part`, at nothing else. */
  readonly look: (screen: string, part?: string) => Promise<void>;
  /** Looks briefly at a page that is made of the same parts as others. */
  readonly glance: (screen: string, part: string) => Promise<void>;
  /** Whether the page at a place among those of one frame is gone to; in one language is enough. */
  readonly isWorthwhile: (place: number) => boolean;
}

import type { JSX } from "solid-js";

/** A document as it comes out of the printer. */
export interface Paper {
  readonly title: string;
  /** A line under the title: a number, a day, whom it is about. */
  readonly note?: string | undefined;
  readonly body: () => JSX.Element;
  /** A pale text across every page, as who received it. */
  readonly watermark?: string | undefined;
}

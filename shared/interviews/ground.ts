import type { Told } from "#shared/casework";
import type { SensitiveGroup } from "#shared/registry";

/** What is known of a client, document by document; an empty one stands for what may not be read. */
export interface Ground {
  readonly card: Told;
  readonly file: Told;
  readonly assessment: Told;
  /** Whether the client allows a group of sensitive answers. */
  readonly allows: (group: SensitiveGroup) => boolean;
}

/** A document that tells nothing. */
export const nothingTold: Told = {
  value: () => undefined,
  history: () => [],
  entities: () => [],
};

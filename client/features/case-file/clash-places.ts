import { type Clash, isLoud, type Projection } from "#shared/documents";
import { isSettledElsewhere } from "#shared/registry";
import { isSplitConsent } from "./consents.ts";

/** A clash with the place on the page where it is settled. */
export interface ClashPlace {
  readonly about: string;
  readonly field: string;
  readonly isLoud: boolean;
}

/** All clashes a person is asked about, the loud ones first. */
export function clashPlaces(
  client: Projection,
  contact: Projection | undefined,
  agreement?: Projection | undefined,
): readonly ClashPlace[] {
  const places = (
    kind: "client" | "contact" | "agreement",
    clashes: readonly Clash[],
  ): ClashPlace[] =>
    clashes
      .filter(({ about, field }) => kind !== "client" || !isSettledElsewhere(about, field))
      .map(({ about, field }) => ({ about, field, isLoud: isLoud(kind, field) }));
  return [
    ...places("contact", contact?.clashes() ?? []),
    ...places("agreement", (agreement?.clashes() ?? []).filter(isSplitConsent)),
    ...places("client", client.clashes()),
  ].sort((a, b) => Number(b.isLoud) - Number(a.isLoud));
}

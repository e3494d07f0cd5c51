import { type Clash, isLoud, type Projection } from "#shared/documents";

/** A clash with the place on the page where it is settled. */
export interface ClashPlace {
  readonly about: string;
  readonly field: string;
  readonly isLoud: boolean;
}

/** What follows another field by itself and is settled with it, and photos, which are settled among themselves. */
const followers = new Set(["phoneTail", "photo", "mainPhoto", "saidBy", "consented"]);

/** All clashes a person is asked about, the loud ones first. */
export function clashPlaces(
  client: Projection,
  contact: Projection | undefined,
): readonly ClashPlace[] {
  const places = (kind: "client" | "contact", clashes: readonly Clash[]): ClashPlace[] =>
    clashes
      .filter(({ about }) => !followers.has(about.split("/", 1)[0] ?? about))
      .map(({ about, field }) => ({ about, field, isLoud: isLoud(kind, field) }));
  return [
    ...places("contact", contact?.clashes() ?? []),
    ...places("client", client.clashes()),
  ].sort((a, b) => Number(b.isLoud) - Number(a.isLoud));
}

import type { Component } from "solid-js";
import { IconLaptop, IconRegistry, IconTeam } from "#client/ui";

/** The names of the screens, as the dictionary knows them. */
export type PlaceName = "clients" | "caseFile" | "staff" | "thisDevice";

/** A place one can always go to. */
export interface Place {
  readonly path: string;
  readonly name: PlaceName;
  /** The word under the icon on a phone. */
  readonly shortName: "clientsShort" | "staff" | "thisDevice";
  readonly icon: Component;
}

/** The places of the tab bar and the rail, in their order; at most five. */
export const places: readonly Place[] = [
  { path: "/clients", name: "clients", shortName: "clientsShort", icon: IconRegistry },
  { path: "/staff", name: "staff", shortName: "staff", icon: IconTeam },
  { path: "/this-device", name: "thisDevice", shortName: "thisDevice", icon: IconLaptop },
];

/** What the screen of a path is called, free of anybody's name; undefined where there is none. */
export function placeNameOf(path: string): PlaceName | undefined {
  if (path.startsWith("/clients/")) return "caseFile";
  return places.find((place) => place.path === path)?.name;
}

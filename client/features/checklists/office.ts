import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type Colleague, type LiveDocument, useWork } from "#client/documents";
import { type OfficeSettings, readOfficeSettings } from "#shared/appointments";
import { type ChecklistVersion, type Gear, readGear, readVersions } from "#shared/checklists";
import { covers, idOf } from "#shared/documents";

/** A room that is in use. */
export interface Room {
  readonly id: string;
  readonly name: string;
}

/** What the agency's document says of checklists, and who and what they are about. */
export interface ChecklistOffice {
  readonly agency: LiveDocument;
  readonly isHere: Accessor<boolean>;
  readonly versions: Accessor<readonly ChecklistVersion[]>;
  readonly gear: Accessor<readonly Gear[]>;
  readonly rooms: Accessor<readonly Room[]>;
  readonly settings: Accessor<OfficeSettings>;
  /** Whether lists and sorts of gear may be changed. */
  readonly maySet: Accessor<boolean>;
  /** Who works here now, in the order of the directory. */
  readonly colleagues: Accessor<readonly Colleague[]>;
  readonly isSupervisor: Accessor<boolean>;
}

/** The office as far as checklists ask, followed for as long as the caller stands. */
export function useChecklistOffice(): ChecklistOffice {
  const { directory, openDocument, me } = useWork();
  const agency = openDocument(idOf("agency", ""));
  onCleanup(agency.close);
  return {
    agency,
    isHere: () => agency.status() === "here",
    versions: createMemo(() => readVersions(agency.projection())),
    gear: createMemo(() => readGear(agency.projection())),
    rooms: createMemo(() => {
      const said = agency.projection();
      return said.entities("room").flatMap((about) => {
        const name = said.value(about, "name");
        const isClosed = said.value(about, "isClosed") === true;
        const id = about.slice("room/".length);
        return typeof name === "string" && !isClosed ? [{ id, name }] : [];
      });
    }),
    settings: createMemo(() => readOfficeSettings(agency.projection())),
    maySet: () => agency.status() === "here" && covers(agency.access(), "checklistVersion"),
    colleagues: createMemo(() =>
      directory.staff().filter(({ isDisabled, isInvited }) => !isDisabled && !isInvited),
    ),
    isSupervisor: () => me().roles.has("supervisor"),
  };
}

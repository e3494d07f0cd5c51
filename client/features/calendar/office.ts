import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type Colleague, useWork } from "#client/documents";
import { type OfficeSettings, readOfficeSettings } from "#shared/appointments";
import { covers, idOf } from "#shared/documents";

/** Rooms, hours and people of the office, as far as the calendar asks. */
export interface CalendarOffice {
  readonly settings: Accessor<OfficeSettings>;
  /** The rooms that were ever named, with what documents call them. */
  readonly rooms: Accessor<readonly { readonly about: string; readonly name: string }[]>;
  readonly maySet: Accessor<boolean>;
  /** Who receives clients: everybody at work but a pure admin. */
  readonly staff: Accessor<readonly Colleague[]>;
}

/** The office, followed for as long as the caller stands. */
export function useOffice(): CalendarOffice {
  const { directory, openDocument } = useWork();
  const agency = openDocument(idOf("agency", ""));
  onCleanup(agency.close);
  const rooms = createMemo(() => {
    const said = agency.projection();
    return said.entities("room").flatMap((about) => {
      const name = said.value(about, "name");
      const isClosed = said.value(about, "isClosed") === true;
      return typeof name === "string" && !isClosed ? [{ about, name }] : [];
    });
  });
  return {
    settings: createMemo(() => readOfficeSettings(agency.projection())),
    rooms,
    maySet: () => covers(agency.access(), "room"),
    staff: createMemo(() =>
      directory
        .staff()
        .filter(
          ({ isDisabled, isInvited, roles }) =>
            !isDisabled && !isInvited && [...roles].some((role) => role !== "admin"),
        ),
    ),
  };
}

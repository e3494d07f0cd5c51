import type { UnsentDocument } from "#client/documents";
import { clientsOf, nameOf, parseName } from "#shared/documents";

/** The clients of whom this device has something that the relay does not have yet. */
export function unsentClients(unsent: readonly UnsentDocument[]): ReadonlySet<string> {
  return new Set(
    unsent.flatMap(({ document }) => {
      const name = parseName(nameOf(document));
      return name.ok ? clientsOf(name.value) : [];
    }),
  );
}

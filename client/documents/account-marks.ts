import type { Platform } from "#client/platform";

/**
 * A list of vaults kept apart from the databases: when it names a vault that is not there, the
 * browser threw data away.
 */
export interface AccountMarks {
  readonly add: (vault: string) => void;
  readonly remove: (vault: string) => void;
  /** Whether a vault that was marked is not among those found; forgets the missing ones. */
  readonly areMissing: (found: readonly string[]) => boolean;
}

const markName = "queqiao-vaults";

/** Opens the marks of this browser. */
export function openAccountMarks({ marks }: Pick<Platform, "marks">): AccountMarks {
  const read = (): string[] => marks.get(markName)?.split(" ").filter(Boolean) ?? [];
  const write = (vaults: Iterable<string>): void => {
    const text = [...new Set(vaults)].join(" ");
    marks.set(markName, text === "" ? undefined : text);
  };
  return {
    add: (vault) => write([...read(), vault]),
    remove: (vault) => write(read().filter((one) => one !== vault)),
    areMissing: (found) => {
      const isMissing = read().some((vault) => !found.includes(vault));
      if (isMissing) write(found);
      return isMissing;
    },
  };
}

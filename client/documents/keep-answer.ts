import { type Accessor, createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import type { Vault } from "#client/storage";
import { askUnlessSame } from "#client/sync";
import { ok } from "#shared/kernel";
import { directory, type ResponseOf } from "#shared/protocol";
import type { Directory } from "./directory.ts";

/** What the relay says of colleagues and assignments. */
export type DirectoryAnswer = ResponseOf<typeof directory>;

/** What keeping it stands on. */
export interface KeepAnswerParts {
  readonly platform: Pick<Platform, "fetch" | "after">;
  readonly vault: Pick<Vault, "note" | "write">;
}

const noteKey = "directory";

/** What the relay said last, in the vault and here; read again only when it says something else. */
export async function keepAnswer({ platform, vault }: KeepAnswerParts): Promise<{
  readonly said: Accessor<DirectoryAnswer | undefined>;
  readonly refresh: Directory["refresh"];
}> {
  const noted = await vault.note(noteKey);
  const note = noted.ok ? noted.value : undefined;
  // Sealed by this vault, so it is the text that was put there; before it was kept as a value.
  const value: unknown = typeof note === "string" ? JSON.parse(note) : note;
  const recalled = directory.response.safeParse(value);
  const [said, setSaid] = createSignal<DirectoryAnswer | undefined>(recalled.data);
  let kept = recalled.success && typeof note === "string" ? note : undefined;
  const refresh: Directory["refresh"] = async () => {
    const asked = await askUnlessSame(platform, directory, kept);
    // All that hangs on it takes long, and mostly nothing is new.
    if (asked === "same") return ok(true);
    const { text, answer } = asked;
    if (!answer.ok) return answer;
    setSaid(answer.value);
    const written = await vault.write([{ type: "note", key: noteKey, value: text }]);
    kept = written.ok ? text : undefined;
    return ok(true);
  };
  return { said, refresh };
}

import { useI18n } from "#client/i18n";
import { useUndo } from "#feature/undo";
import { type JsonObject, newUlid } from "#shared/kernel";
import type { Library } from "./open-library.ts";

/** Writes something of a material, of a new one without `about`; answers why it was not taken. */
export type SayOfMaterial = (
  about: string | undefined,
  says: JsonObject,
  sentence: string,
) => string | undefined;

/** The way to write into the library; whatever is said offers its way back. */
export function useSayOfLibrary({ live }: Library): SayOfMaterial {
  const { t } = useI18n();
  const undo = useUndo();
  const fresh = () =>
    `material/${newUlid(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count)))}`;
  return (about, says, sentence) => {
    const said = live.append(about ?? fresh(), says);
    if (!said.ok) {
      return t(said.reason.type === "notAllowed" ? "caseFile.notAllowedNow" : "caseFile.notTaken");
    }
    const place = { path: "/materials", href: "/materials", show: () => undefined };
    undo.offer({ sentence, written: [{ document: live.id, fact: said.value.id }], place });
    return undefined;
  };
}

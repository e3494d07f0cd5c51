import { For } from "solid-js";
import { useI18n } from "#client/i18n";
import { copyText, useToasts } from "#client/ui";
import { PrintPart, usePrint } from "#feature/print";
import type { MaterialWay } from "#shared/casework";
import type { Ulid } from "#shared/kernel";
import type { Material } from "#shared/materials";
import type { Library } from "./open-library.ts";
import { useMaterialWords } from "./words.ts";

/** The ways in which a material leaves the office. */
export interface HandOut {
  readonly print: (id: Ulid) => void;
  readonly copy: (id: Ulid) => Promise<void>;
}

/**
 * Prints and copies materials. Each is judged once more at the press: what may not leave says why. It
 * leaves only after `writeDown` took it.
 */
export function useHandOut(
  library: Library,
  writeDown: (material: Material, how: MaterialWay) => boolean = () => true,
): HandOut {
  const { t } = useI18n();
  const toasts = useToasts();
  const print = usePrint();
  const words = useMaterialWords(library);
  const allowed = (id: Ulid, how: MaterialWay): Material | undefined => {
    const material = library.one(id);
    const [first] = library.whyNot(id);
    if (!material || first) {
      toasts.show({ text: first ? words.whyNot(first) : t("materials.gone") });
      return undefined;
    }
    if (writeDown(material, how)) return material;
    toasts.show({ text: t("materials.notRecorded") });
    return undefined;
  };
  return {
    print: (id) => {
      const material = allowed(id, "paper");
      if (!material) return;
      print({
        title: material.title,
        note: material.isOfClients ? t("materials.toldByConsent") : undefined,
        body: () => (
          <PrintPart>
            <For each={paragraphsOf(material.text)}>{(text) => <p>{text}</p>}</For>
          </PrintPart>
        ),
      });
    },
    copy: async (id) => {
      const material = allowed(id, "text");
      if (!material) return;
      const isCopied = await copyText(`${material.title}\n\n${material.text}`);
      toasts.show({ text: t(isCopied ? "materials.copied" : "materials.notCopied") });
    },
  };
}

const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n+/u).filter((line) => line.trim() !== "");

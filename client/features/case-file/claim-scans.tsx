import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconImagePlus } from "#client/ui";
import { type PhotoFile, PictureStrip } from "#feature/photos";
import { scansOf } from "#shared/casework";
import { photosOf, type VerifiableClaim } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";
import { useClaimWords } from "./claim-words.ts";
import type { Words } from "./open-case-file.ts";

/** The pictures of papers that were kept for a claim, and, while its details are open, taking one in. */
export function ClaimScans(props: {
  readonly claim: VerifiableClaim;
  readonly isEditing: boolean;
  readonly mayWrite: boolean;
}) {
  const { t } = useI18n();
  const file = useCaseFile();
  const words = useClaimWords();
  const [isAdding, setAdding] = createSignal(false);
  const pictures = createMemo(
    () => {
      const said = file.service()?.projection();
      return said
        ? photosOf(said.value, scansOf(said.value, said.entities("photo"), props.claim))
        : [];
    },
    [],
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  return (
    <Show when={file.service()}>
      {(service) => {
        const photoFile: PhotoFile = {
          owner: file.id,
          get name() {
            return words.name(props.claim);
          },
          get live() {
            return service();
          },
          get mayWrite() {
            return props.mayWrite;
          },
          say: (said, sentence) =>
            file.say(
              said.flatMap(({ about, says }): readonly Words[] =>
                says.on === true
                  ? [
                      { document: "case", about, says: { ...says, of: props.claim } },
                      {
                        document: "case",
                        about: `verification/${props.claim}`,
                        says: { evidence: "kept" },
                      },
                    ]
                  : [{ document: "case", about, says }],
              ),
              sentence,
            ),
        };
        return (
          <div class="claim-scans">
            <PictureStrip
              file={photoFile}
              pictures={pictures()}
              label={t("caseFile.scansOf", words.name(props.claim))}
              isAdding={isAdding()}
              onAdded={() => setAdding(false)}
            />
            <Show when={props.isEditing && props.mayWrite}>
              <Button kind="plain" small onClick={() => setAdding(true)}>
                <IconImagePlus />
                {t("caseFile.addScan")}
              </Button>
              <Show when={props.claim === "identity"}>
                <p class="quiet small">{t("caseFile.coverNumber")}</p>
              </Show>
            </Show>
          </div>
        );
      }}
    </Show>
  );
}

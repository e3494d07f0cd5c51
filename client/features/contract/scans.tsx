import { createMemo } from "solid-js";
import { useI18n } from "#client/i18n";
import { type PhotoFile, PictureStrip } from "#feature/photos";
import type { Contract } from "#shared/contracts";
import { photosOf } from "#shared/registry";
import { useContracts } from "./contracts-context.ts";

/** Pictures of what was signed on paper, and taking one more. */
export function Scans(props: {
  readonly contract: Contract;
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}) {
  const { t } = useI18n();
  const contracts = useContracts();
  const pictures = createMemo(
    () => {
      const { value, entities } = contracts.live.projection();
      const own = entities("photo").filter((photo) => value(photo, "of") === props.contract.id);
      return photosOf(value, own);
    },
    [],
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const file: PhotoFile = {
    owner: contracts.client,
    live: contracts.live,
    get name() {
      return t("contract.scans");
    },
    get mayWrite() {
      return contracts.mayWrite("photo");
    },
    say: (words, sentence) =>
      contracts.say(
        words.map(({ about, says }) => ({
          about,
          says: says.on === true ? { ...says, of: props.contract.id } : says,
        })),
        sentence,
      ),
  };
  return (
    <PictureStrip
      file={file}
      pictures={pictures()}
      label={t("contract.scans")}
      isAdding={props.isAdding}
      onAdded={props.onAdded}
    />
  );
}

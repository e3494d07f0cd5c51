import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { readMoved } from "#shared/casework";
import type { Json } from "#shared/kernel";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { ClashBridge } from "./clash-bridge.tsx";

/** Two people moved the client to different stages: both moves, and which one stands. */
export function JourneyClash() {
  const { t } = useI18n();
  const file = useCaseFile();
  const clash = () => {
    const state = file.client.projection().field("journey", "moved");
    return state?.isClash ? state : undefined;
  };
  const stageWord = (value: Json) => {
    const moved = readMoved(value);
    return moved ? t("casework.stage")[moved.to] : t("caseFile.emptied");
  };
  const settlement = (value: Json) => ({
    words: [{ document: "client" as const, about: "journey", says: { moved: value } }],
    sentence: t("caseFile.settled", t("caseFile.journey"), stageWord(value)),
  });
  return (
    <Show when={clash()}>
      {(state) => (
        <div id={anchorOf("journey", "moved")} class="case-clash">
          <ClashBridge
            label={t("caseFile.journey")}
            state={state()}
            value={stageWord}
            mayWrite={file.mayWrite("client", "journey")}
            onTake={(taken, other) =>
              file.settle(settlement(taken.value), other && settlement(other.value))
            }
          />
        </div>
      )}
    </Show>
  );
}

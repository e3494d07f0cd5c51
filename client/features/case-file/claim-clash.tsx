import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { verificationWays } from "#shared/casework";
import { useCaseFile } from "./case-file-context.ts";
import { ClashBridge } from "./clash-bridge.tsx";

/** How a claim was seen, when two people said it apart; one press settles it. */
export function ClaimClash(props: { readonly about: string }) {
  const { t } = useI18n();
  const file = useCaseFile();
  const label = () => t("caseFile.verification");
  const clash = () => {
    const state = file.service()?.projection().field(props.about, "how");
    return state?.isClash ? state : undefined;
  };
  const reading = (value: unknown) => {
    const way = verificationWays.find((one) => one === value);
    return way ? t("casework.verificationWay")[way] : t("caseFile.emptied");
  };
  return (
    <Show when={clash()}>
      {(state) => (
        <ClashBridge
          label={label()}
          state={state()}
          value={reading}
          mayWrite={file.mayWrite("case", "verification")}
          onTake={(statement) =>
            file.say(
              [{ document: "case", about: props.about, says: { how: statement.value } }],
              t("caseFile.settled", label(), reading(statement.value)),
            )
          }
        />
      )}
    </Show>
  );
}

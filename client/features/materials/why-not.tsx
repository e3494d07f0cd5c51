import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { WhyNotShown } from "#shared/materials";
import type { Library } from "./open-library.ts";
import { useMaterialWords } from "./words.ts";

/** Why a material is not shown, sentence by sentence, each with what to do about it. */
export function WhyNot(props: {
  readonly library: Library;
  readonly reasons: readonly WhyNotShown[];
}) {
  const { t } = useI18n();
  const words = useMaterialWords(props.library);
  return (
    <div class="material-why small">
      <For each={props.reasons}>
        {(why) => (
          <p>
            {words.whyNot(why)}{" "}
            <Show when={why.type === "consent" && why.is !== "notHere" && why.client}>
              {(client) => (
                <a class="link" href={`/clients/${client()}#field-consent-publish-given`}>
                  {t("materials.toConsent", words.client(client()))}
                </a>
              )}
            </Show>
          </p>
        )}
      </For>
    </div>
  );
}

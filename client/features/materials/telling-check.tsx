import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, CheckField, FieldReason } from "#client/ui";
import type { Telling } from "#shared/materials";

/** By what the clients could be known in the text; a person reads it and answers for it. */
export function TellingCheck(props: {
  readonly tellings: readonly Telling[];
  readonly isChecked: boolean;
  readonly isAsked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  const { t } = useI18n();
  return (
    <Show when={props.tellings.length > 0}>
      <Banner tone="ask">
        <p>{t("materials.tellingTitle")}</p>
        <ul class="material-tellings">
          <For each={props.tellings}>
            {({ type, words }) => (
              <li>{t("materials.telling", t("materials.tellingType")[type], words)}</li>
            )}
          </For>
        </ul>
        <CheckField
          label={t("materials.tellingRead")}
          isChecked={props.isChecked}
          onChange={props.onChange}
        />
        <FieldReason
          id="material-telling-reason"
          reason={props.isAsked && !props.isChecked ? t("materials.tellingAsked") : undefined}
        />
      </Banner>
    </Show>
  );
}

import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ClientField } from "#feature/client-picker";
import type { ClientId } from "#shared/kernel";
import { tellersAtMost } from "#shared/materials";
import type { Library } from "./open-library.ts";
import { useMaterialWords } from "./words.ts";

/** Whose story it is: one client or two, each with how the own consent stands. */
export function TellerFields(props: {
  readonly library: Library;
  readonly tellers: readonly ClientId[];
  readonly reason: string | undefined;
  readonly onChange: (tellers: readonly ClientId[]) => void;
}) {
  const { t } = useI18n();
  const words = useMaterialWords(props.library);
  const put = (place: number, client: ClientId | undefined): void => {
    const next = Array.from({ length: tellersAtMost }, (_, at) =>
      at === place ? client : props.tellers[at],
    ).flatMap((one) => one ?? []);
    props.onChange([...new Set(next)]);
  };
  const note = (client: ClientId) => {
    const is = props.library.consentOf(client);
    return is === "given"
      ? t("materials.consentOf", words.client(client), t("materials.consent").given)
      : t("materials.whyNotConsent")[is](words.client(client));
  };
  return (
    <div class="stack">
      <For each={Array.from({ length: tellersAtMost }, (_, at) => at)}>
        {(place) => (
          <ClientField
            label={t(place === 0 ? "materials.teller" : "materials.secondTeller")}
            hint={t(place === 0 ? "materials.tellerHint" : "common.optional")}
            reason={place === 0 ? props.reason : undefined}
            value={props.tellers[place]}
            onChange={(client) => put(place, client)}
          />
        )}
      </For>
      <Show when={props.tellers.length > 0}>
        <div class="quiet small">
          <For each={props.tellers}>{(client) => <p>{note(client)}</p>}</For>
        </div>
      </Show>
    </div>
  );
}

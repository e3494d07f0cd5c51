import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { CheckField } from "#client/ui";
import type { ClientId } from "#shared/kernel";

/** The clients about to be handed over, by name where this person may read it; any may be left out. */
export function HandOverClients(props: {
  readonly clients: readonly ClientId[];
  /** Who stays where they are. */
  readonly left: ReadonlySet<ClientId>;
  readonly onChange: (left: ReadonlySet<ClientId>) => void;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  const nameOf = (id: ClientId) => index.row(id)?.name;
  const readable = createMemo(() => props.clients.filter(nameOf));
  const unreadable = () => props.clients.length - readable().length;
  const chosen = () => props.clients.length - props.left.size;
  const toggle = (id: ClientId) => {
    const next = new Set(props.left);
    if (!next.delete(id)) next.add(id);
    props.onChange(next);
  };
  const toggleAll = (isAll: boolean) => props.onChange(new Set(isAll ? [] : readable()));
  return (
    <fieldset class="hand-over">
      <legend class="field-label">
        {t("staff.handOverCount", chosen(), props.clients.length)}
      </legend>
      <Show when={readable().length > 1}>
        <CheckField
          label={t("staff.handOverAll")}
          isChecked={props.left.size === 0}
          onChange={toggleAll}
        />
      </Show>
      <Show when={readable().length > 0}>
        <ul class="hand-over-names" aria-label={t("staff.handOverNames")}>
          {/* By id: a line stands as long as its client does, whatever news come in. */}
          <For each={readable()}>
            {(client) => (
              <li>
                <CheckField
                  label={nameOf(client)}
                  isChecked={!props.left.has(client)}
                  onChange={() => toggle(client)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={unreadable() > 0}>
        <p class="quiet small">{t("staff.handOverUnreadable", unreadable())}</p>
      </Show>
    </fieldset>
  );
}

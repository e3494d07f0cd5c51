import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Avatar, Button } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import { FindClient } from "./find-client.tsx";

/** A field of a form that holds a client: it finds one, then shows them until another is wanted. */
export function ClientField(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly reason?: string | undefined;
  readonly value: ClientId | undefined;
  readonly onChange: (client: ClientId | undefined) => void;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  let root!: HTMLDivElement;
  const choose = (client: ClientId | undefined): void => {
    props.onChange(client);
    queueMicrotask(() => root.querySelector<HTMLElement>("input, button")?.focus());
  };
  const nameOf = (client: ClientId): string => {
    const row = index.row(client);
    return row?.name ?? row?.callName ?? t("calendar.someClient");
  };
  return (
    <div ref={root}>
      <Show
        when={props.value}
        fallback={
          <FindClient
            label={props.label}
            hint={props.hint}
            reason={props.reason}
            onPick={(client) => choose(client)}
          />
        }
      >
        {(client) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
          <div class="field" role="group" aria-label={props.label}>
            <span class="field-label">{props.label}</span>
            <div class="picker-chosen">
              <Avatar name={nameOf(client())} hueKey={client()} size="small" />
              <span class="strong one-line">{nameOf(client())}</span>
              <Button kind="plain" small onClick={() => choose(undefined)}>
                {t("clients.findAnother")}
              </Button>
            </div>
          </div>
        )}
      </Show>
    </div>
  );
}

import { type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import type { ClientRow } from "#client/index";

/** One client in a list of Today, and what is to be known about them there. */
export function ClientEntry(props: {
  readonly row: Pick<ClientRow, "id" | "name" | "callName">;
  readonly href?: string | undefined;
  readonly children?: JSX.Element;
  /** Stands at the end of the line, as how late it is. */
  readonly end?: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <li>
      <a class="row today-entry" href={props.href ?? `/clients/${props.row.id}`}>
        <span class="today-name one-line">
          {props.row.name ?? props.row.callName ?? t("registry.unnamed")}
        </span>
        <span class="today-what">{props.children}</span>
        <Show when={props.end}>
          <span class="today-end">{props.end}</span>
        </Show>
      </a>
    </li>
  );
}

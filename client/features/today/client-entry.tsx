import type { JSX } from "solid-js";
import { useI18n } from "#client/i18n";
import type { ClientRow } from "#client/index";
import { LinkLine } from "#client/ui";

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
    <LinkLine
      href={props.href ?? `/clients/${props.row.id}`}
      name={props.row.name ?? props.row.callName ?? t("registry.unnamed")}
      end={props.end}
    >
      {props.children}
    </LinkLine>
  );
}

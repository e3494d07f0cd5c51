import { type JSX, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { PageHead } from "#client/ui";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { ArchivedNotice } from "./archived-notice.tsx";
import "./client-page.css";
import type { Way } from "./way.ts";

/** What a page of a client is written on: the way back to the case file for who may read it, the head, and whether the file is put away. */
export function ClientSheet(props: {
  readonly client: ClientId;
  readonly class: string;
  readonly title: string;
  /** Beside the title. */
  readonly mark?: JSX.Element;
  readonly note?: JSX.Element;
  readonly actions?: JSX.Element;
  /** Where the way back leads in place of the case file. */
  readonly back?: Way | undefined;
  /** What the card says; without it nothing is told of the archive. */
  readonly read?: Read | undefined;
  /** Says that money, too, moves only in a file that is in use. */
  readonly holdsMoney?: boolean | undefined;
  readonly onKeyDown?: JSX.EventHandler<HTMLElement, KeyboardEvent> | undefined;
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  const { directory } = useWork();
  const toFile = (): Way | undefined =>
    directory.accessTo(idOf("client", props.client)).read
      ? { href: `/clients/${props.client}`, label: t("caseFile.file") }
      : undefined;
  return (
    <article class={`page client-sheet ${props.class}`} onKeyDown={props.onKeyDown}>
      <PageHead
        back={props.back ?? toFile()}
        title={props.title}
        mark={props.mark}
        note={props.note}
        actions={props.actions}
      />
      <Show when={props.read}>
        {(read) => (
          <ArchivedNotice client={props.client} read={read()} holdsMoney={props.holdsMoney} />
        )}
      </Show>
      {props.children}
    </article>
  );
}

import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, LinkButton } from "#client/ui";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { archiveDecisionOf, type Read } from "#shared/registry";

/** Says that a file is put away, and the way to take it out; nothing while it is in use. */
export function ArchivedNotice(props: {
  readonly client: ClientId;
  readonly read: Read;
  /** Said first where it is not clear whose file it is. */
  readonly name?: string | undefined;
  /** Says that money, too, moves only in a file that is in use. */
  readonly holdsMoney?: boolean | undefined;
}) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const decision = () => archiveDecisionOf(props.read);
  const location = useLocation();
  const href = () => `/clients/${props.client}/closing`;
  const mayOpen = () => directory.accessTo(idOf("case", props.client)).read;
  return (
    <Show when={decision()?.is && decision()}>
      {(archived) => (
        <Banner
          tone="info"
          action={
            <Show when={mayOpen() && location.pathname !== href()}>
              <LinkButton small href={href()}>
                {t("closing.open")}
              </LinkButton>
            </Show>
          }
        >
          {props.name === undefined ? "" : `${t("closing.archivedOf", props.name)} `}
          <strong>{t("closing.archivedSince", format.day(archived().on))}</strong>{" "}
          {mayOpen() ? t("closing.archivedOnlyRead") : t("closing.archivedAsk")}
          {props.holdsMoney ? ` ${t("closing.archivedMoney")}` : ""}
        </Banner>
      )}
    </Show>
  );
}

import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, LinkButton } from "#client/ui";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { openContracts } from "./open-contracts.ts";
import { useTroubleWords } from "./trouble-words.ts";

/** At the head of a case file: that colleagues did something apart about money, and the way there. */
export function ContractAnnouncement(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("agreement", props.client)).read);
  return (
    <Show when={mayRead()}>
      <Announcement client={props.client} />
    </Show>
  );
}

function Announcement(props: { readonly client: ClientId }) {
  const { t, format } = useI18n();
  const words = useTroubleWords();
  const file = openContracts(props.client);
  return (
    <Show when={file.troubles().length > 0}>
      <Banner
        tone="ask"
        action={
          <LinkButton small href={`/clients/${props.client}/contract`}>
            {t("contract.goSettle")}
          </LinkButton>
        }
      >
        {format.list(file.troubles().map(words))}
      </Banner>
    </Show>
  );
}

import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, CheckField, KeptFor, LinkButton } from "#client/ui";
import { idOf } from "#shared/documents";
import type { Promised } from "#shared/follow-up";
import type { ClientId } from "#shared/kernel";
import { useFollowUpWords } from "./words.ts";

/** Why two cannot be said to be a couple yet: who is promised to whom, and the way to say that it ended. */
export function PromisedElsewhere(props: {
  readonly client: ClientId;
  readonly promised: readonly Promised[];
  /** Opens how the client stands to somebody else. */
  readonly onInstead: (other: ClientId) => void;
  /** Whether somebody made sure that a promise only a mark tells of has ended. */
  readonly isAsked: boolean;
  readonly onAsked: (isAsked: boolean) => void;
}) {
  const { t } = useI18n();
  const { directory } = useWork();
  const words = useFollowUpWords();
  const mayOpen = (client: ClientId) => directory.accessTo(idOf("case", client)).read;
  const sentence = ({ client, to }: Promised): string => {
    const who = words.client(client);
    if (!to) return t("followUp.promisedByMark", who);
    return t("followUp.promisedTo", who, words.client(to));
  };
  return (
    <KeptFor each={props.promised} by={({ client, to }) => `${client} ${to}`}>
      {(one) => (
        <>
          <Banner
            tone="ask"
            action={
              <Show when={one().to}>
                {(to) => (
                  <Show
                    when={one().client === props.client}
                    fallback={
                      <Show when={mayOpen(one().client)}>
                        <LinkButton small href={`/clients/${one().client}/follow-up`}>
                          {t("followUp.goSettle", words.client(one().client))}
                        </LinkButton>
                      </Show>
                    }
                  >
                    <Button small onClick={() => props.onInstead(to())}>
                      {t("followUp.endedWith", words.client(to()))}
                    </Button>
                  </Show>
                )}
              </Show>
            }
          >
            {sentence(one())}
          </Banner>
          <Show when={!one().to}>
            <CheckField
              label={t("followUp.endedForSure")}
              isChecked={props.isAsked}
              onChange={props.onAsked}
            />
          </Show>
        </>
      )}
    </KeptFor>
  );
}

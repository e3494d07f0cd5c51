import { createMemo, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, KeptFor, LinkButton } from "#client/ui";
import { idOf } from "#shared/documents";
import { type DoublePromise, doublePromises } from "#shared/follow-up";
import type { ClientId } from "#shared/kernel";
import { openPairs } from "./pair-documents.ts";
import { readStandingPairs } from "./standing-pairs.ts";
import { useFollowUpWords } from "./words.ts";

/** At the head of a case file: that somebody is written down as promised to two, and the way to settle it. */
export function PromisedTwiceAnnouncement(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("case", props.client)).read);
  return (
    <Show when={mayRead()}>
      <PromisedTwice client={props.client} />
    </Show>
  );
}

/** The same on the page of follow-ups, where each promise can be said to have ended at one press. */
export function PromisedTwice(props: {
  readonly client: ClientId;
  /** Opens how the client and one other stand, as ended; absent where it cannot be said. */
  readonly onEnded?: ((other: ClientId) => void) | undefined;
}) {
  const { directory } = useWork();
  const { t, format } = useI18n();
  const words = useFollowUpWords();
  const documents = openPairs(props.client);
  const standing = readStandingPairs(() => [
    props.client,
    ...documents.pairs().map(({ other }) => other),
  ]);
  const doubles = createMemo(() => doublePromises(props.client, standing()));
  /** Which of the promises the page at hand can end. */
  const endable = ({ client, to }: DoublePromise): readonly ClientId[] => {
    if (!props.onEnded) return [];
    return client === props.client ? to : [client];
  };
  const isElsewhere = ({ client }: DoublePromise) =>
    (client !== props.client || !props.onEnded) && directory.accessTo(idOf("case", client)).read;
  return (
    <KeptFor each={doubles()} by={({ client }) => client}>
      {(double) => (
        <Banner
          tone="ask"
          action={
            <>
              <For each={endable(double())}>
                {(other) => (
                  <Button small onClick={() => props.onEnded?.(other)}>
                    {t("followUp.endedWith", words.client(other))}
                  </Button>
                )}
              </For>
              <Show when={isElsewhere(double())}>
                <LinkButton small href={`/clients/${double().client}/follow-up`}>
                  {t("followUp.goSettle", words.client(double().client))}
                </LinkButton>
              </Show>
            </>
          }
        >
          {t(
            "followUp.promisedTwice",
            words.client(double().client),
            format.list(double().to.map(words.client)),
          )}
        </Banner>
      )}
    </KeptFor>
  );
}

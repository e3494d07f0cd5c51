import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button } from "#client/ui";
import { ofUnknownSex, seatedApart, tagClashes } from "#shared/events";
import type { ClientId } from "#shared/kernel";
import { useEvening } from "./evening-desk.ts";

/** What two desks did apart and somebody has to settle, and who may not be seated together. */
export function EveningClashes(props: { readonly onTag: (client: ClientId) => void }) {
  const { t, format } = useI18n();
  const desk = useEvening();
  const tags = () => tagClashes(desk.evening());
  const apart = () => seatedApart(desk.evening(), desk.people());
  const unknown = () => ofUnknownSex(desk.evening(), desk.people());
  const wearers = () => [
    ...new Set(
      tags().flatMap((clash) => (clash.type === "shared" ? clash.clients : [clash.client])),
    ),
  ];
  return (
    <>
      <Show when={tags().length > 0}>
        <Banner
          tone="stop"
          action={
            <For each={wearers()}>
              {(client) => (
                <Button small onClick={() => props.onTag(client)}>
                  {`${t("events.changeTag")}: ${desk.name(client)}`}
                </Button>
              )}
            </For>
          }
        >
          <strong>{t("events.tagsTitle")}</strong>
          <ul>
            <For each={tags()}>
              {(clash) => (
                <li>
                  {clash.type === "shared"
                    ? t("events.sharedTag", clash.tag, format.list(clash.clients.map(desk.name)))
                    : t(
                        "events.severalTags",
                        desk.name(clash.client),
                        format.list(clash.tags.map(String)),
                      )}
                </li>
              )}
            </For>
          </ul>
        </Banner>
      </Show>
      <Show when={apart().length > 0}>
        <Banner tone="stop">
          <strong>{t("events.apartTitle")}</strong>
          <ul>
            <For each={apart()}>
              {(one) => <li>{t("events.apart", desk.name(one.client), desk.name(one.other))}</li>}
            </For>
          </ul>
          {t("events.apartHelp")}
        </Banner>
      </Show>
      <Show when={unknown().length > 0}>
        <Banner tone="ask">
          <strong>{t("events.sexTitle")}</strong>
          <ul>
            <For each={unknown()}>
              {(client) => (
                <li>
                  <a class="link" href={`/clients/${client}`}>
                    {desk.name(client)}
                  </a>
                </li>
              )}
            </For>
          </ul>
          {t("events.sexHelp")}
        </Banner>
      </Show>
      <ChoicesApart />
    </>
  );
}

/** Two colleagues wrote down different choices of one guest: both stand, one press settles it. */
function ChoicesApart() {
  const { t, format } = useI18n();
  const desk = useEvening();
  const disputed = () =>
    desk.evening().guests.flatMap(({ client }) => {
      const apart = desk.choices(client)?.apart ?? [];
      return apart.length > 0 ? [{ client, apart }] : [];
    });
  const listOf = (named: readonly ClientId[]): string =>
    named.length === 0 ? t("events.nobody") : format.list(named.map(desk.name));
  return (
    <For each={disputed()}>
      {({ client, apart }) => (
        <Banner tone="ask">
          <strong>{t("events.choicesApart", desk.name(client))}</strong>
          <For each={apart}>
            {(named) => (
              <div class="couple">
                <span>{listOf(named)}</span>
                <Show when={desk.mayChoose(client)}>
                  <Button
                    small
                    onClick={() =>
                      void desk.deeds.choose(
                        desk.evening(),
                        client,
                        named,
                        t("events.said.choices", desk.name(client)),
                      )
                    }
                  >
                    {t("events.takeThese")}
                  </Button>
                </Show>
              </div>
            )}
          </For>
        </Banner>
      )}
    </For>
  );
}

import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { KeptForm } from "#feature/unsaved";
import type { ClientId } from "#shared/kernel";
import { useEvening } from "./evening-desk.ts";

/** Writes down whom a guest would like to meet again, pressed in order of liking. */
export function ChooseDialog(props: { readonly client: ClientId; readonly onClose: () => void }) {
  const { t } = useI18n();
  const desk = useEvening();
  const [named, setNamed] = createSignal<readonly ClientId[]>(
    desk.choices(props.client)?.named ?? [],
  );
  const [isTooMany, setTooMany] = createSignal(false);
  const sexOf = (client: ClientId) => desk.people().get(client)?.card.sex;
  const others = () =>
    desk
      .evening()
      .guests.filter(
        ({ client, came }) =>
          client !== props.client &&
          (named().includes(client) || (came && sexOf(client) !== sexOf(props.client))),
      )
      .sort((a, b) => (a.tags[0] ?? 0) - (b.tags[0] ?? 0))
      .map(({ client }) => client);
  const tagOf = (client: ClientId) =>
    desk.evening().guests.find((guest) => guest.client === client)?.tags[0];
  const press = (client: ClientId): void => {
    const isIn = named().includes(client);
    setTooMany(!isIn && named().length >= desk.evening().choices);
    if (isIn) setNamed(named().filter((one) => one !== client));
    else if (!isTooMany()) setNamed([...named(), client]);
  };
  const submit = async (): Promise<void> => {
    const sentence = t("events.said.choices", desk.name(props.client));
    if (await desk.deeds.choose(desk.evening(), props.client, named(), sentence)) props.onClose();
  };
  return (
    <KeptForm
      title={t("events.chooseTitle", desk.name(props.client))}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("events.save"),
      }}
      onClose={props.onClose}
      onSubmit={() => submit()}
    >
      <p class="quiet small">{t("events.chooseNote", desk.evening().choices)}</p>
      <Show when={others().length > 0} fallback={<p>{t("events.chooseNone")}</p>}>
        <ul class="choose-list">
          <For each={others()}>
            {(client) => (
              <li>
                <button
                  type="button"
                  class="choose"
                  aria-pressed={named().includes(client)}
                  onClick={() => press(client)}
                >
                  <span class="guest-tag">{tagOf(client)}</span>
                  <span class="one-line">{desk.name(client)}</span>
                  <span class="choose-place small">
                    {named().includes(client)
                      ? t("events.place1", named().indexOf(client) + 1)
                      : ""}
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="small" role="status">
        {isTooMany() ? t("events.tooMany", desk.evening().choices) : ""}
      </p>
    </KeptForm>
  );
}

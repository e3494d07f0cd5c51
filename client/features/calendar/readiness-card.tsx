import { createEffect, createSignal, For, on, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, CheckField, IconCircleCheck, Menu } from "#client/ui";
import { dayOf, profileField, useCardWords } from "#feature/client-card";
import { type Appointment, readinessOf } from "#shared/appointments";
import { overrideReasons, type ReceptionItem, receptionItems } from "#shared/casework";
import { ageOn, type ClientId } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";

/** The four items to compare before somebody is received; what was compared lately is ticked. */
export function ReadinessCard(props: {
  readonly client: ClientId;
  readonly appointment: Appointment;
}) {
  const { t } = useI18n();
  const { book, today, words, deeds } = useCalendar();
  const known = useKnown();
  const readiness = () =>
    readinessOf(props.client, book.checks(), props.appointment.override, today());
  const [ticked, setTicked] = createSignal<readonly ReceptionItem[]>([]);
  createEffect(on(readiness, () => setTicked([]), { defer: true }));
  const isChecked = (item: ReceptionItem): boolean =>
    readiness().checkedOn[item] !== undefined || ticked().includes(item);
  const tick = (item: ReceptionItem, isOn: boolean): void => {
    setTicked((before) => (isOn ? [...before, item] : before.filter((one) => one !== item)));
  };
  const name = () => words.client(props.client);
  const save = (): void => {
    // What was compared today stays compared: one word of this month holds them all.
    const items = receptionItems.filter(
      (item) => ticked().includes(item) || readiness().checkedOn[item] === today(),
    );
    void deeds.check(props.client, items, t("calendar.said.checked", name()));
  };
  return (
    <section class="appointment-part" aria-label={`${t("calendar.ready")}: ${name()}`}>
      <div class="appointment-part-head">
        <h3>{t("calendar.ready")}</h3>
        <a class="link small" href={`/clients/${props.client}`}>
          {name()}
        </a>
      </div>
      <ReadyWord {...props} />
      <ul class="ready-items">
        <For each={receptionItems}>
          {(item) => (
            <li class="ready-line">
              <CheckField
                label={
                  <ItemLabel item={item} client={props.client} known={known(item, props.client)} />
                }
                isChecked={isChecked(item)}
                disabled={
                  readiness().checkedOn[item] !== undefined ||
                  known(item, props.client) === undefined
                }
                onChange={(isOn) => tick(item, isOn)}
              />
              <Show when={known(item, props.client) === undefined}>
                <FillIn item={item} client={props.client} />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={readiness().missing.length > 0}>
        <div class="cluster">
          <Button small disabled={ticked().length === 0} onClick={save}>
            {t("calendar.checkNow")}
          </Button>
          <Show when={readiness().override === undefined}>
            <Menu
              kind="plain"
              small
              label={t("calendar.goOn")}
              items={overrideReasons.map((reason) => ({
                label: t("calendar.override")[reason],
                onSelect: () =>
                  void deeds.change(
                    props.appointment,
                    { override: reason },
                    t("calendar.said.overridden", name()),
                  ),
              }))}
            >
              {t("calendar.goOn")}
            </Menu>
          </Show>
        </div>
        <p class="quiet small">{t("calendar.checkHint")}</p>
      </Show>
    </section>
  );
}

/** Whether they can be received, in a word. */
function ReadyWord(props: { readonly client: ClientId; readonly appointment: Appointment }) {
  const { t } = useI18n();
  const { book, today } = useCalendar();
  const readiness = () =>
    readinessOf(props.client, book.checks(), props.appointment.override, today());
  const word = () => {
    const { missing, override } = readiness();
    if (missing.length === 0) return t("calendar.isReady");
    if (override) return t("calendar.isOverridden", t("calendar.override")[override]);
    return t("calendar.notReady", missing.length);
  };
  return (
    <p class="ready-word" classList={{ "ready-word-yes": readiness().isReady }}>
      <Show when={readiness().isReady}>
        <IconCircleCheck />
      </Show>
      {word()}
    </p>
  );
}

/** What the card says of an item; undefined when there is nothing to compare. */
function useKnown(): (item: ReceptionItem, client: ClientId) => string | undefined {
  const { t, format } = useI18n();
  const index = useClientIndex();
  const cards = useCardWords();
  return (item, client) => {
    const { name, phoneTails, birthDate, maritalStatus } = index.row(client) ?? {};
    switch (item) {
      case "name":
        return name;
      case "contact":
        return phoneTails?.length ? t("calendar.tailIs", format.list(phoneTails)) : undefined;
      case "age":
        return birthDate && t("registry.age", ageOn(birthDate, dayOf(Date.now())));
      default:
        return maritalStatus && cards.word(profileField("maritalStatus"), maritalStatus);
    }
  };
}

/** Where an item is filled in on the case file. */
const placeOf: Readonly<Record<ReceptionItem, string>> = {
  name: "profile name",
  contact: "phone/1 number",
  age: "profile birthDate",
  maritalStatus: "profile maritalStatus",
};

/** An empty field cannot be compared: it is filled in first. */
function FillIn(props: { readonly item: ReceptionItem; readonly client: ClientId }) {
  const { t } = useI18n();
  return (
    <a
      class="link small ready-fill"
      href={`/clients/${props.client}#${placeOf[props.item]}`}
      aria-label={`${t("calendar.fillFirst")}: ${t("calendar.item")[props.item]}`}
    >
      {t("calendar.fillFirst")}
    </a>
  );
}

function ItemLabel(props: {
  readonly item: ReceptionItem;
  readonly client: ClientId;
  readonly known: string | undefined;
}) {
  const { t, format } = useI18n();
  const { book, today } = useCalendar();
  const checkedOn = () =>
    readinessOf(props.client, book.checks(), undefined, today()).checkedOn[props.item];
  return (
    <span class="ready-item">
      <span class="quiet">{t("calendar.item")[props.item]}</span>
      <span>{props.known ?? t("common.notFilled")}</span>
      <Show when={checkedOn()}>
        {(lately) => (
          <span class="quiet small">{t("calendar.checkedOn", format.day(lately()))}</span>
        )}
      </Show>
    </span>
  );
}

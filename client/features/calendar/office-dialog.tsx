import { createSignal, Index, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  CheckField,
  Dialog,
  IconButton,
  IconClose,
  KeptFor,
  NumberField,
  TextField,
} from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { clockOfMinute, type OpenHours, parseClock } from "#shared/appointments";
import { newUlid } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";

/** Rooms and hours of the office, for those who may set them. */
export function OfficeDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const [room, setRoom] = createSignal("");
  const unsaved = createUnsaved(() => room().trim() !== "");
  return (
    <Dialog
      isOpen
      title={t("calendar.setOffice")}
      closeLabel={t("common.close")}
      onClose={() => unsaved.leave(props.onClose)}
      actions={
        <Button type="submit" form="hours-form" kind="primary">
          {t("common.save")}
        </Button>
      }
    >
      <div class="stack">
        <Rooms name={room()} onName={setRoom} />
        <Hours formRef={unsaved.watch} onDone={props.onClose} />
      </div>
      <UnsavedQuestion unsaved={unsaved} />
    </Dialog>
  );
}

function Rooms(props: { readonly name: string; readonly onName: (name: string) => void }) {
  const { t } = useI18n();
  const { office, deeds } = useCalendar();
  const [reason, setReason] = createSignal<string>();
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const room = props.name.trim();
    if (room === "") return void setReason(t("calendar.roomEmpty"));
    if (office.settings().rooms.includes(room)) return void setReason(t("calendar.roomTaken"));
    const id = newUlid(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length)));
    const isWritten = await deeds.sayOfAgency(
      `room/${id}`,
      { name: room },
      t("calendar.said.roomAdded", room),
    );
    if (isWritten) props.onName("");
  };
  return (
    <section class="appointment-part" aria-label={t("calendar.rooms")}>
      <h3>{t("calendar.rooms")}</h3>
      <Show
        when={office.rooms().length > 0}
        fallback={<p class="quiet">{t("calendar.noRooms")}</p>}
      >
        <ul class="panel-lines" aria-label={t("calendar.rooms")}>
          <KeptFor each={office.rooms()} by={({ about }) => about}>
            {(room) => (
              <li class="panel-line">
                <span class="panel-grow">{room().name}</span>
                <IconButton
                  small
                  label={t("calendar.closeRoom", room().name)}
                  onClick={() =>
                    void deeds.sayOfAgency(
                      room().about,
                      { isClosed: true },
                      t("calendar.said.roomClosed", room().name),
                    )
                  }
                >
                  <IconClose />
                </IconButton>
              </li>
            )}
          </KeptFor>
        </ul>
      </Show>
      <form class="form-line" onSubmit={add} novalidate>
        <TextField
          label={t("calendar.roomName")}
          value={props.name}
          maxlength={40}
          reason={reason()}
          onInput={(text) => {
            props.onName(text);
            setReason(undefined);
          }}
        />
        <Button type="submit">{t("calendar.addRoom")}</Button>
      </form>
    </section>
  );
}

interface DayDraft {
  readonly isOpen: boolean;
  readonly from: string;
  readonly to: string;
}

function Hours(props: {
  readonly formRef: (form: HTMLFormElement) => void;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const { office, deeds } = useCalendar();
  const [week, setWeek] = createSignal<readonly DayDraft[]>(
    office.settings().week.map((hours) => ({
      isOpen: hours !== undefined,
      from: clockOfMinute(hours?.from ?? 9 * 60),
      to: clockOfMinute(hours?.to ?? 18 * 60),
    })),
  );
  const [buffer, setBuffer] = createSignal(String(office.settings().bufferMinutes));
  const [refused, setRefused] = createSignal<number | "buffer">();
  const change = (place: number, part: Partial<DayDraft>): void => {
    setWeek((before) => before.map((day, at) => (at === place ? { ...day, ...part } : day)));
    setRefused(undefined);
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const read = week().map(readDay);
    const wrong = read.indexOf("refused");
    if (wrong !== -1) return void setRefused(wrong);
    const minutes = Number(buffer());
    if (buffer().trim() === "" || !Number.isInteger(minutes) || minutes < 0 || minutes > 120) {
      return void setRefused("buffer");
    }
    const said = read.map((day) => (day === "refused" || day === undefined ? null : { ...day }));
    const says = { week: said, bufferMinutes: minutes };
    if (await deeds.sayOfAgency("officeHours", says, t("calendar.said.hoursSet"))) props.onDone();
  };
  const weekday = (place: number): string => t("calendar.weekdays")[place] ?? "";
  return (
    <form
      id="hours-form"
      ref={(form) => props.formRef(form)}
      class="appointment-part"
      aria-label={t("calendar.openHours")}
      onSubmit={submit}
      novalidate
    >
      <h3>{t("calendar.openHours")}</h3>
      <Index each={week()}>
        {(day, place) => (
          <div class="hours-line">
            <CheckField
              label={t("calendar.isOpen", weekday(place))}
              isChecked={day().isOpen}
              onChange={(isOpen) => change(place, { isOpen })}
            />
            <Show
              when={day().isOpen}
              fallback={<span class="quiet small">{t("calendar.closedDay")}</span>}
            >
              <TextField
                label={t("calendar.opens", weekday(place))}
                labelHidden
                value={day().from}
                reason={refused() === place ? t("calendar.badHours") : undefined}
                onInput={(from) => change(place, { from })}
              />
              <TextField
                label={t("calendar.closes", weekday(place))}
                labelHidden
                value={day().to}
                onInput={(to) => change(place, { to })}
              />
            </Show>
          </div>
        )}
      </Index>
      <NumberField
        label={t("calendar.buffer")}
        unit={t("calendar.minutesUnit")}
        value={buffer()}
        reason={refused() === "buffer" ? t("calendar.badBuffer") : undefined}
        onInput={setBuffer}
      />
    </form>
  );
}

/** The hours of a day as they were typed; undefined when it is closed. */
function readDay({ isOpen, from, to }: DayDraft): OpenHours | undefined | "refused" {
  if (!isOpen) return undefined;
  const [first, last] = [parseClock(from), parseClock(to)];
  if (first === undefined || last === undefined || first >= last) return "refused";
  return { from: first, to: last };
}

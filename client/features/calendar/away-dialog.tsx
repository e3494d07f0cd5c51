import { type Accessor, createMemo, createSignal, Show, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  ChoiceChips,
  Dialog,
  IconButton,
  IconClose,
  KeptFor,
  Select,
  TextField,
} from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import {
  type AwayRefusal,
  awayFrom,
  bookedInto,
  daysAway,
  readAwayDays,
} from "#shared/appointments";
import { type AwayKind, awayKinds } from "#shared/casework";
import type { StaffId } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";

/** Who is away on which whole days: one's own leave, or a colleague's who rang in. */
export function AwayDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const [from, setFrom] = createSignal("");
  const [to, setTo] = createSignal("");
  const unsaved = createUnsaved(() => from() !== "" || to() !== "");
  return (
    <Dialog
      isOpen
      title={t("calendar.setAway")}
      closeLabel={t("common.close")}
      onClose={() => unsaved.leave(props.onClose)}
      actions={
        <Button type="submit" form="away-form" kind="primary">
          {t("calendar.addAway")}
        </Button>
      }
    >
      <div class="stack">
        <AwayForm days={{ from, setFrom, to, setTo }} />
        <AwayList />
      </div>
      <UnsavedQuestion unsaved={unsaved} />
    </Dialog>
  );
}

/** The first and the last day as they are typed. */
interface DaysTyped {
  readonly from: Accessor<string>;
  readonly setFrom: (day: string) => void;
  readonly to: Accessor<string>;
  readonly setTo: (day: string) => void;
}

function AwayForm(props: { readonly days: DaysTyped }) {
  const { t } = useI18n();
  const { book, office, words, deeds, me, today } = useCalendar();
  const [staff, setStaff] = createSignal<StaffId>(me());
  const [kind, setKind] = createSignal<AwayKind>("annual");
  const { from, setFrom, to, setTo } = untrack(() => props.days);
  const [refusal, setRefusal] = createSignal<AwayRefusal>();
  const colleagues = () => {
    const ids = office.staff().map(({ id }) => id);
    return [me(), ...ids.filter((id) => id !== me())].map((id) => ({
      value: id,
      label: words.staff(id),
    }));
  };
  /** The appointments that somebody else must take, or that move. */
  const touched = createMemo(() => {
    const days = readAwayDays(from(), to());
    return days.ok ? bookedInto(book.appointments(), { staff: staff(), ...days.value }).length : 0;
  });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const days = readAwayDays(from(), to());
    setRefusal(days.ok ? undefined : days.reason);
    if (!days.ok) return;
    const away = { staff: staff(), kind: kind(), ...days.value };
    const who = `${words.staff(staff())} ${t("calendar.awayKind")[kind()]}`;
    const sentence = t("calendar.said.away", who, words.awayDays(away));
    if (!(await deeds.beAway(away, sentence))) return;
    setFrom("");
    setTo("");
  };
  /** What was refused is looked at anew when it is sent, and not held against what is typed since. */
  const typed = (set: (day: string) => void) => (day: string) => {
    setRefusal(undefined);
    set(day);
  };
  const reasonAt = (...mine: readonly AwayRefusal[]) => {
    const why = refusal();
    return why && mine.includes(why) ? t("calendar.awayRefused")[why] : undefined;
  };
  return (
    <form id="away-form" class="stack" onSubmit={(event) => void submit(event)} novalidate>
      <Select<StaffId>
        label={t("calendar.staff")}
        options={colleagues()}
        value={staff()}
        onChange={(chosen) => setStaff(chosen ?? me())}
      />
      <ChoiceChips
        label={t("calendar.awayWhy")}
        options={awayKinds.map((value) => ({ value, label: t("calendar.awayKind")[value] }))}
        value={kind()}
        onChange={setKind}
      />
      <div class="form-row">
        <TextField
          label={t("calendar.awayFirst")}
          type="date"
          min={today()}
          value={from()}
          reason={reasonAt("from")}
          onInput={typed(setFrom)}
        />
        <TextField
          label={t("calendar.awayLast")}
          hint={t("calendar.awayLastHint")}
          type="date"
          min={from() || today()}
          value={to()}
          reason={reasonAt("to", "order", "tooLong")}
          onInput={typed(setTo)}
        />
      </div>
      <Show when={touched() > 0}>
        <p class="small" role="status">
          {t("calendar.awayTouches", touched())}
        </p>
      </Show>
    </form>
  );
}

function AwayList() {
  const { t } = useI18n();
  const { book, words, deeds, today } = useCalendar();
  const all = createMemo(() => awayFrom(book.away(), today()));
  return (
    <Show when={all().length > 0} fallback={<p class="quiet">{t("calendar.nobodyAway")}</p>}>
      <ul class="panel-lines" aria-label={t("calendar.setAway")}>
        <KeptFor each={all()} by={({ id }) => id}>
          {(one) => (
            <li class="panel-line">
              <span class="panel-grow">
                {words.away(one())}
                <span class="quiet small">
                  {" "}
                  {words.awayDays(one())} · {t("calendar.awayCount", daysAway(one()))}
                </span>
              </span>
              <IconButton
                small
                label={t("calendar.endAwayOf", words.away(one()), words.awayDays(one()))}
                onClick={() =>
                  void deeds.endAway(one(), t("calendar.said.awayEnded", words.away(one())))
                }
              >
                <IconClose />
              </IconButton>
            </li>
          )}
        </KeptFor>
      </ul>
    </Show>
  );
}

import { useI18n } from "#client/i18n";
import {
  Button,
  ChoiceChips,
  IconButton,
  IconChevronLeft,
  IconChevronRight,
  Select,
  Toolbar,
} from "#client/ui";
import { weekOf } from "#shared/appointments";
import { plainDateSchema } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import {
  type CalendarPlace,
  type CalendarView,
  type ColumnChoice,
  calendarViews,
  columnChoices,
} from "./calendar-place.ts";

/** Which days are shown, and how: steps, a day to go to, the view, the columns. */
export function CalendarTools(props: { readonly place: CalendarPlace }) {
  const { t } = useI18n();
  const { words, today } = useCalendar();
  const title = () => {
    const day = props.place.day();
    if (props.place.view() === "day") return words.day(day, today());
    if (props.place.view() === "month") {
      return t("calendar.monthYear", Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    }
    const [first = day, , , , , , last = day] = weekOf(day);
    return t("calendar.week", words.date(first), words.date(last));
  };
  const isWhole = () => props.place.view() !== "day";
  const choices = () =>
    columnChoices.filter((one) => !isWhole() || one === "mine" || one === "all");
  const chosen = (): ColumnChoice =>
    isWhole() && props.place.columns() !== "mine" ? "all" : props.place.columns();
  return (
    <Toolbar label={t("calendar.title")}>
      <div class="calendar-steps">
        <IconButton label={t("calendar.earlier")} onClick={() => props.place.step(-1)}>
          <IconChevronLeft />
        </IconButton>
        <Button small onClick={() => props.place.show({ day: today() })}>
          {t("calendar.goToday")}
        </Button>
        <IconButton label={t("calendar.later")} onClick={() => props.place.step(1)}>
          <IconChevronRight />
        </IconButton>
        <h2 class="calendar-shown" aria-live="polite">
          {title()}
        </h2>
        <label class="calendar-go">
          <span class="visually-hidden">{t("calendar.pickDay")}</span>
          <input
            type="date"
            class="calendar-date"
            value={props.place.day()}
            onChange={(event) => {
              const day = plainDateSchema.safeParse(event.currentTarget.value);
              if (day.success) props.place.show({ day: day.data });
            }}
          />
        </label>
      </div>
      <div class="calendar-choices">
        <ChoiceChips<CalendarView>
          label={t("calendar.view")}
          labelHidden
          options={calendarViews.map((value) => ({ value, label: t("calendar.views")[value] }))}
          value={props.place.view()}
          onChange={(view) => props.place.show({ view })}
        />
        <Select<ColumnChoice>
          label={t("calendar.columns")}
          labelHidden
          options={choices().map((value) => ({ value, label: t("calendar.columnsOf")[value] }))}
          value={chosen()}
          onChange={(columns) => columns && props.place.show({ columns })}
        />
      </div>
    </Toolbar>
  );
}

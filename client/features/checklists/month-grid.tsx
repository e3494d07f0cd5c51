import { For, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { KeptFor } from "#client/ui";
import type { MonthDay, MonthRow } from "#shared/checklists";
import type { PlainDate } from "#shared/kernel";
import { useChecklists } from "./checklists-context.ts";

/** People and places down, days across: how much was ticked, gaps at a glance, each a way to its day. */
export function MonthGrid(props: {
  readonly rows: readonly MonthRow[];
  readonly days: readonly PlainDate[];
}) {
  const { t } = useI18n();
  const { words } = useChecklists();
  let frame!: HTMLElement;
  // On a phone a month is wider than the screen: it begins where the month has come to.
  onMount(() => {
    const now = frame.querySelector<HTMLElement>(".month-today");
    frame.scrollLeft = now
      ? now.offsetLeft + now.offsetWidth - frame.clientWidth
      : frame.scrollWidth;
  });
  return (
    <section
      ref={frame}
      class="month-scroll"
      tabindex={0}
      aria-label={t("checklists.monthView.title")}
    >
      <table class="month-grid">
        <thead>
          <tr>
            <th scope="col">{t("checklists.monthView.who")}</th>
            <For each={props.days}>
              {(day) => (
                <th scope="col">
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span class="visually-hidden">
                    {t("checklists.monthView.day", Number(day.slice(8)))}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <KeptFor each={props.rows} by={({ whom }) => whom}>
            {(row) => (
              <tr>
                <th scope="row">{words.whom(row().whom)}</th>
                <KeptFor each={row().days} by={({ day }) => day}>
                  {(day) => <Cell whom={row().whom} day={day()} />}
                </KeptFor>
              </tr>
            )}
          </KeptFor>
        </tbody>
      </table>
    </section>
  );
}

const signs = { free: "", away: "–", ahead: "", none: "○", part: "", whole: "✓" } as const;

function Cell(props: { readonly whom: string; readonly day: MonthDay }) {
  const { t, format } = useI18n();
  const { words, today } = useChecklists();
  const isToday = () => props.day.day === today();
  const isGap = () => !isToday() && (props.day.state === "none" || props.day.state === "part");
  const spoken = (): string => {
    const { state, done, total, failed } = props.day;
    const is =
      state === "none" && isToday()
        ? t("checklists.monthView.today")
        : t("checklists.monthView.state")[state];
    return [
      is,
      ...(state === "part" ? [t("checklists.monthView.counted", done, total)] : []),
      ...(failed > 0 ? [t("checklists.amissCount", failed)] : []),
    ].join(" ");
  };
  const shown = (): string =>
    props.day.state === "part"
      ? `${props.day.done}/${props.day.total}`
      : props.day.state === "none" && isToday()
        ? "·"
        : signs[props.day.state];
  return (
    <td
      class="month-cell"
      classList={{
        "month-gap": isGap(),
        "month-amiss": props.day.failed > 0,
        "month-today": isToday(),
      }}
    >
      <Show when={props.day.state !== "free" && props.day.state !== "ahead"}>
        <a href={`/day?on=${props.day.day}&for=${props.whom}`}>
          <span aria-hidden="true">
            {shown()}
            {props.day.failed > 0 ? "!" : ""}
          </span>
          <span class="visually-hidden">
            {t(
              "checklists.monthView.cell",
              words.whom(props.whom),
              format.day(props.day.day),
              spoken(),
            )}
          </span>
        </a>
      </Show>
    </td>
  );
}

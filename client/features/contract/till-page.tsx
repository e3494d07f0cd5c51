import { createMemo, createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  createNow,
  EmptyState,
  IconButton,
  IconChevronLeft,
  IconChevronRight,
  IconPrinter,
  KeptFor,
  PageHead,
  Progress,
  Section,
  TextField,
} from "#client/ui";
import { dayOf } from "#feature/client-card";
import { ExportLists, listTable } from "#feature/export";
import { agencyPermissions } from "#shared/agency";
import { type DayTotal, dayTotalOf, type Receipt, signedFenOf } from "#shared/contracts";
import { addDays, type PlainDate } from "#shared/kernel";
import { useContractWords } from "./contract-words.ts";
import "./contract.css";
import { useNames, usePrintDay, useSums } from "./day-of-till.tsx";
import { type ClientReceipt, readAllReceipts } from "./read-receipts.ts";
import { receiptsIn, tillColumns } from "./till-table.ts";
import { readDayUntil } from "./typed.ts";

/** What was taken on a day, for whoever counts the till. */
export function TillPage() {
  const { t } = useI18n();
  const { me } = useWork();
  const may = () => agencyPermissions.mayReadTill({ ...me(), isDisabled: false }).ok;
  return (
    <div class="page contract-page">
      <Show
        when={may()}
        fallback={
          <>
            <PageHead title={t("contract.till")} />
            <EmptyState>{t("contract.tillNotAllowed")}</EmptyState>
          </>
        }
      >
        <Till />
      </Show>
    </div>
  );
}

function Till() {
  const { t, format } = useI18n();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const [day, setDay] = createSignal<PlainDate>(today());
  const all = readAllReceipts();
  const ofDay = createMemo(() => receiptsIn(all.receipts(), day()));
  const total = createMemo(() =>
    dayTotalOf(
      ofDay().map(({ receipt }) => receipt),
      day(),
    ),
  );
  const isRead = () => all.read().done >= all.read().of;
  const print = usePrintDay();
  return (
    <>
      <PageHead
        title={t("contract.till")}
        note={format.day(day())}
        actions={
          <>
            <ExportTill day={day()} receipts={all.receipts()} />
            <Button disabled={ofDay().length === 0} onClick={() => print(day(), ofDay(), total())}>
              <IconPrinter />
              {t("common.print")}
            </Button>
          </>
        }
      />
      <DayPicker day={day()} today={today()} onDay={setDay} />
      <Show when={!isRead()}>
        <Progress label={t("contract.tillReading")} done={all.read().done} total={all.read().of} />
      </Show>
      <Show
        when={ofDay().length > 0}
        fallback={
          <Show when={isRead()}>
            <p class="quiet">{t("contract.tillNone")}</p>
          </Show>
        }
      >
        <Sums total={total()} />
        <Receipts receipts={ofDay()} total={total()} />
      </Show>
      <div class="quiet small">
        <p>{t("contract.tillNote")}</p>
        <p>{t("contract.tillOnlyYours")}</p>
      </div>
    </>
  );
}

/** Hands out what was taken on the day, or in its month. */
function ExportTill(props: {
  readonly day: PlainDate;
  readonly receipts: readonly ClientReceipt[];
}) {
  const { t } = useI18n();
  const words = useContractWords();
  const nameOf = useNames();
  const columns = () =>
    tillColumns({
      header: { ...t("contract.tillColumns"), ...t("contract.tillExportColumns") },
      nameOf,
      kind: ({ receipt }) => t("contract.kind")[receipt.kind],
      way: ({ receipt }) => t("contract.way")[receipt.way],
      by: ({ receipt }) => words.who(receipt.by),
    });
  // Whoever counts the till counts all of it.
  const tableOf = (period: string) =>
    listTable(receiptsIn(props.receipts, period), columns(), { mayHandOut: () => true });
  const month = () => props.day.slice(0, 7);
  return (
    <ExportLists
      lists={[
        { label: `${t("contract.receipts")} ${props.day}`, table: () => tableOf(props.day) },
        { label: `${t("contract.receipts")} ${month()}`, table: () => tableOf(month()) },
      ]}
    />
  );
}

function DayPicker(props: {
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly onDay: (day: PlainDate) => void;
}) {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal<string>();
  const reason = (): string | undefined => {
    const text = typed();
    if (text === undefined) return undefined;
    const read = readDayUntil(text, props.today);
    if (read === "bad") return t("contract.badDay");
    return read === "ahead" ? t("contract.deliveryAhead") : undefined;
  };
  const change = (text: string): void => {
    setTyped(text);
    const read = readDayUntil(text, props.today);
    if (read !== "bad" && read !== "ahead") props.onDay(read);
  };
  const step = (days: number): void => {
    setTyped(undefined);
    props.onDay(addDays(props.day, days));
  };
  return (
    <div class="till-day">
      <IconButton label={t("contract.previousDay")} onClick={() => step(-1)}>
        <IconChevronLeft />
      </IconButton>
      <TextField
        label={t("contract.tillDay")}
        labelHidden
        value={typed() ?? props.day}
        reason={reason()}
        onInput={change}
      />
      <IconButton
        label={t("contract.nextDay")}
        disabled={props.day >= props.today}
        onClick={() => step(1)}
      >
        <IconChevronRight />
      </IconButton>
    </div>
  );
}

function Sums(props: { readonly total: DayTotal }) {
  const { t } = useI18n();
  const lines = useSums();
  return (
    <>
      <dl class="till-sums">
        <For each={lines.main(props.total)}>
          {({ term, value }) => (
            <div class="till-sum">
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <div class="columns">
        <Section title={t("contract.tillByWay")}>
          <SumLines lines={lines.byWay(props.total)} />
        </Section>
        <Section title={t("contract.tillByStaff")}>
          <SumLines lines={lines.byStaff(props.total)} />
        </Section>
      </div>
    </>
  );
}

function SumLines(props: {
  readonly lines: readonly { readonly term: string; readonly value: string }[];
}) {
  return (
    <ul class="contract-lines">
      <For each={props.lines}>
        {({ term, value }) => (
          <li class="contract-line">
            <span class="contract-grow">{term}</span>
            <span class="contract-money">{value}</span>
          </li>
        )}
      </For>
    </ul>
  );
}

function Receipts(props: {
  readonly receipts: readonly ClientReceipt[];
  readonly total: DayTotal;
}) {
  const { t } = useI18n();
  const words = useContractWords();
  const nameOf = useNames();
  const cancelledWords = ({ cancelled }: Receipt) =>
    cancelled && t("contract.cancelledBecause", cancelled);
  return (
    <Section
      title={t("contract.receipts")}
      end={
        <span class="quiet small">
          {t("contract.tillCount", props.total.count, props.total.cancelled)}
        </span>
      }
    >
      <ul class="contract-lines" aria-label={t("contract.receipts")}>
        <KeptFor each={props.receipts} by={({ receipt }) => receipt.about}>
          {(one) => (
            <li
              class="contract-line"
              classList={{ "contract-struck": one().receipt.cancelled !== undefined }}
            >
              <div class="contract-grow">
                <p class="contract-line-head">
                  <a class="link strong" href={`/clients/${one().client}/contract`}>
                    {nameOf(one())}
                  </a>
                  <span class="code small quiet">{one().receipt.number}</span>
                </p>
                <p class="small quiet">
                  {[
                    t("contract.kind")[one().receipt.kind],
                    t("contract.way")[one().receipt.way],
                    words.who(one().receipt.by),
                    cancelledWords(one().receipt),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <span class="contract-money">{words.yuan(signedFenOf(one().receipt))}</span>
            </li>
          )}
        </KeptFor>
      </ul>
    </Section>
  );
}

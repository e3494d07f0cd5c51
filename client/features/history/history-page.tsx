import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, createNow, FilterChips, IconPrinter, Skeleton } from "#client/ui";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { WhyHandedOut } from "#feature/export";
import { PrintTable, usePrint } from "#feature/print";
import { idOf } from "#shared/documents";
import { type ClientId, millisecondsOf } from "#shared/kernel";
import type { Read } from "#shared/registry";
import "./history.css";
import { type HistoryEntry, type HistorySort, historySorts, readHistory } from "./read-history.ts";
import { useSentence } from "./sentence-words.ts";
import { type HistoryLine, togetherInLines } from "./together.ts";

/** Everything that was said and done about the client whose id the address names, in sentences. */
export function HistoryPage() {
  return <ClientPage>{(client) => <OpenPage client={client} />}</ClientPage>;
}

function OpenPage(props: { readonly client: ClientId }) {
  const work = useWork();
  const card = work.openDocument(idOf("client", props.client));
  onCleanup(card.close);
  return (
    <WhenHere client={props.client} status={card.status()}>
      <History client={props.client} read={card.projection().value} />
    </WhenHere>
  );
}

const shownAtFirst = 60;

function History(props: { readonly client: ClientId; readonly read: Read }) {
  const { t } = useI18n();
  const index = useClientIndex();
  const all = readHistory(props.client);
  const [sorts, setSorts] = createSignal<readonly HistorySort[]>([]);
  const [shown, setShown] = createSignal(shownAtFirst);
  const wanted = createMemo(() =>
    (all() ?? []).filter(({ sort }) => sorts().length === 0 || sorts().includes(sort)),
  );
  const name = () => {
    const row = index.row(props.client);
    return row?.name ?? row?.callName ?? t("registry.unnamed");
  };
  return (
    <ClientSheet
      class="history-page"
      client={props.client}
      read={props.read}
      title={t("history.pageTitle", name())}
      actions={<PrintButton client={props.client} entries={wanted()} name={name()} />}
    >
      <FilterChips
        label={t("history.show")}
        options={historySorts.map((value) => ({ value, label: t("history.sort")[value] }))}
        values={sorts()}
        onChange={setSorts}
      />
      <Show when={all()} fallback={<Skeleton lines={8} />}>
        <p class="quiet small" role="status">
          {wanted().length > 0
            ? t("history.count", wanted().length)
            : t(sorts().length > 0 ? "history.nothingOfKind" : "history.nothing")}
        </p>
        <ol class="history-lines" aria-label={t("history.title")}>
          <For each={togetherInLines(wanted().slice(0, shown()))}>
            {(line) => <Line line={line} />}
          </For>
        </ol>
        <Show when={wanted().length > shown()}>
          <div>
            <Button kind="plain" small onClick={() => setShown(shown() + shownAtFirst)}>
              {t("history.more", wanted().length - shown())}
            </Button>
          </div>
        </Show>
      </Show>
    </ClientSheet>
  );
}

function Line(props: { readonly line: HistoryLine }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const nowMs = createNow();
  const sentence = useSentence(nowMs);
  return (
    <li class="history-line">
      <span class="quiet small history-when">
        {format.dateTime(millisecondsOf(props.line.at), nowMs())}
      </span>
      <span class="history-what">
        {props.line.entries.map(sentence).join(t("history.between"))}
      </span>
      <span class="quiet small">{directory.nameOf(props.line.by) ?? t("caseFile.colleague")}</span>
    </li>
  );
}

/** Puts what is shown on paper, the earliest first, as one reads a story. */
function PrintButton(props: {
  readonly client: ClientId;
  readonly entries: readonly HistoryEntry[];
  readonly name: string;
}) {
  const [isAsking, setAsking] = createSignal(false);
  const { t, format } = useI18n();
  const { directory } = useWork();
  const print = usePrint();
  const nowMs = createNow();
  const sentence = useSentence(nowMs);
  const run = () =>
    print({
      title: t("history.pageTitle", props.name),
      note: t("history.count", props.entries.length),
      body: () => (
        <PrintTable
          columns={[
            { title: t("history.column.when") },
            { title: t("history.column.what") },
            { title: t("history.column.who") },
          ]}
          rows={togetherInLines([...props.entries].reverse()).map(({ at, by, entries }) => [
            format.dateTime(millisecondsOf(at), nowMs()),
            entries.map(sentence).join(t("history.between")),
            directory.nameOf(by) ?? t("caseFile.colleague"),
          ])}
        />
      ),
    });
  return (
    <>
      <Button onClick={() => setAsking(true)} disabled={props.entries.length === 0}>
        <IconPrinter />
        {t("history.print")}
      </Button>
      <Show when={isAsking()}>
        <WhyHandedOut
          client={props.client}
          what="history print"
          title={t("history.pageTitle", props.name)}
          submit={t("history.print")}
          onTraced={run}
          onClose={() => setAsking(false)}
        />
      </Show>
    </>
  );
}

import { createMemo, createSignal, Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  createNow,
  EmptyState,
  KeptFor,
  PageHead,
  Skeleton,
  Tag,
} from "#client/ui";
import { dayOf } from "#feature/client-card";
import { agencyPermissions } from "#shared/agency";
import { momentOf } from "#shared/appointments";
import { addDays, type ClientId, type StaffId } from "#shared/kernel";
import type { AccessLine } from "#shared/protocol";
import { ExportLooks } from "./export-looks.tsx";
import { useLookWords } from "./look-words.ts";
import { daysOf, LooksFilter, type Period } from "./looks-filter.tsx";
import { readAtMost, readLooks } from "./read-looks.ts";
import "./looks.css";

/** Who looked at whose contact data, when, why and through what: all of it for those who may, the own for everybody. */
export function LooksPage() {
  const { t } = useI18n();
  const { me } = useWork();
  const nowMs = createNow();
  const mayReadAll = () => agencyPermissions.mayReadAccessLog({ ...me(), isDisabled: false }).ok;
  const [period, setPeriod] = createSignal<Period>("week");
  const [staff, setStaff] = createSignal<StaffId>();
  const [client, setClient] = createSignal<ClientId>();
  const today = createMemo(() => dayOf(nowMs()));
  const time = createMemo(() => ({
    fromMs: momentOf(addDays(today(), 1 - daysOf[period()]), 0),
    toMs: momentOf(addDays(today(), 1), 0),
  }));
  const looks = readLooks(() => ({
    ...time(),
    staff: mayReadAll() ? staff() : me().id,
    client: client(),
  }));
  return (
    <div class="page looks-page">
      <PageHead
        title={t("looks.title")}
        note={t(mayReadAll() ? "looks.note" : "looks.ownNote")}
        back={{ href: "/staff", label: t("staff.title") }}
        actions={<ExportLooks lines={looks.lines()} />}
      />
      <LooksFilter
        period={period()}
        onPeriod={setPeriod}
        staff={mayReadAll() ? { value: staff(), onChange: setStaff } : undefined}
        client={client()}
        onClient={setClient}
      />
      <Switch>
        <Match when={looks.state() === "unreachable"}>
          <Banner
            tone="info"
            action={
              <Button small onClick={looks.again}>
                {t("looks.again")}
              </Button>
            }
          >
            {t("looks.needsRelay")}
          </Banner>
        </Match>
        <Match when={looks.state() === "asking" && looks.lines().length === 0}>
          <Skeleton lines={6} />
        </Match>
        <Match when={looks.lines().length === 0}>
          <EmptyState>{t("looks.none")}</EmptyState>
        </Match>
      </Switch>
      <Show when={looks.lines().length > 0}>
        <Lines lines={looks.lines()} isMore={looks.isMore()} />
      </Show>
    </div>
  );
}

const shownAtOnce = 100;

function Lines(props: { readonly lines: readonly AccessLine[]; readonly isMore: boolean }) {
  const { t } = useI18n();
  const [shown, setShown] = createSignal(shownAtOnce);
  return (
    <>
      <p class="quiet small" role="status">
        {props.isMore ? t("looks.onlyLatest", readAtMost) : t("looks.count", props.lines.length)}
      </p>
      <ul class="looks-lines" aria-label={t("looks.title")}>
        <KeptFor each={props.lines.slice(0, shown())} by={({ id }) => id}>
          {(line) => <Line line={line()} />}
        </KeptFor>
      </ul>
      <Show when={props.lines.length > shown()}>
        <Button kind="plain" onClick={() => setShown((count) => count + shownAtOnce)}>
          {t("looks.showMore")}
        </Button>
      </Show>
    </>
  );
}

function Line(props: { readonly line: AccessLine }) {
  const { t, format } = useI18n();
  const words = useLookWords();
  const nowMs = createNow();
  const what = () => words.what(props.line) || t("looks.contact");
  return (
    <li class="looks-line">
      <time class="quiet small" dateTime={new Date(props.line.atMs).toISOString()}>
        {format.dateTime(props.line.atMs, nowMs())}
      </time>
      <div class="looks-what">
        <p>
          <span class="strong">{words.who(props.line)}</span>
          {t("looks.lookedAt")}
          <a class="link" href={`/clients/${props.line.client}`}>
            {words.whose(props.line)}
          </a>
          {t("looks.of")}
          {what()}
        </p>
        <Show when={words.why(props.line)}>
          {(why) => <p class="quiet small">{t("looks.because", why())}</p>}
        </Show>
      </div>
      <div class="looks-marks">
        <Show when={words.through(props.line)}>
          {(through) => (
            <Tag tone={props.line.through === "other" ? "ask" : "plain"}>{through()}</Tag>
          )}
        </Show>
        <Show when={props.line.wasOffline}>
          <Tag>{t("looks.offline")}</Tag>
        </Show>
      </div>
    </li>
  );
}

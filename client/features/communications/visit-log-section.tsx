import { createMemo, createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, createNow, IconCame, IconPhone, IconPresent, Section, Skeleton } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { explainedTo } from "#shared/casework";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { CallDraft } from "./call-draft.ts";
import "./communications.css";
import { StopContactDialog } from "./do-not-contact.tsx";
import { LogLine } from "./log-line.tsx";
import { logAnchor, openVisitLog, type VisitLog } from "./open-visit-log.ts";
import { QuickCall } from "./quick-call.tsx";
import { ShowToClient } from "./show-to-client.tsx";
import { VisitDialog } from "./visit-dialog.tsx";

/** The visits, calls and messages of a client, for those who may read them; nothing for others. */
export function VisitLogSection(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("visits", props.client)).read);
  return (
    <Show when={mayRead()}>
      <OpenLog client={props.client} />
    </Show>
  );
}

const shownAtFirst = 6;

function OpenLog(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const log = openVisitLog(props.client);
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const [isAllShown, setAllShown] = createSignal(false);
  const shown = () => (isAllShown() ? log.log() : log.log().slice(0, shownAtFirst));
  const abouts = createMemo(() => shown().map(({ about }) => about), [], {
    equals: (a, b) => a.length === b.length && a.every((about, place) => about === b[place]),
  });
  const entryOf = (about: string) => log.log().find((entry) => entry.about === about);
  return (
    <div id={logAnchor} class="log">
      <Section title={t("communications.title")} end={<MoreOfLog log={log} />}>
        <Show when={log.live.status() !== "loading"} fallback={<Skeleton lines={3} />}>
          <Show when={log.mayWrite()}>
            <AddToLog log={log} />
          </Show>
          <Show
            when={log.log().length > 0}
            fallback={<p class="log-none quiet">{t("communications.none")}</p>}
          >
            <ol class="log-lines" aria-label={t("communications.title")}>
              <For each={abouts()}>
                {(about) => (
                  <Show when={entryOf(about)}>
                    {(entry) => (
                      <LogLine log={log} entry={entry()} nowMs={nowMs()} today={today()} />
                    )}
                  </Show>
                )}
              </For>
            </ol>
          </Show>
          <Explained log={log} />
          <Show when={log.log().length > shown().length}>
            <div>
              <Button kind="plain" small onClick={() => setAllShown(true)}>
                {t("communications.showAll", log.log().length)}
              </Button>
            </div>
          </Show>
        </Show>
      </Section>
    </div>
  );
}

/** The three ways to write something down, and what writes itself down. */
function AddToLog(props: { readonly log: VisitLog }) {
  const { t } = useI18n();
  const [begin, setBegin] = createSignal<Partial<CallDraft>>();
  const [isVisiting, setVisiting] = createSignal(false);
  const [isShowing, setShowing] = createSignal(false);
  let buttons: HTMLDivElement | undefined;
  const done = () => {
    setBegin(undefined);
    queueMicrotask(() => buttons?.querySelector("button")?.focus());
  };
  return (
    <>
      <Show
        when={begin()}
        fallback={
          <div class="log-add" ref={buttons}>
            <Button small onClick={() => setBegin({})}>
              <IconPhone />
              {t("communications.logCall")}
            </Button>
            <Button small onClick={() => setBegin({ channel: "weChat", direction: "in" })}>
              {t("communications.logMessage")}
            </Button>
            <Button small onClick={() => setVisiting(true)}>
              <IconCame />
              {t("communications.logVisit")}
            </Button>
            <Button small onClick={() => setShowing(true)}>
              <IconPresent />
              {t("forClient.start")}
            </Button>
          </div>
        }
      >
        {(first) => <QuickCall log={props.log} begin={first()} onDone={done} />}
      </Show>
      <Show when={isVisiting()}>
        <VisitDialog log={props.log} onClose={() => setVisiting(false)} />
      </Show>
      <Show when={isShowing()}>
        <ShowToClient log={props.log} onClose={() => setShowing(false)} />
      </Show>
    </>
  );
}

/** What the client has been told so far, and by which text, a line for each day. */
function Explained(props: { readonly log: VisitLog }) {
  const { t, format } = useI18n();
  const byText = createMemo(() => {
    const groups = new Map<string, { on: string; version: string | undefined; things: string[] }>();
    for (const { thing, on, textVersion } of explainedTo(props.log.live.projection().value)) {
      const group = groups.get(`${on} ${textVersion}`) ?? { on, version: textVersion, things: [] };
      group.things.push(t("communications.explained")[thing]);
      groups.set(`${on} ${textVersion}`, group);
    }
    return [...groups.values()].sort((a, b) => (a.on < b.on ? 1 : -1));
  });
  return (
    <For each={byText()}>
      {({ on, version, things }) => (
        <p class="log-explained quiet small">
          {t("communications.explainedSoFar", format.list(things), format.day(on), version)}
        </p>
      )}
    </For>
  );
}

/** What is seldom done: to ask every colleague not to contact the client. */
function MoreOfLog(props: { readonly log: VisitLog }) {
  const { t } = useI18n();
  const [isAsking, setAsking] = createSignal(false);
  return (
    <Show when={props.log.mayWrite() && !props.log.doNotContact()}>
      <Button kind="plain" small onClick={() => setAsking(true)}>
        {t("communications.stopContact")}
      </Button>
      <Show when={isAsking()}>
        <StopContactDialog log={props.log} onClose={() => setAsking(false)} />
      </Show>
    </Show>
  );
}

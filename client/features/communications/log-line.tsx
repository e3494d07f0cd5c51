import { createSignal, For, Match, Show, Switch } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  IconCame,
  IconMail,
  IconMessage,
  IconMore,
  IconPhone,
  Menu,
  Tag,
} from "#client/ui";
import type { CallEntry, LogEntry } from "#shared/casework";
import type { PlainDate } from "#shared/kernel";
import { AboutVisit } from "./about-visit.tsx";
import { EditEntry } from "./edit-entry.tsx";
import { LineHistory } from "./line-history.tsx";
import { LinePictures } from "./line-pictures.tsx";
import { useLogWords } from "./log-words.ts";
import type { VisitLog } from "./open-visit-log.ts";

/** One visit, call or message: what it was, who wrote it down, and what follows from it. */
export function LogLine(props: {
  readonly log: VisitLog;
  readonly entry: LogEntry;
  readonly nowMs: number;
  readonly today: PlainDate;
}) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const words = useLogWords();
  const [isEditing, setEditing] = createSignal(false);
  const [isHistoryOpen, setHistoryOpen] = createSignal(false);
  const [isAdding, setAdding] = createSignal(false);
  const by = () => {
    const said = props.log.live.projection().field(props.entry.about, "at")?.shown.fact.by;
    return (said && directory.nameOf(said)) ?? t("caseFile.colleague");
  };
  const mark = (isMistake: boolean) =>
    props.log.say(
      [{ about: props.entry.about, says: { isMistake: isMistake || null } }],
      isMistake ? t("communications.markedMistake") : t("communications.unmarkedMistake"),
    );
  const items = () => [
    ...(props.log.mayWrite()
      ? [
          { label: t("communications.correctThis"), onSelect: () => setEditing(true) },
          { label: t("communications.addPicture"), onSelect: () => setAdding(true) },
          props.entry.isMistake
            ? { label: t("communications.unmarkMistake"), onSelect: () => mark(false) }
            : { label: t("communications.markMistake"), onSelect: () => mark(true) },
        ]
      : []),
    {
      label: isHistoryOpen() ? t("communications.hideHistory") : t("common.history"),
      onSelect: () => setHistoryOpen(!isHistoryOpen()),
    },
  ];
  return (
    <li class="log-line">
      <Dynamic component={iconOf(props.entry)} class="log-icon" />
      <div class="log-body">
        <div class="log-head">
          <Show
            when={!props.entry.isMistake}
            fallback={
              <>
                <s class="quiet">{words.head(props.entry)}</s>
                <Tag>{t("communications.mistake")}</Tag>
              </>
            }
          >
            <span class="log-what">{words.head(props.entry)}</span>
          </Show>
          <span class="quiet small">
            {t("common.byAt", by(), format.dateTime(props.entry.atMs, props.nowMs))}
          </span>
        </div>
        <Switch>
          <Match when={props.entry.kind === "visit" && props.entry}>
            {(visit) => <AboutVisit log={props.log} visit={visit()} />}
          </Match>
          <Match when={props.entry.kind === "call" && props.entry}>
            {(call) => <AboutCall call={call()} />}
          </Match>
        </Switch>
        <LinePictures
          log={props.log}
          about={props.entry.about}
          head={words.head(props.entry)}
          isAdding={isAdding()}
          onAdded={() => setAdding(false)}
        />
        <Follows log={props.log} entry={props.entry} today={props.today} />
        <TwoVersions log={props.log} about={props.entry.about} />
        <Show when={isHistoryOpen()}>
          <LineHistory log={props.log} about={props.entry.about} nowMs={props.nowMs} />
        </Show>
      </div>
      <Menu label={t("communications.entryActions", words.head(props.entry))} small items={items()}>
        <IconMore />
      </Menu>
      <Show when={isEditing()}>
        <EditEntry log={props.log} entry={props.entry} onClose={() => setEditing(false)} />
      </Show>
    </li>
  );
}

const iconOf = (entry: LogEntry) => {
  if (entry.kind === "visit") return IconCame;
  if (entry.channel === "phone") return IconPhone;
  return entry.channel === "email" ? IconMail : IconMessage;
};

const shortLength = 120;

function AboutCall(props: { readonly call: CallEntry }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  const text = () => props.call.text ?? "";
  const isLong = () => text().length > shortLength || text().split("\n").length > 3;
  return (
    <>
      <Show when={props.call.template}>
        {(name) => <p class="quiet small">{t("communications.byTemplate", name())}</p>}
      </Show>
      <Show when={props.call.note}>
        <p class="log-text">{props.call.note}</p>
      </Show>
      <Show when={text()}>
        <blockquote class="log-quote" classList={{ "log-quote-short": isLong() && !isOpen() }}>
          {text()}
        </blockquote>
        <Show when={isLong()}>
          <Button
            kind="plain"
            small
            class="log-more"
            aria-expanded={isOpen()}
            onClick={() => setOpen(!isOpen())}
          >
            {isOpen() ? t("communications.less") : t("communications.wholeText")}
          </Button>
        </Show>
      </Show>
    </>
  );
}

/** What was promised and agreed: the answer that is due, and the next date. */
function Follows(props: {
  readonly log: VisitLog;
  readonly entry: LogEntry;
  readonly today: PlainDate;
}) {
  const { t, format } = useI18n();
  const promise = () => {
    const { entry } = props;
    return entry.kind === "call" && entry.answerBy !== undefined && !entry.isMistake
      ? { by: entry.answerBy, answeredAtMs: entry.answeredAtMs }
      : undefined;
  };
  const answer = () =>
    props.log.say(
      [{ about: props.entry.about, says: { answeredAt: Date.now() } }],
      t("communications.saidAnswered"),
    );
  return (
    <Show when={promise() || (props.entry.nextOn && !props.entry.isMistake)}>
      <div class="log-follows">
        <Show when={promise()}>
          {(one) => (
            <Show
              when={one().answeredAtMs}
              fallback={
                <>
                  <Tag tone={one().by < props.today ? "stop" : "ask"}>
                    {t(
                      one().by < props.today
                        ? "communications.answerOverdue"
                        : "communications.answerBy",
                      format.day(one().by),
                    )}
                  </Tag>
                  <Show when={props.log.mayWrite()}>
                    <Button small onClick={answer}>
                      {t("communications.answered")}
                    </Button>
                  </Show>
                </>
              }
            >
              {(at) => <Tag>{t("communications.answeredOn", format.date(at()))}</Tag>}
            </Show>
          )}
        </Show>
        <Show when={!props.entry.isMistake && props.entry.nextOn}>
          {(on) => <Tag>{t("communications.nextOnDay", format.day(on()))}</Tag>}
        </Show>
      </div>
    </Show>
  );
}

/** Two colleagues corrected the same thing apart: quiet, and settled by correcting once more. */
function TwoVersions(props: { readonly log: VisitLog; readonly about: string }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const clashes = () =>
    props.log.live
      .projection()
      .clashes()
      .filter(({ about }) => about === props.about);
  return (
    <For each={clashes()}>
      {({ values }) => (
        <p class="quiet small">
          {t(
            "communications.twoVersions",
            values
              .map(({ value, fact }) =>
                t(
                  "communications.saidBy",
                  directory.nameOf(fact.by) ?? t("caseFile.colleague"),
                  typeof value === "string" ? value : t("communications.otherValue"),
                ),
              )
              .join(t("communications.or")),
          )}
        </p>
      )}
    </For>
  );
}

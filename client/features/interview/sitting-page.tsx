import { useNavigate, useParams } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button } from "#client/ui";
import { type Json, ulidSchema } from "#shared/kernel";
import {
  type Instrument,
  type Item,
  type Reply,
  replyAbout,
  type Sitting,
  sittingAbout,
  sittingsOf,
} from "#shared/questionnaires";
import { Apart } from "./apart.tsx";
import { useDesk } from "./desk.ts";
import "./assessment.css";
import { useOwnWords } from "./own-words.ts";
import { PageFrame } from "./page-frame.tsx";
import { Points, replyOfKey } from "./points.tsx";
import { saysOfReply } from "./reply.ts";

/** One questionnaire filled in by a colleague, from paper or by what was seen. */
export function SittingPage() {
  const { t } = useI18n();
  const params = useParams();
  return (
    <PageFrame
      page={`assessment/${params.sitting}`}
      saves="assessment"
      title={(name) => t("consultation.assessmentOf", name)}
      up={`/clients/${params.id}/assessment`}
    >
      {() => <Found />}
    </PageFrame>
  );
}

function Found() {
  const { t } = useI18n();
  const desk = useDesk();
  const params = useParams();
  const sitting = createMemo(() => {
    const id = ulidSchema.safeParse(params.sitting).data;
    return sittingsOf(desk.ground().assessment).find((each) => each.id === id);
  });
  return (
    <Show when={sitting()} fallback={<p>{t("consultation.sittingGone")}</p>}>
      {(found) => (
        <Show
          when={found().instrument}
          fallback={<Banner tone="ask">{t("consultation.newerVersion")}</Banner>}
        >
          {(instrument) => <Entry sitting={found()} instrument={instrument()} />}
        </Show>
      )}
    </Show>
  );
}

/** All items, one below the other; a digit answers, and the next item has the focus. */
function Entry(props: { readonly sitting: Sitting; readonly instrument: Instrument }) {
  const { t } = useI18n();
  const own = useOwnWords();
  const desk = useDesk();
  const navigate = useNavigate();
  let list!: HTMLOListElement;
  const open = () =>
    props.instrument.items.filter(({ id }) => props.sitting.replies[id] === undefined).length;
  const take = (item: Item, reply: Reply): void => {
    const before = props.sitting.replies[item.id];
    const said = desk
      .assessment()
      ?.projection()
      .field(replyAbout(props.sitting.id, item.id), "value");
    if (reply !== before || said?.isClash)
      desk.assess(replyAbout(props.sitting.id, item.id), saysOfReply(reply, before));
  };
  const pointWord = (value: Json): string => {
    const words = typeof value === "number" ? props.instrument.answers[value - 1] : undefined;
    return words ? own(words) : t("consultation.left");
  };
  const onKey = (item: Item, event: KeyboardEvent): void => {
    const reply = replyOfKey(event, props.instrument);
    if (reply === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    take(item, reply);
    focusItem(props.instrument.items.indexOf(item) + 1);
  };
  const focusItem = (at: number): void => {
    const next = list.children[at];
    const target =
      next?.querySelector<HTMLElement>("input:checked") ??
      next?.querySelector<HTMLElement>("input") ??
      document.querySelector<HTMLElement>(".entry-finish");
    target?.focus();
    target?.closest("li")?.scrollIntoView({ block: "nearest" });
  };
  const finish = () => {
    const endedAt = Math.floor(desk.caseFile.nowMs());
    const title = own(props.instrument.title);
    desk.assess(sittingAbout(props.sitting.id), { endedAt }, t("consultation.finishedSaid", title));
    navigate(`/clients/${desk.client}/assessment`);
  };
  return (
    <>
      <header class="stack-tight">
        <h2>{own(props.instrument.title)}</h2>
        <p class="quiet small">{t("consultation.entryNote", props.instrument.answers.length)}</p>
      </header>
      <ol class="entry-items" ref={list}>
        <For each={props.instrument.items}>
          {(item, at) => (
            <li class="entry-item" onKeyDown={(event) => onKey(item, event)}>
              <p>{`${at() + 1}. ${own(item.words)}`}</p>
              <div class="entry-answer">
                <Points
                  instrument={props.instrument}
                  label={own(item.words)}
                  reply={props.sitting.replies[item.id]}
                  disabled={!desk.mayAssess()}
                  onChoose={(point) => take(item, point)}
                />
                <Button
                  kind="plain"
                  small
                  disabled={!desk.mayAssess()}
                  aria-pressed={props.sitting.replies[item.id] === "left"}
                  onClick={() => take(item, "left")}
                >
                  {t(
                    props.sitting.replies[item.id] === "left"
                      ? "consultation.left"
                      : "consultation.leave",
                  )}
                  <span class="visually-hidden">{`: ${own(item.words)}`}</span>
                </Button>
              </div>
              <Apart
                label={own(item.words)}
                state={desk
                  .assessment()
                  ?.projection()
                  .field(replyAbout(props.sitting.id, item.id), "value")}
                reading={pointWord}
                mayWrite={desk.mayAssess()}
                onTake={(value) => take(item, typeof value === "number" ? value : "left")}
              />
            </li>
          )}
        </For>
      </ol>
      <div class="entry-end">
        <Button kind="primary" class="entry-finish" disabled={!desk.mayAssess()} onClick={finish}>
          {t("consultation.finish")}
        </Button>
        <Show when={open() > 0}>
          <span class="quiet small">{t("consultation.openItems", open())}</span>
        </Show>
      </div>
    </>
  );
}

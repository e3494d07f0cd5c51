import { createUniqueId, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button } from "#client/ui";
import { ClientPhoto } from "#feature/photos";
import { levelOf, otherOf, type Round, saidYes, sideOf } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { photosOf } from "#shared/registry";
import { NotShown, useLacking } from "./not-shown.tsx";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/** The two side by side, the bridge between them closed once both said yes. */
export function PairBridge(props: { readonly round: Round }) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const standing = () => desk.progress()?.standing;
  const sentence = () => {
    const now = standing();
    return now ? words.standing(now, props.round, desk.nowMs()) : "";
  };
  const isJoined = () => saidYes(props.round.first) && saidYes(props.round.second);
  const tone = () => {
    const type = standing()?.type;
    if (type === "disputed" || type === "expired") return "ask";
    const { dueMs } = desk.progress() ?? {};
    return dueMs !== undefined && dueMs <= desk.nowMs() ? "ask" : "accent";
  };
  const [a, b] = [props.round.first.client, props.round.second.client];
  return (
    <Bridge
      label={t("introductions.pairOf", words.client(a), words.client(b))}
      keystone={sentence()}
      isOpen={!isJoined()}
      tone={tone()}
      left={<SideEnd round={props.round} client={a} />}
      right={<SideEnd round={props.round} client={b} />}
    />
  );
}

function SideEnd(props: { readonly round: Round; readonly client: ClientId }): JSX.Element {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const side = () => sideOf(props.round, props.client);
  const isFirst = () => props.round.first.client === props.client;
  const photo = () => {
    const said = desk.said(props.client);
    return said ? photosOf(said.value, said.entities("photo"))[0] : undefined;
  };
  const askedWord = () => {
    const { asked } = side();
    if (!asked) return t("introductions.side.notAsked");
    const how = asked.how ? t("introductions.way")[asked.how] : "";
    return t("introductions.side.askedOn", format.relative(asked.atMs, desk.nowMs()), how);
  };
  const answerWord = () => {
    const { answer } = side();
    if (!answer) return askedWord();
    const said = t("introductions.answerWord")[answer.is];
    return t("introductions.side.answered", said, format.relative(answer.atMs, desk.nowMs()));
  };
  const reasons = () =>
    format.list((side().answer?.reasons ?? []).map((one) => t("introductions.reason")[one]));
  const other = () => otherOf(desk.pair, props.client);
  const lacking = useLacking(other);
  const why = createUniqueId();
  const isOver = () => props.round.closed !== undefined;
  return (
    <BridgeEnd
      figure={
        <ClientPhoto client={props.client} name={words.client(props.client)} photo={photo()} />
      }
      value={
        <a class="link" href={`/clients/${props.client}`}>
          {words.client(props.client)}
        </a>
      }
      note={
        <>
          <div>{t(isFirst() ? "introductions.side.first" : "introductions.side.second")}</div>
          <div class="pair-answer">{answerWord()}</div>
          <Show when={reasons() !== ""}>
            <div>{reasons()}</div>
          </Show>
          <Show when={side().answer?.note}>{(note) => <div class="pair-quote">{note()}</div>}</Show>
          <div>{t("introductions.side.staff", words.staffOf(props.client))}</div>
        </>
      }
      action={
        <Show when={desk.mayWrite() && !isOver()}>
          <div class="pair-side-ways">
            <Show when={side().answer}>
              <Button
                kind="plain"
                small
                onClick={() => desk.open({ type: "answer", client: props.client })}
              >
                {t("introductions.fixAnswer", words.client(props.client))}
              </Button>
            </Show>
            <Button
              small
              disabled={lacking().length > 0}
              aria-describedby={lacking().length > 0 ? why : undefined}
              onClick={() => desk.open({ type: "show", client: other() })}
            >
              {t("introductions.side.showCard", words.client(other()))}
            </Button>
            <Show
              when={lacking().length > 0}
              fallback={
                <span class="quiet small">
                  {t("introductions.side.level", levelOf(props.round))}
                </span>
              }
            >
              <NotShown id={why} lacking={lacking()} />
            </Show>
          </div>
        </Show>
      }
    />
  );
}

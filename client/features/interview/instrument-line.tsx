import { useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconMore, Menu } from "#client/ui";
import type { SittingWay } from "#shared/casework";
import { type Instrument, repliedIn, type Sitting, sittingAbout } from "#shared/questionnaires";
import { freshId, useDesk } from "./desk.ts";
import { useOwnWords } from "./own-words.ts";
import { usePrintBlank } from "./print-blank.tsx";

/** One questionnaire: how to have it filled in, or to go on where it was left. */
export function InstrumentLine(props: {
  readonly instrument: Instrument;
  /** A sitting of it that is not finished. */
  readonly going: Sitting | undefined;
  readonly onHandOver: (sitting: Sitting) => void;
}) {
  const { t } = useI18n();
  const own = useOwnWords();
  const desk = useDesk();
  const navigate = useNavigate();
  const printBlank = usePrintBlank();
  const isOfClient = () => props.instrument.by === "client";
  const begin = (way: SittingWay): Sitting | undefined => {
    const atMs = Math.floor(desk.caseFile.nowMs());
    const id = freshId(atMs);
    const { id: instrument, version } = props.instrument;
    if (!desk.assess(sittingAbout(id), { instrument, version, at: atMs, way })) return undefined;
    return {
      id,
      instrumentId: instrument,
      version,
      instrument: props.instrument,
      atMs,
      way,
      endedAtMs: undefined,
      replies: {},
    };
  };
  const enter = (sitting: Sitting | undefined) =>
    sitting && navigate(`/clients/${desk.client}/assessment/${sitting.id}`);
  const hand = (sitting: Sitting | undefined) => sitting && props.onHandOver(sitting);
  const setAside = (sitting: Sitting) =>
    desk.assess(
      sittingAbout(sitting.id),
      { setAside: true },
      t("consultation.setAsideSaid", own(props.instrument.title)),
    );
  const more = () => [
    ...(desk.mayAssess() && !props.going && isOfClient()
      ? [{ label: t("consultation.fromPaper"), onSelect: () => enter(begin("paper")) }]
      : []),
    { label: t("consultation.blankForm"), onSelect: () => printBlank(props.instrument) },
    ...(desk.mayAssess() && props.going
      ? [
          {
            label: t("consultation.setAside"),
            onSelect: () => props.going && void setAside(props.going),
          },
        ]
      : []),
  ];
  return (
    <li class="instrument" data-instrument={props.instrument.id}>
      <div class="instrument-text">
        <p class="strong">{own(props.instrument.title)}</p>
        <p class="quiet small">
          {own(props.instrument.note)}{" "}
          {t("consultation.items", props.instrument.items.length, props.instrument.minutes)}
        </p>
        <Show when={props.going}>
          {(going) => (
            <p class="small">
              {t("consultation.goOnFilling", repliedIn(going()), props.instrument.items.length)}
              {" · "}
              {t("consultation.way")[going().way]}
            </p>
          )}
        </Show>
      </div>
      <div class="instrument-ways">
        <Show when={desk.mayAssess()}>
          <Show
            when={props.going}
            fallback={
              <Button
                small
                onClick={() => (isOfClient() ? hand(begin("tablet")) : enter(begin("observed")))}
              >
                {t(isOfClient() ? "consultation.handOver" : "consultation.observe")}
                <span class="visually-hidden">{`: ${own(props.instrument.title)}`}</span>
              </Button>
            }
          >
            {(going) => (
              <>
                <Show when={isOfClient()}>
                  <Button small onClick={() => hand(going())}>
                    {t("consultation.handOverAgain")}
                    <span class="visually-hidden">{`: ${own(props.instrument.title)}`}</span>
                  </Button>
                </Show>
                <Button small onClick={() => enter(going())}>
                  {t("consultation.goOnHere")}
                  <span class="visually-hidden">{`: ${own(props.instrument.title)}`}</span>
                </Button>
              </>
            )}
          </Show>
        </Show>
        <Menu label={`${t("common.more")}: ${own(props.instrument.title)}`} small items={more()}>
          <IconMore />
        </Menu>
      </div>
    </li>
  );
}

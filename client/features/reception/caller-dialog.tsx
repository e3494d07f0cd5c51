import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, Dialog, TextField } from "#client/ui";
import { CallerCard } from "./caller-card.tsx";
import { type CallerSought, readCaller } from "./caller-sought.ts";
import { findCaller } from "./find-caller.ts";
import "./reception.css";

/** Who is calling: a whole number, or its last four digits and a name, say who it is and what may be said. */
export function CallerDialog(props: {
  readonly onClose: () => void;
  /** Goes on with an enquiry of whoever was not found. */
  readonly onEnquiry: (sought: CallerSought) => void;
}) {
  const { t } = useI18n();
  const [text, setText] = createSignal("");
  const sought = createMemo(() => readCaller(text()), undefined, {
    equals: (a, b) => a.number === b.number && a.tail === b.tail && a.name === b.name,
  });
  const found = findCaller(sought);
  const from = () => ({ number: sought().number, tail: sought().tail, hash: found.hash() });
  const isNobody = () =>
    sought().tail !== undefined &&
    found.asking() !== "asking" &&
    found.sure().length + found.likely().length === 0;
  return (
    <Dialog
      isOpen
      title={t("reception.who")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
    >
      <div class="caller">
        <TextField
          label={t("reception.numberOrTail")}
          inputmode="text"
          placeholder={t("reception.numberHint")}
          value={text()}
          onInput={setText}
        />
        <p class="quiet small" role="status">
          {statusOf()}
        </p>
        <Show when={found.sure().length > 0}>
          <ul class="caller-list" aria-label={t("reception.sure")}>
            <For each={found.sure()}>
              {(id) => <CallerCard id={id} isSure from={from()} onClose={props.onClose} />}
            </For>
          </ul>
        </Show>
        <Show when={found.likely().length > 0}>
          <h3 class="caller-sort quiet small">{t("reception.likely")}</h3>
          <ul class="caller-list" aria-label={t("reception.likely")}>
            <For each={found.likely()}>
              {(id) => <CallerCard id={id} isSure={false} from={from()} onClose={props.onClose} />}
            </For>
          </ul>
        </Show>
        <Show when={isNobody()}>
          <div class="caller-nobody">
            <p>{t("reception.nobody")}</p>
            <Button kind="primary" onClick={() => props.onEnquiry(sought())}>
              {t("reception.enquiry")}
            </Button>
          </div>
        </Show>
      </div>
    </Dialog>
  );

  function statusOf(): string {
    if (sought().tail === undefined) return t("reception.typeMore");
    if (!sought().number) return t("reception.onlyTail");
    const words = {
      nothing: "",
      asking: t("reception.asking"),
      answered:
        found.sure().length === 0 && found.likely().length > 0
          ? t("reception.notSure")
          : t("reception.count", found.sure().length),
      unreachable: t("reception.offline"),
      tooOften: t("reception.tooOften"),
    };
    return words[found.asking()];
  }
}

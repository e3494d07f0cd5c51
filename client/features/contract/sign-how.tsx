import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, SignaturePad, type Strokes, TextField } from "#client/ui";
import type { PlainDate } from "#shared/kernel";
import { readDayUntil } from "./typed.ts";

/** When and how something is being signed. */
export interface SigningDraft {
  readonly how: () => "paper" | "screen";
  readonly setHow: (how: "paper" | "screen") => void;
  readonly strokes: () => Strokes;
  readonly setStrokes: (strokes: Strokes) => void;
  readonly day: () => string;
  readonly setDay: (typed: string) => void;
  readonly today: PlainDate;
  /** The day and the signature; undefined while something is missing. */
  readonly signed: () =>
    | { readonly on: PlainDate; readonly how: "paper" | "screen"; readonly strokes?: Strokes }
    | undefined;
}

/** Nothing signed yet; on paper and today, as is usual. */
export function createSigningDraft(today: PlainDate): SigningDraft {
  const [how, setHow] = createSignal<"paper" | "screen">("paper");
  const [strokes, setStrokes] = createSignal<Strokes>([]);
  const [day, setDay] = createSignal<string>(today);
  return {
    ...{ how, setHow, strokes, setStrokes, day, setDay, today },
    signed: () => {
      const on = readDayUntil(day(), today);
      if (on === "bad" || on === "ahead") return undefined;
      if (how() === "paper") return { on, how: "paper" };
      return strokes().length > 0 ? { on, how: "screen", strokes: strokes() } : undefined;
    },
  };
}

/** The day of a signature, and whether it is on paper or drawn here. */
export function SigningFields(props: {
  readonly draft: SigningDraft;
  /** Whether what is missing is said. */
  readonly isTold: boolean;
}) {
  const { t } = useI18n();
  const read = () => readDayUntil(props.draft.day(), props.draft.today);
  const dayReason = (): string | undefined => {
    if (read() === "bad") return t("contract.badDay");
    return read() === "ahead" ? t("contract.dayAhead") : undefined;
  };
  const isUnsigned = () => props.draft.strokes().length === 0;
  return (
    <>
      <TextField
        label={t("contract.signOn")}
        value={props.draft.day()}
        reason={dayReason()}
        onInput={props.draft.setDay}
      />
      <ChoiceChips
        label={t("contract.signHow")}
        options={(["paper", "screen"] as const).map((value) => ({
          value,
          label: t("contract.how")[value],
        }))}
        value={props.draft.how()}
        onChange={props.draft.setHow}
      />
      <Show
        when={props.draft.how() === "screen"}
        fallback={<p class="quiet small">{t("contract.paperHint")}</p>}
      >
        <SignaturePad
          label={t("contract.signPad")}
          clearLabel={t("contract.clearPad")}
          strokes={props.draft.strokes()}
          reason={props.isTold && isUnsigned() ? t("contract.signPadEmpty") : undefined}
          onStrokes={props.draft.setStrokes}
        />
      </Show>
    </>
  );
}

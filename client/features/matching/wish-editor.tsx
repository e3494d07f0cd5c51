import { createEffect, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { FilterChips, NumberField, Select, TextField } from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import { fieldOf, isCompared } from "#shared/matching";
import {
  clientFields,
  educationLevels,
  incomeBands,
  type WishCriterion,
  type WishValue,
} from "#shared/registry";

interface EditorProps {
  readonly criterion: WishCriterion;
  readonly label: string;
  readonly value: WishValue | undefined;
  readonly reason: string | undefined;
  readonly onChange: (value: WishValue) => void;
  /** What is typed cannot be taken; the text stays. Without a reason it can. */
  readonly onRefuse: (reason: string | undefined) => void;
  /** What was chosen is given up again; without it one is always chosen. */
  readonly onClear?: (() => void) | undefined;
}

/** What is asked for, in the form that the wish has: from and to, at least, or any of some. */
export function WishEditor(props: EditorProps): JSX.Element {
  const form = () => formOf(props.criterion, props.value);
  return (
    <Switch>
      <Match when={form() === "range"}>
        <Ends {...props} />
      </Match>
      <Match when={form() === "atLeast"}>
        <AtLeast {...props} />
      </Match>
      <Match when={form() === "codes"}>
        <Codes {...props} />
      </Match>
      <Match when={form() === "words"}>
        <OwnWords {...props} />
      </Match>
    </Switch>
  );
}

const ladders: Readonly<Partial<Record<WishCriterion, readonly string[]>>> = {
  education: educationLevels,
  annualIncome: incomeBands,
};
const limits: Readonly<Partial<Record<WishCriterion, readonly [number, number]>>> = {
  age: [18, 99],
  height: [130, 220],
};

function formOf(criterion: WishCriterion, value: WishValue | undefined) {
  if (criterion in limits) return "range";
  if (criterion in ladders && !(value && "anyOf" in value)) return "atLeast";
  return codesFor(criterion).length > 0 ? "codes" : "words";
}

function codesFor(criterion: WishCriterion): readonly string[] {
  const field = isCompared(criterion) ? fieldOf(criterion) : undefined;
  const shape = field && clientFields[field].shape;
  return shape && "values" in shape ? shape.values : [];
}

/** From and to, typed or drawn; either end may stay open. */
function Ends(props: EditorProps) {
  const { t } = useI18n();
  const [least, most] = limits[props.criterion] ?? [0, 999];
  const endText = (end: "min" | "max"): string => {
    const { value } = props;
    if (!value || "anyOf" in value || "atLeast" in value) return "";
    return value[end]?.toString() ?? "";
  };
  const [texts, setTexts] = createSignal({ min: endText("min"), max: endText("max") });
  // What was changed elsewhere shows; what is being typed, and means the same, stays as typed.
  createEffect(() => {
    const outside = { min: endText("min"), max: endText("max") };
    setTexts((typed) => (props.reason || isSame(typed, outside) ? typed : outside));
  });
  const whyNot = (min: number | undefined, max: number | undefined): string | undefined => {
    const isOut = (number: number | undefined) =>
      number !== undefined && !(number >= least && number <= most);
    if (isOut(min) || isOut(max)) return t("matching.editor.outOf", least, most);
    if (min === undefined && max === undefined) return t("matching.editor.noEnd");
    const isCrossed = min !== undefined && max !== undefined && min > max;
    return isCrossed ? t("matching.editor.crossed") : undefined;
  };
  const type = (end: "min" | "max", text: string): void => {
    const typed = { ...texts(), [end]: text };
    setTexts(typed);
    const [min, max] = [readEnd(typed.min), readEnd(typed.max)];
    const why = whyNot(min, max);
    if (why !== undefined) {
      props.onRefuse(why);
      return;
    }
    props.onChange({
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
    props.onRefuse(undefined);
  };
  const unit = () => (props.criterion === "age" ? t("followUp.years").trim() : "cm");
  const end = (which: "min" | "max", label: string) => (
    <div class="wish-end">
      <NumberField
        label={label}
        value={texts()[which]}
        unit={unit()}
        inputmode="numeric"
        onInput={(text) => type(which, text)}
      />
      <input
        type="range"
        class="wish-slider"
        aria-label={t("matching.editor.slide", props.label, label)}
        min={least}
        max={most}
        value={texts()[which] || (which === "min" ? least : most)}
        onInput={(event) => type(which, event.currentTarget.value)}
      />
    </div>
  );
  return (
    <div class="wish-ends">
      {end("min", t("matching.editor.from"))}
      {end("max", t("matching.editor.to"))}
    </div>
  );
}

type Texts = { readonly min: string; readonly max: string };
const isSame = (one: Texts, other: Texts): boolean =>
  readEnd(one.min) === readEnd(other.min) && readEnd(one.max) === readEnd(other.max);

/** A typed end; undefined when it is open, and no number when it cannot be read. */
const readEnd = (text: string): number | undefined => {
  const typed = text.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (typed === "") return undefined;
  return /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
};

function AtLeast(props: EditorProps) {
  const { t } = useI18n();
  const words = useCodeWords(() => props.criterion);
  const chosen = () => (props.value && "atLeast" in props.value ? props.value.atLeast : undefined);
  const empty = () => {
    if (props.onClear) return t("matching.search.noMatter");
    return chosen() === undefined ? t("matching.editor.choose") : undefined;
  };
  return (
    <Select
      label={t("matching.editor.atLeast")}
      empty={empty()}
      value={chosen()}
      options={(ladders[props.criterion] ?? []).map((value) => ({ value, label: words(value) }))}
      onChange={(code) =>
        code === undefined ? props.onClear?.() : props.onChange({ atLeast: code })
      }
    />
  );
}

/** Longer lists get a field to add from. */
const longList = 14;

function Codes(props: EditorProps) {
  const { t } = useI18n();
  const words = useCodeWords(() => props.criterion);
  const chosen = () => (props.value && "anyOf" in props.value ? props.value.anyOf : []);
  const options = () => codesFor(props.criterion).map((value) => ({ value, label: words(value) }));
  const isLong = () => options().length > longList;
  const take = (codes: readonly string[]): void => {
    if (codes.length > 0) props.onChange({ anyOf: codes });
    props.onRefuse(codes.length === 0 ? t("matching.editor.noneChosen") : undefined);
  };
  const shown = () =>
    isLong() ? options().filter(({ value }) => chosen().includes(value)) : options();
  return (
    <div class="stack">
      <Show when={shown().length > 0}>
        <FilterChips
          label={t("matching.editor.anyOf")}
          options={shown()}
          values={props.reason ? [] : chosen()}
          onChange={take}
        />
      </Show>
      <Show when={isLong()}>
        <Select
          label={t("matching.editor.oneMore")}
          empty={t("matching.editor.choose")}
          value={undefined}
          options={options().filter(({ value }) => !chosen().includes(value))}
          onChange={(code) => code !== undefined && take([...chosen(), code])}
        />
      </Show>
    </div>
  );
}

const longestWord = 40;

/** Places and words of one's own, with commas between them. */
function OwnWords(props: EditorProps) {
  const { t } = useI18n();
  const outside = () => (props.value && "anyOf" in props.value ? props.value.anyOf : []);
  const [text, setText] = createSignal(outside().join("、"));
  createEffect(() => {
    const words = outside();
    setText((typed) =>
      props.reason || wordsIn(typed).join() === words.join() ? typed : words.join("、"),
    );
  });
  const type = (typed: string): void => {
    setText(typed);
    const words = wordsIn(typed);
    const isTooLong = words.length > longestWord || words.some((one) => one.length > longestWord);
    if (words.length === 0 || isTooLong) {
      props.onRefuse(
        isTooLong ? t("matching.editor.tooLong", longestWord) : t("matching.editor.noWord"),
      );
      return;
    }
    props.onChange({ anyOf: words });
    props.onRefuse(undefined);
  };
  return (
    <TextField
      label={t("matching.editor.words")}
      hint={t("matching.editor.wordsHint")}
      value={text()}
      onInput={type}
    />
  );
}

const wordsIn = (text: string): readonly string[] =>
  [...new Set(text.split(/[、，,；;\n]+/u).map((word) => word.trim()))].filter(Boolean);

function useCodeWords(criterion: () => WishCriterion): (code: string) => string {
  const cards = useCardWords();
  return (code) => {
    const one = criterion();
    const field = isCompared(one) ? fieldOf(one) : undefined;
    return field ? cards.word(profileField(field), code) : code;
  };
}

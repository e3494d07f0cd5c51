import { createSignal, createUniqueId, For, Show } from "solid-js";
import { Button } from "../actions/button.tsx";
import { FieldReason } from "./field.tsx";

/** Lines drawn by a finger or a pen: x and y in turn, both from 0 to 1000 of the pad's width. */
export type Strokes = number[][];

/** The height of the pad where its width is 1000. */
const padHeight = 360;
/** Closer points add nothing one can see. */
const nearest = 7;
const numbersOfStroke = 400;
const numbersAtMost = 1600;
const strokesAtMost = 40;

const pathOf = (stroke: readonly number[]): string => {
  const points: string[] = [];
  for (let at = 0; at + 1 < stroke.length; at += 2) points.push(`${stroke[at]} ${stroke[at + 1]}`);
  // A dot is a line to itself.
  return `M${points.length === 1 ? `${points[0]}L${points[0]}` : points.join("L")}`;
};

/** What somebody signed, as it was drawn. */
export function SignatureImage(props: {
  readonly label: string;
  readonly strokes: readonly (readonly number[])[];
}) {
  return (
    <svg class="signature" viewBox={`0 0 1000 ${padHeight}`} role="img" aria-label={props.label}>
      <For each={props.strokes}>{(stroke) => <path d={pathOf(stroke)} />}</For>
    </svg>
  );
}

/** A place to sign with a finger, a pen or a mouse; whoever cannot draw signs on paper. */
export function SignaturePad(props: {
  readonly label: string;
  readonly clearLabel: string;
  readonly strokes: Strokes;
  readonly reason?: string | undefined;
  readonly onStrokes: (strokes: Strokes) => void;
}) {
  const id = createUniqueId();
  const [drawing, setDrawing] = createSignal<number[]>();
  let pad!: SVGSVGElement;
  const length = () => props.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const box = pad.getBoundingClientRect();
    const scale = 1000 / box.width;
    const within = (value: number, most: number) => Math.round(Math.min(Math.max(0, value), most));
    return [
      within((event.clientX - box.left) * scale, 1000),
      within((event.clientY - box.top) * scale, padHeight),
    ];
  };
  const begin = (event: PointerEvent): void => {
    if (props.strokes.length >= strokesAtMost || length() >= numbersAtMost) return;
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    setDrawing([...placeOf(event)]);
  };
  const draw = (event: PointerEvent): void => {
    const stroke = drawing();
    if (!stroke) return;
    const [x, y] = placeOf(event);
    const [lastX = 0, lastY = 0] = stroke.slice(-2);
    const isFull = stroke.length >= numbersOfStroke || length() + stroke.length >= numbersAtMost;
    if (isFull || Math.hypot(x - lastX, y - lastY) < nearest) return;
    setDrawing([...stroke, x, y]);
  };
  const end = (): void => {
    const stroke = drawing();
    setDrawing(undefined);
    if (stroke) props.onStrokes([...props.strokes, stroke]);
  };
  return (
    <div class="field">
      <div class="signature-head">
        <span class="field-label">{props.label}</span>
        <Button
          kind="plain"
          small
          disabled={props.strokes.length === 0}
          onClick={() => props.onStrokes([])}
        >
          {props.clearLabel}
        </Button>
      </div>
      <svg
        ref={pad}
        class="signature signature-pad"
        classList={{ "control-refused": Boolean(props.reason) }}
        viewBox={`0 0 1000 ${padHeight}`}
        role="img"
        aria-label={props.label}
        aria-describedby={`${id}-reason`}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line class="signature-base" x1="60" y1="280" x2="940" y2="280" />
        <For each={props.strokes}>{(stroke) => <path d={pathOf(stroke)} />}</For>
        <Show when={drawing()}>{(stroke) => <path d={pathOf(stroke())} />}</Show>
      </svg>
      <FieldReason id={`${id}-reason`} reason={props.reason} />
    </div>
  );
}

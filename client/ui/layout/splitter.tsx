import "./splitter.css";

type SplitterProps = {
  /** What it makes wider, for people who hear it. */
  readonly label: string;
  /** The width before it, in pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly standard: number;
  readonly onChange: (width: number) => void;
};

const stepPx = 16;

/** The line between two panes: dragged, or moved by the arrow keys; a double press gives the standard width back. */
export function Splitter(props: SplitterProps) {
  const move = (width: number) =>
    props.onChange(Math.round(Math.min(props.max, Math.max(props.min, width))));
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const line = event.currentTarget;
    const from = props.value - event.clientX;
    const follow = ({ clientX }: PointerEvent) => move(from + clientX);
    line.setPointerCapture(event.pointerId);
    line.addEventListener("pointermove", follow);
    const end = () => line.removeEventListener("pointermove", follow);
    line.addEventListener("lostpointercapture", end, { once: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const width = {
      ArrowLeft: props.value - stepPx,
      ArrowRight: props.value + stepPx,
      Home: props.min,
      End: props.max,
    }[event.key];
    if (width === undefined) return;
    event.preventDefault();
    move(width);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator one moves is no thematic break
    <div
      class="splitter"
      role="separator"
      tabindex={0}
      aria-label={props.label}
      aria-orientation="vertical"
      aria-valuenow={props.value}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      onPointerDown={drag}
      onDblClick={() => move(props.standard)}
      onKeyDown={onKeyDown}
    />
  );
}

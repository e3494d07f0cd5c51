import { Show } from "solid-js";
import { ClashBridge } from "#feature/case-file";
import type { FieldState } from "#shared/documents";
import type { Json } from "#shared/kernel";

/** What colleagues wrote down apart of one answer, side by side; a press settles it. Nothing while there is one word. */
export function Apart(props: {
  readonly label: string;
  readonly state: FieldState | undefined;
  readonly reading: (value: Json) => string;
  readonly mayWrite: boolean;
  readonly onTake: (value: Json) => void;
}) {
  const clash = () => (props.state?.isClash ? props.state : undefined);
  return (
    <Show when={clash()}>
      {(state) => (
        <div class="apart">
          <ClashBridge
            label={props.label}
            state={state()}
            value={props.reading}
            mayWrite={props.mayWrite}
            onTake={({ value }) => props.onTake(value)}
          />
        </div>
      )}
    </Show>
  );
}

import type { ClientId } from "#shared/kernel";
import { FindClient } from "./find-client.tsx";

/** Asks for another client in passing: one press chooses, Escape gives up. */
export function ClientPicker(props: {
  readonly label: string;
  /** Somebody who is not to be found. */
  readonly except: ClientId;
  readonly onPick: (client: ClientId, name: string) => void;
  readonly onCancel: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    props.onCancel();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="client-picker" role="group" aria-label={props.label} onKeyDown={onKeyDown}>
      <FindClient
        label={props.label}
        labelHidden
        isAtHand
        except={props.except}
        onPick={props.onPick}
      />
    </div>
  );
}

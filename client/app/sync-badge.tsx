import { SyncIcon, useSyncWord } from "#feature/this-device";

/** The state of saving in the head of the app; a press tells more. */
export function SyncBadge(props: { readonly onOpen: () => void }) {
  const word = useSyncWord();
  return (
    <button
      type="button"
      class={`sync-badge sync-${word().tone}`}
      aria-haspopup="dialog"
      onClick={() => props.onOpen()}
    >
      <SyncIcon word={word()} />
      <span class="sync-text">{word().text}</span>
      <span class="sync-short">{word().short}</span>
    </button>
  );
}

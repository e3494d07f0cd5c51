import { SyncIcon, useSyncWord } from "#feature/sync-state";

/** The state of saving in the head of the app; a press tells more. */
export function SyncBadge(props: { readonly onOpen: () => void }) {
  const word = useSyncWord();
  // Only what changes how one works is said aloud, not the coming and going of every save.
  const aloud = () => word().isOffline || word().tone === "ask" || word().tone === "stop";
  return (
    <>
      <span class="visually-hidden" role="status">
        {aloud() ? word().text : ""}
      </span>
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
    </>
  );
}

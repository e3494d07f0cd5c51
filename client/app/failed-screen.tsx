import { useLocation } from "@solidjs/router";
import { createEffect, on } from "solid-js";
import { useWork } from "#client/documents";
import { useRescueFile } from "#feature/sync-state";
import { Crash } from "./crash.tsx";

/** What stands in place of a screen that failed, inside the frame; going elsewhere leaves it. */
export function FailedScreen(props: { readonly error: unknown; readonly reset: () => void }) {
  const saveRescueFile = useRescueFile();
  const { sync } = useWork();
  const location = useLocation();
  createEffect(on(() => location.pathname, props.reset, { defer: true }));
  const reopen = () => (sync.mayReload() ? window.location.reload() : props.reset());
  return <Crash error={props.error} onReopen={reopen} onSaveRescueFile={saveRescueFile} />;
}

import { type JSX, onCleanup } from "solid-js";
import { type Work, WorkProvider } from "#client/documents";
import { type ClientIndex, ClientIndexProvider } from "#client/index";
import { createShortcuts, listenForShortcuts, ShortcutsProvider, useToasts } from "#client/ui";
import { Shell } from "./shell.tsx";
import type { Updates } from "./updates.ts";

/** How the list of clients is opened over somebody's documents. */
export type OpenIndex = (work: Work) => ClientIndex;

/** Everything that lives between signing in and locking: the work, the list of clients, the frame. */
export function Workplace(props: {
  readonly work: Work;
  readonly openIndex: OpenIndex;
  readonly updates: Updates;
  readonly children: JSX.Element;
}) {
  const index = props.openIndex(props.work);
  onCleanup(index.close);
  // A message may name a client, and its way back leads into this work.
  onCleanup(useToasts().clear);
  const shortcuts = createShortcuts();
  listenForShortcuts(shortcuts);
  return (
    <WorkProvider value={props.work}>
      <ClientIndexProvider value={index}>
        <ShortcutsProvider value={shortcuts}>
          <Shell shortcuts={shortcuts} updates={props.updates}>
            {props.children}
          </Shell>
        </ShortcutsProvider>
      </ClientIndexProvider>
    </WorkProvider>
  );
}

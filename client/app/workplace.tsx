import { type JSX, lazy, onCleanup, Suspense } from "solid-js";
import { CommandsProvider, createCommandBoard, listenForCommands } from "#client/commands";
import { useAppData, useWork, type Work, WorkProvider } from "#client/documents";
import { ClientIndexProvider, openClientIndex } from "#client/index";
import { RefusedTextsProvider, useToasts } from "#client/ui";
import { type HandedOut, HandOverProvider } from "#feature/hand-over";
import { UndoProvider } from "#feature/undo";
import { Shell } from "./shell.tsx";
import { followPlace, keepRefusedTexts } from "./stay.ts";
import type { Stays } from "./stays.ts";
import type { Updates } from "./updates.ts";

const HandedOver = lazy(async () => ({
  default: (await import("#feature/interview")).HandedOver,
}));

const HandedSurvey = lazy(async () => ({
  default: (await import("#feature/closing")).HandedSurvey,
}));

const ForClient = lazy(async () => ({ default: (await import("#feature/for-client")).ForClient }));

/** Everything that lives between signing in and locking: the work, the list of clients, the frame. */
export function Workplace(props: {
  readonly work: Work;
  /** Lets the browser paint and listen between two slices of work. */
  readonly breathe: () => Promise<void>;
  readonly updates: Updates;
  readonly stays: Stays;
  readonly children: JSX.Element;
}) {
  const index = openClientIndex({ ...props.work, breathe: props.breathe });
  onCleanup(index.close);
  // A message may name a client, and its way back leads into this work.
  onCleanup(useToasts().clear);
  const { device } = useAppData();
  const board = createCommandBoard();
  listenForCommands(board, () => device.singleKeys() === "on");
  return (
    <WorkProvider value={props.work}>
      <ClientIndexProvider value={index}>
        <CommandsProvider value={board}>
          <HandOverProvider
            screen={(handed, takeBack) => (
              <Suspense>
                <HandedScreen handed={handed()} takeBack={takeBack} />
              </Suspense>
            )}
          >
            <UndoProvider>
              <Staying stays={props.stays}>
                <Shell updates={props.updates}>{props.children}</Shell>
              </Staying>
            </UndoProvider>
          </HandOverProvider>
        </CommandsProvider>
      </ClientIndexProvider>
    </WorkProvider>
  );
}

/** The one screen of a client who holds the device. */
function HandedScreen(props: { readonly handed: HandedOut; readonly takeBack: () => void }) {
  const { handed } = props;
  if ("explainTo" in handed) return <ForClient handed={handed} takeBack={props.takeBack} />;
  return "surveyOf" in handed ? (
    <HandedSurvey client={handed.surveyOf} />
  ) : (
    <HandedOver handed={handed} />
  );
}

/** What of the person stays in this tab when they go. */
function Staying(props: { readonly stays: Stays; readonly children: JSX.Element }) {
  const { me } = useWork();
  followPlace(props.stays);
  const texts = keepRefusedTexts(props.stays.of(me().id).texts);
  return <RefusedTextsProvider value={texts}>{props.children}</RefusedTextsProvider>;
}

import { type Accessor, createContext, createSignal, type JSX, Show, useContext } from "solid-js";
import { useAppData } from "#client/documents";
import { useToasts } from "#client/ui";
import { assert, type ClientId, type Ulid } from "#shared/kernel";

/** What a client answers on this device. */
export interface Handed {
  readonly client: ClientId;
  readonly sitting: Ulid;
}

/** The survey at the end of a service, answered on this device. */
export interface HandedForSurvey {
  readonly surveyOf: ClientId;
}

/** The pages that explain the agency to a client. */
export interface HandedToRead {
  /** Undefined when one material is presented to whoever is here, and nothing is written down. */
  readonly explainTo: ClientId | undefined;
  /** The material that is opened first. */
  readonly material?: Ulid | undefined;
  /** A colleague stays at a turned screen: nothing locks, and they take it back by a press. */
  readonly isTogether: boolean;
}

/** All for which a client may have the device. */
export type HandedOut = Handed | HandedForSurvey | HandedToRead;

/** Shows a client one screen of theirs; out of their hands only the lock takes the device back. */
export interface HandOver {
  readonly give: (handed: HandedOut) => void;
}

const isTogether = (handed: HandedOut | undefined): boolean =>
  handed !== undefined && "explainTo" in handed && handed.isTogether;

const HandOverContext = createContext<HandOver>();

/**
 * While the device is in a client's hands nothing but `screen` is drawn and no other tab is open;
 * there is no way back but locking, so that a password or PIN stands before everything else. Only
 * where a colleague stays at the screen `takeBack` draws the work again; otherwise it does nothing.
 */
export function HandOverProvider(props: {
  readonly screen: (handed: Accessor<HandedOut>, takeBack: () => void) => JSX.Element;
  readonly children: JSX.Element;
}) {
  const { session } = useAppData();
  const toasts = useToasts();
  const [handed, setHanded] = createSignal<HandedOut>();
  const give = (what: HandedOut): void => {
    if (!isTogether(what)) session.handOver();
    toasts.clear();
    setHanded(what);
  };
  const takeBack = () => setHanded((what) => (isTogether(what) ? undefined : what));
  return (
    <HandOverContext.Provider value={{ give }}>
      <Show when={handed()} fallback={props.children}>
        {(what) => props.screen(what, takeBack)}
      </Show>
    </HandOverContext.Provider>
  );
}

/** The way to hand this device over. */
export function useHandOver(): HandOver {
  const handOver = useContext(HandOverContext);
  assert(handOver, "a screen stands outside of HandOverProvider");
  return handOver;
}

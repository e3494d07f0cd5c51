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

/** Puts this device into a client's hands; only the lock takes it back. */
export interface HandOver {
  readonly give: (handed: Handed | HandedForSurvey) => void;
}

const HandOverContext = createContext<HandOver>();

/**
 * While the device is in a client's hands nothing but `screen` is drawn and no other tab is open;
 * there is no way back but locking, so that a password or PIN stands before everything else.
 */
export function HandOverProvider(props: {
  readonly screen: (handed: Accessor<Handed | HandedForSurvey>) => JSX.Element;
  readonly children: JSX.Element;
}) {
  const { session } = useAppData();
  const toasts = useToasts();
  const [handed, setHanded] = createSignal<Handed | HandedForSurvey>();
  const give = (what: Handed | HandedForSurvey): void => {
    session.handOver();
    toasts.clear();
    setHanded(what);
  };
  return (
    <HandOverContext.Provider value={{ give }}>
      <Show when={handed()} fallback={props.children}>
        {props.screen}
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

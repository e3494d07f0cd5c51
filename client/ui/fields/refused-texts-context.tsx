import { createContext, type JSX, useContext } from "solid-js";
import type { RefusedText, RefusedTexts } from "./refused-texts.ts";

/** Where refused texts wait, and who is told when one was left behind. */
export type RefusedTextsPlace = RefusedTexts & {
  readonly leftBehind: (text: RefusedText) => void;
};

const RefusedTextsContext = createContext<RefusedTextsPlace>();

/** Gives the fields inside a place for what they do not take. */
export function RefusedTextsProvider(props: {
  readonly value: RefusedTextsPlace;
  readonly children: JSX.Element;
}) {
  return (
    <RefusedTextsContext.Provider value={props.value}>
      {props.children}
    </RefusedTextsContext.Provider>
  );
}

/** The place of the nearest provider; undefined where nobody keeps such texts. */
export const useRefusedTexts = (): RefusedTextsPlace | undefined => useContext(RefusedTextsContext);

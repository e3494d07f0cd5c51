import { createContext, useContext } from "solid-js";

/** Says that a text is too long: so many characters it may have, so many it has. */
export type SayTooLong = (most: number, now: number) => string;

const TooLongContext = createContext<SayTooLong>((most, now) => `${now}/${most}`);

/** Gives the fields inside the sentence for a text that is too long. */
export const TooLongProvider = TooLongContext.Provider;

/** The sentence of the nearest provider; the bare numbers without one. */
export const useTooLong = (): SayTooLong => useContext(TooLongContext);

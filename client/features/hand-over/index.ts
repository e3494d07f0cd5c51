/** Handing the device to a client: one screen of theirs, and nothing else until somebody takes it back. */
export { fillTheScreen } from "./fill-the-screen.ts";
export {
  type Handed,
  type HandedOut,
  type HandedToRead,
  HandOverProvider,
  useHandOver,
} from "./hand-over.tsx";

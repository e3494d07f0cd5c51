/** Handing the device to a client: one screen of theirs, and nothing else until somebody unlocks. */
export { type Handed, type HandedForSurvey, HandOverProvider, useHandOver } from "./hand-over.tsx";

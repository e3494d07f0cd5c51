/** The palette: people and commands in one list. */
export { Palette } from "./palette.tsx";

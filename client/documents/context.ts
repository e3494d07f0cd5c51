import { createContext, useContext } from "solid-js";
import { assert } from "#shared/kernel";
import type { AppData } from "./app-data.ts";
import type { Work } from "./work.ts";

const AppDataContext = createContext<AppData>();
const WorkContext = createContext<Work>();

/** Gives the device and the session to every screen. */
export const AppDataProvider = AppDataContext.Provider;

/** Gives what one works with to the screens of somebody at work; it ends when the app is locked. */
export const WorkProvider = WorkContext.Provider;

/** The device and the session. */
export function useAppData(): AppData {
  const data = useContext(AppDataContext);
  assert(data, "a screen stands outside of AppDataProvider");
  return data;
}

/** What the person at work works with; only for screens behind sign-in. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  assert(work, "a screen stands outside of WorkProvider");
  return work;
}

import { ok, type Result, refuse } from "#shared/kernel";

/** Why something could not be written to this device. What was typed is still in memory. */
export type StorageRefusal =
  /** The disk or the browser's share of it is full. */
  | { readonly type: "storageFull" }
  /** The browser's database does not work; reloading may help, exporting first is wise. */
  | { readonly type: "storageBroken" };

/** Does what may fail in the browser's database and answers with a refusal instead of an error. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StorageRefusal>> {
  try {
    return ok(await work());
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

const refusalOf = (error: unknown): StorageRefusal => ({
  type: nameOf(error) === "QuotaExceededError" ? "storageFull" : "storageBroken",
});

const nameOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "name" in error ? error.name : undefined;

import { storageAcceptance } from "../storage.acceptance.ts";
import { createMemoryStorage } from "./memory-storage.ts";

storageAcceptance(async () => {
  const storage = createMemoryStorage();
  return { storage, reopen: async () => storage };
});

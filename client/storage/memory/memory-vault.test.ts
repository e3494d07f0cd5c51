import { vaultAcceptance } from "../vault.acceptance.ts";
import { openMemoryVault } from "./memory-vault.ts";

vaultAcceptance(async () => openMemoryVault(() => 1_790_000_000_000));

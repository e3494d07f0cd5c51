/** Whether what is written to this device is there, soon enough, and stays. */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import { quantile } from "../statistics.ts";

/** One piece that was written, read back and compared. */
export interface WrittenPiece {
  readonly writeMs: number;
  /** Whether what was read was what was written. */
  readonly isSame: boolean;
}

/** What was seen of the storage. */
export interface StorageSample {
  readonly pieces: readonly WrittenPiece[];
  /** Whether a write was refused or broken off. */
  readonly hasFailed: boolean;
  readonly usageBytes: number | undefined;
  readonly quotaBytes: number | undefined;
  readonly isPersisted: boolean | undefined;
  /** Since when everything of this device is on the relay too; undefined when that never was. */
  readonly lastSyncAgeMs: number | undefined;
}

/** Judges the storage of this device. */
export function judgeStorage(sample: StorageSample): readonly Finding[] {
  return [
    ...judgePieces(sample),
    judge("storageRoom", shareUsed(sample), "roomShort"),
    judgeKept(sample.isPersisted),
    ...judgeLastSync(sample.lastSyncAgeMs),
  ];
}

function judgePieces({ pieces, hasFailed }: StorageSample): readonly Finding[] {
  const broken = pieces.filter(({ isSame }) => !isSame).length + (hasFailed ? 1 : 0);
  const isTrue =
    pieces.length === 0 && !hasFailed
      ? cannotTell("storageTrue", "fewSamples")
      : judge("storageTrue", broken, "storageBroken");
  if (pieces.length < 8) return [isTrue];
  const slowest = quantile(
    pieces.map(({ writeMs }) => writeMs),
    0.95,
  );
  return [isTrue, judge("storageSpeed", slowest, "storageSlow")];
}

const shareUsed = ({ usageBytes, quotaBytes }: StorageSample): number | undefined =>
  usageBytes === undefined || !quotaBytes ? undefined : usageBytes / quotaBytes;

function judgeKept(isPersisted: boolean | undefined): Finding {
  if (isPersisted === undefined) return cannotTell("storageKept", "unsupported");
  return found("storageKept", isPersisted ? "normal" : "degraded", { why: "notKept" });
}

const dayMs = 86_400_000;

const judgeLastSync = (ageMs: number | undefined): readonly Finding[] =>
  ageMs === undefined ? [] : [judge("lastSync", ageMs / dayMs, "syncOld")];

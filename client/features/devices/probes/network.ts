/** How the office server answers: some questions one after the other. */
import { type Finding, judgeNetwork } from "#shared/devices";

const questions = 40;
const givesUpAfter = 3;

/** Asks the office server forty times; whom nobody answers at first is not asked on and on. */
export async function checkNetwork(
  hearRelay: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const roundTripsMs: (number | null)[] = [];
  while (roundTripsMs.length < questions && navigator.onLine && !signal.aborted) {
    const startMs = performance.now();
    const isHeard = await hearRelay();
    roundTripsMs.push(isHeard ? performance.now() - startMs : null);
    if (roundTripsMs.length === givesUpAfter && roundTripsMs.every((ms) => ms === null)) break;
  }
  const isSilent = roundTripsMs.length > 0 && roundTripsMs.every((ms) => ms === null);
  return judgeNetwork({
    isOnline: navigator.onLine,
    roundTripsMs: isSilent ? new Array<null>(questions).fill(null) : roundTripsMs,
    downMbps: undefined,
    upMbps: undefined,
    reconnectsPerHour: undefined,
  });
}

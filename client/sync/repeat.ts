/**
 * Makes a task that runs one at a time: asked again while it runs, it runs once more afterwards.
 * The answer resolves when nothing is left to do.
 */
export function createRepeat(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;

  const runAll = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await run();
    }
  };

  return () => {
    isWanted = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  };
}

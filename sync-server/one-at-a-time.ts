/** Runs work strictly one after the other, in the order asked; one that fails stops no other. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** Starts an empty queue of work. */
export function createOneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result;
    return result;
  };
}

/** A count with its English noun: `1 client`, `12 clients`; for the English dictionaries. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** How many hues people are told apart by; each has its two colours in the tokens. */
export const hueCount = 8;

/** The hue of a person, 0 to 7: the same everywhere for the same key. */
export function hueOf(key: string): number {
  let hash = 2166136261;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 16) % hueCount;
}

/** The class that gives an element the colours of a person: `--hue-wash` and `--hue-ink`. */
export const hueClass = (key: string): string => `hue-${hueOf(key)}`;

/** The letter that stands for a name: the last character of a short Chinese name, else the first letter. */
export function initialOf(name: string): string {
  const letters = [...name.trim()];
  const first = letters[0] ?? "";
  if (!/\p{Script=Han}/u.test(first)) return first.toUpperCase();
  return first;
}

/** Where the keyboard wants to go in a list. */
export type Step = "next" | "previous" | "first" | "last" | { readonly letter: string };

const stepByKey: Readonly<Record<string, Step>> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

/** The step a key asks for; nothing while composing or with a modifier held. */
export function stepOfKey(event: Key): Step | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const step = stepByKey[event.key];
  if (step) return step;
  return [...event.key].length === 1 && event.key !== " " ? { letter: event.key } : undefined;
}

/** The place after a step: first and last hold, letters go to the next text that starts with it; `current` is -1 outside. */
export function placeAfter(texts: readonly string[], current: number, step: Step): number {
  const last = texts.length - 1;
  if (step === "next") return Math.min(current + 1, last);
  if (step === "previous") return current < 0 ? last : Math.max(current - 1, 0);
  if (step === "first") return 0;
  if (step === "last") return last;
  const letter = step.letter.toLowerCase();
  const order = texts.map((_, index) => (current + 1 + index) % texts.length);
  return order.find((index) => texts[index]?.trim().toLowerCase().startsWith(letter)) ?? -1;
}

/** Moves the focus among the elements that match; false where there is nowhere to go. */
export function moveFocus(root: HTMLElement, selector: string, step: Step): boolean {
  const places = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (place) => !place.matches(":disabled"),
  );
  const current = places.findIndex((place) => place.contains(document.activeElement));
  const place =
    places[
      placeAfter(
        places.map((each) => each.textContent ?? ""),
        current,
        step,
      )
    ];
  place?.focus();
  return place !== undefined;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/** Moves from value to value of a case file by arrows, J and K; Tab also visits what is between. */
export function moveAmongFields(
  event: KeyboardEvent & { readonly currentTarget: HTMLElement; readonly target: Element },
): void {
  const step = steps[event.key];
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  if (!step || isHeld || event.isComposing || !event.target.matches(".editable")) return;
  const values = [...event.currentTarget.querySelectorAll(".editable")];
  const next = values[values.indexOf(event.target) + step];
  event.preventDefault();
  if (!(next instanceof HTMLElement)) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

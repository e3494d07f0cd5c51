/** What was pressed is gone once the screen is drawn again: Tab goes on from a heading, not from nowhere. */
export function keepPlace(heading: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const found = document.querySelector<HTMLElement>(heading);
    found?.setAttribute("tabindex", "-1");
    found?.focus({ preventScroll: true });
  });
}

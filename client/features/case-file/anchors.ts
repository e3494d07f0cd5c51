/** The element of a field on the page. */
export const anchorOf = (about: string, field: string): string =>
  `field-${about}-${field}`.replace(/[^\w-]/g, "-");

/** Brings a field into sight with the focus on it; with `open`, its editor opens. */
export const goToField = (about: string, field: string, how?: "open"): void =>
  goToAnchor(anchorOf(about, field), how);

/** The same by the name of the element, or of what stands in its place; nothing happens when neither is on the page. */
export function goToAnchor(anchor: string, how?: "open"): void {
  const row =
    document.getElementById(anchor) ??
    document.querySelector(`[data-stands-for~="${CSS.escape(anchor)}"]`);
  const target = row?.querySelector<HTMLElement>("button, a, input");
  if (!row || !target) return;
  row.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
  if (how === "open" && target.matches(".editable")) target.click();
}

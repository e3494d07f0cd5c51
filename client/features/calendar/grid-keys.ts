/** What the arrow keys do in a grid: from block to block, and with Shift they move the block. */

/** Moves an appointment of a column by so many minutes and columns. */
export type MoveBlock = (
  column: string | undefined,
  appointment: string | undefined,
  minutes: number,
  columns: number,
) => void;

const stepMinutes = 15;

const steps: Readonly<Record<string, readonly [minutes: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Handles a key pressed in a grid. */
export function stepAmongBlocks(event: KeyboardEvent, grid: HTMLElement, move: MoveBlock): void {
  const [down, right] = steps[event.key] ?? [0, 0];
  if ((down === 0 && right === 0) || event.ctrlKey || event.metaKey || event.altKey) return;
  const blocks = [...grid.querySelectorAll<HTMLElement>(".time-block")];
  const current = blocks.find((block) => block === document.activeElement);
  if (!current) {
    if (event.shiftKey || document.activeElement !== grid || blocks.length === 0) return;
    event.preventDefault();
    blocks[0]?.focus();
    return;
  }
  event.preventDefault();
  const column = columnOf(current);
  if (event.shiftKey) {
    move(column, current.dataset.appointment, down * stepMinutes, right);
    return;
  }
  if (down !== 0) {
    const inColumn = blocks.filter((block) => columnOf(block) === column);
    inColumn[inColumn.indexOf(current) + down]?.focus();
  } else {
    nearestBeside(grid, blocks, current, right)?.focus();
  }
}

const columnOf = (block: HTMLElement): string | undefined =>
  block.closest<HTMLElement>("[data-column]")?.dataset.column;

/** The block nearest in time in the next column that has any. */
function nearestBeside(
  grid: HTMLElement,
  blocks: readonly HTMLElement[],
  current: HTMLElement,
  step: number,
): HTMLElement | undefined {
  const columns = [...grid.querySelectorAll<HTMLElement>("[data-column]")].map(
    ({ dataset }) => dataset.column,
  );
  const top = current.getBoundingClientRect().top;
  const away = (block: HTMLElement): number => Math.abs(block.getBoundingClientRect().top - top);
  for (
    let place = columns.indexOf(columnOf(current)) + step;
    place >= 0 && place < columns.length;
    place += step
  ) {
    const there = blocks.filter((block) => columnOf(block) === columns[place]);
    if (there.length > 0) return there.reduce((a, b) => (away(b) < away(a) ? b : a));
  }
  return undefined;
}

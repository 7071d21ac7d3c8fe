/** Orders allowed values by how near they are to a wrong one. */

/** Longer values are typed by nobody: they are compared by their beginning only, so that the work stays bounded. */
const MAX_LENGTH = 80;

/**
 * Sorts values by their edit distance to a wrong value, without regard to case; equal distances keep their order.
 *
 * Shape: a new array of the same values.
 */
export function sortByDistance(wrong: string, values: readonly string[]): readonly string[] {
  const target = wrong.slice(0, MAX_LENGTH).toLowerCase();
  return values
    .map((value) => ({ value, distance: editDistance(target, value.slice(0, MAX_LENGTH).toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ value }) => value);
}

/** Levenshtein's distance: insertions, deletions and replacements of one UTF-16 unit. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const removed = (previous[column] ?? 0) + 1;
      const inserted = (current[column - 1] ?? 0) + 1;
      current.push(Math.min(replaced, removed, inserted));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

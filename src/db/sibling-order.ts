/** The order of records that hang on the same record. */

/** What the order is made from. */
export interface Sibling {
  readonly sequence: number | null;
  readonly rowId: string;
}

const DIGITS = /^\d+$/;
const RUNS = /\d+|\D+/g;

/**
 * Orders siblings by sequence, those without one last, then by row id with its numbers taken as numbers.
 *
 * No two siblings of one kind are equal, so that a release has the same order wherever and whenever it is read; a
 * collation of the system's could not promise that.
 */
export function compareSiblings(a: Sibling, b: Sibling): number {
  if (a.sequence !== b.sequence) {
    if (a.sequence === null) return 1;
    return b.sequence === null ? -1 : a.sequence - b.sequence;
  }
  return compareIds(a.rowId, b.rowId);
}

function compareIds(a: string, b: string): number {
  if (DIGITS.test(a) && DIGITS.test(b)) return compareRuns(a, b) || compareText(a, b);
  const left = a.match(RUNS) ?? [];
  const right = b.match(RUNS) ?? [];
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const order = compareRuns(left[index] ?? "", right[index] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function compareRuns(a: string, b: string): number {
  if (!DIGITS.test(a) || !DIGITS.test(b)) return compareText(a, b);
  const left = a.replace(/^0+/, "");
  const right = b.replace(/^0+/, "");
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

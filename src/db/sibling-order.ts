/** The order of records that hang on the same record. */

/** What the order is made from. */
export interface Sibling {
  readonly sequence: number | null;
  readonly rowId: string;
}

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

/** Compares without cutting the ids into their runs of digits and others: most differ in the last run only. */
function compareIds(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let place = 0;
  while (place < length && a.charCodeAt(place) === b.charCodeAt(place)) place += 1;
  let start = place;
  while (start > 0 && isDigit(a, start - 1)) start -= 1;
  if (isDigit(a, start) && isDigit(b, start)) {
    return compareNumbers(digitsAt(a, start), digitsAt(b, start)) || compareRuns(a, b);
  }
  // A run of others that ends here stands before one that goes on.
  if (start > 0 && place < length && isDigit(a, place) !== isDigit(b, place))
    return isDigit(a, place) ? -1 : 1;
  return compareText(a, b);
}

function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 48 && code <= 57;
}

function digitsAt(text: string, start: number): string {
  let end = start;
  while (isDigit(text, end)) end += 1;
  return text.slice(start, end);
}

/** Ids whose first difference is in the zeros before a number: run by run. */
function compareRuns(a: string, b: string): number {
  const left = a.match(RUNS) ?? [];
  const right = b.match(RUNS) ?? [];
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const [x = "", y = ""] = [left[index], right[index]];
    const order = isDigit(x, 0) && isDigit(y, 0) ? compareNumbers(x, y) : compareText(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function compareNumbers(a: string, b: string): number {
  const left = withoutZeros(a);
  const right = withoutZeros(b);
  return left.length - right.length || compareText(left, right);
}

function withoutZeros(digits: string): string {
  return digits.startsWith("0") ? digits.replace(/^0+/, "") : digits;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

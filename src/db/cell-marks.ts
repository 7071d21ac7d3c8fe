/** What tells the cells apart in a text of rows. */

/**
 * What stands between two cells.
 *
 * Two characters that XML forbids: a text that holds them is no text of a message. It gives a cell too many, which is noticed,
 * whatever follows in it. The same for every process, so that the same rows are the same text.
 */
export const CELL_SEPARATOR = "\u0013\u0005";

/** What the first cell of a row begins with; no column has it. */
export const ROW_TAG = "!";

const FIRST_COLUMN = 0x30;

/** What a cell of a record's own column begins with; so that nulls need no cells. */
export function columnTag(index: number): string {
  return String.fromCharCode(FIRST_COLUMN + index);
}

/** The column of a cell. */
export function taggedColumn(cell: string): number {
  return cell.charCodeAt(0) - FIRST_COLUMN;
}

/** What tells the cells apart in a text of rows. */
import { randomInt } from "node:crypto";

/**
 * What stands between two cells.
 *
 * Two characters that XML forbids, drawn anew by every process: no text of a catalogue can be made to hold them. A text
 * that holds them all the same gives a cell too many, which is noticed, whatever follows in it.
 */
export const CELL_SEPARATOR: string = drawSeparator();

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

function drawSeparator(): string {
  const forbidden = Array.from({ length: 31 }, (_, index) => String.fromCharCode(index + 1)).filter(
    (character) => !/\s/u.test(character),
  );
  const draw = (): string => forbidden.splice(randomInt(forbidden.length), 1).join("");
  return draw() + draw();
}

/** What stands between the cells of a text of rows. */
import { randomInt } from "node:crypto";

/**
 * What stands between two cells, and what stands for an empty text, since nothing stands for null.
 *
 * Two characters each that XML forbids, drawn anew by every process: no text of a catalogue can be made to hold them. A
 * text that holds the separator all the same is noticed by the number of cells.
 */
export const CELL_MARKS: { readonly separator: string; readonly emptyText: string } = drawMarks();

function drawMarks(): { readonly separator: string; readonly emptyText: string } {
  const forbidden = Array.from({ length: 31 }, (_, index) => String.fromCharCode(index + 1)).filter(
    (character) => !/\s/u.test(character),
  );
  const draw = (): string => forbidden.splice(randomInt(forbidden.length), 1).join("");
  return { separator: draw() + draw(), emptyText: draw() + draw() };
}

/** Aligned columns and labelled facts in plain text. */
import { stripVTControlCharacters } from "node:util";

/** A column: its heading, and the side that its cells stand at. */
export interface Column {
  readonly heading: string;
  readonly align: "left" | "right";
}

/** Lays out rows under headings, two spaces apart. Shape: one line for the headings, one for each row. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map((column) => column.heading), ...rows];
  const widths = columns.map((_column, place) => Math.max(...all.map((row) => widthOf(row[place] ?? ""))));
  return all
    .map((row) =>
      columns
        .map(({ align }, place) => padCell(row[place] ?? "", widths[place] ?? 0, align))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Lays out facts, one a line: label, value; those without a value are left out. */
export function factLines(facts: readonly (readonly [label: string, value: string | undefined])[]): string {
  const width = Math.max(...facts.map(([label]) => label.length));
  return facts
    .flatMap(([label, value]) => (value === undefined ? [] : [`  ${label.padEnd(width)}  ${value}`]))
    .join("\n");
}

function padCell(text: string, width: number, align: Column["align"]): string {
  const gap = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + gap : gap + text;
}

function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}

/** The smallest part of a mapping: a constant, a column, or a text made of columns. */
import { z } from "zod";

/** How a cell writes a duration or a date. */
export const CellFormat = z.enum(["ms", "s", "mm:ss", "dd.mm.yyyy", "dd/mm/yyyy", "mm/dd/yyyy", "yyyymmdd"]);

const Constant = z.union([z.string(), z.number(), z.boolean()]);

/** A column and how its cells are read. */
export const ColumnCell = z.strictObject({
  column: z.string().min(1),
  /** What stands between several values in one cell. */
  separator: z.string().min(1).optional(),
  format: CellFormat.optional(),
  /** What each text of the column means; any other text is a finding. */
  values: z.record(z.string(), Constant).optional(),
  /** Characters that are taken out, such as the hyphens of an ISRC. */
  remove: z.string().min(1).optional(),
});
export type ColumnCell = z.infer<typeof ColumnCell>;

/** A text with columns in braces; absent where one of them is blank. */
export const TemplateCell = z.strictObject({
  template: z.string().regex(/\{[^{}]+\}/, "must name a column in braces"),
});

/** The same constant as when it stands alone. */
export const ValueCell = z.strictObject({ value: Constant });

/** What a mapping may give a field. */
export type Cell =
  | z.infer<typeof Constant>
  | z.input<typeof ColumnCell>
  | z.input<typeof TemplateCell>
  | z.input<typeof ValueCell>;

/** How the text of a cell is read: as a text, a number, a flag, a duration or a date. */
import type { z } from "zod";
import { CellFormat } from "./cell.ts";

/** What a cell can say. */
export type CellValue = string | number | boolean;

/** What a field of the catalogue takes. */
export interface Leaf {
  readonly kind: "text" | "integer" | "boolean";
  /** Of a text that is one of a few words: which. */
  readonly choices?: readonly string[];
}

/** A value, or in a few words what the cell should have held. */
export type ReadValue =
  { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly wanted: string };

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, t: true, false: false, f: false };

/** Parts of a date by the names of the groups. */
const DATE_PATTERNS: Readonly<Partial<Record<z.infer<typeof CellFormat>, RegExp>>> = {
  "dd.mm.yyyy": /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})$/,
  "dd/mm/yyyy": /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/,
  "mm/dd/yyyy": /^(?<month>\d{2})\/(?<day>\d{2})\/(?<year>\d{4})$/,
  yyyymmdd: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
};

/** Says whether a format makes what a field takes. */
export function formatFits(format: z.infer<typeof CellFormat>, { kind }: Leaf): boolean {
  return kind === (format in DATE_PATTERNS ? "text" : "integer");
}

/** Reads a text that is not blank. Units: a duration becomes milliseconds, a date its ISO 8601 form. */
export function readValue(
  text: string,
  leaf: Leaf,
  format: z.infer<typeof CellFormat> | undefined,
): ReadValue {
  if (format !== undefined) return readFormat(text.trim(), format);
  if (leaf.kind === "integer") {
    return /^-?\d{1,15}$/.test(text.trim()) ? found(Number(text.trim())) : wanted("an integer");
  }
  if (leaf.kind === "boolean") {
    const value = BOOLEANS[text.trim().toLowerCase()];
    return value === undefined ? wanted("true or false") : found(value);
  }
  return readText(text, leaf);
}

function readText(text: string, { choices }: Leaf): ReadValue {
  if (choices === undefined || choices.includes(text)) return found(text);
  return wanted(`one of ${choices.join(", ")}`);
}

function readFormat(text: string, format: z.infer<typeof CellFormat>): ReadValue {
  const pattern = DATE_PATTERNS[format];
  if (pattern !== undefined) return readDate(text, pattern, format);
  if (format === "mm:ss") return readClock(text);
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) {
    return wanted(format === "s" ? "a number of seconds" : "a number of milliseconds");
  }
  return found(Math.round(Number(text) * (format === "s" ? 1000 : 1)));
}

/** `3:07`, `03:07.5` or `1:02:03`. */
function readClock(text: string): ReadValue {
  const [, hours = "0", minutes = "", seconds = ""] =
    /^(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d(?:\.\d{1,3})?)$/.exec(text) ?? [];
  if (seconds === "") return wanted("a duration such as 3:07 or 1:02:03");
  return found(Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000));
}

function readDate(text: string, pattern: RegExp, format: string): ReadValue {
  const { year, month, day } = pattern.exec(text)?.groups ?? {};
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  const isDate = Number.isFinite(time) && new Date(time).toISOString().startsWith(iso);
  return isDate ? found(iso) : wanted(`a date in the form ${format}`);
}

function found(value: CellValue): ReadValue {
  return { ok: true, value };
}

function wanted(what: string): ReadValue {
  return { ok: false, wanted: what };
}

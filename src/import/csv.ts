/** CSV files → flat rows: the only file that knows csv-parse. */
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { LoadError } from "../errors.ts";
import { invalidFile, readTextPieces } from "./text-file.ts";

/** How a CSV file is written. */
export interface CsvOptions {
  /** Between two cells. Default: ",". */
  readonly delimiter?: string | undefined;
}

/** Units: bytes; a quote that is never closed would otherwise take in the rest of the file. */
const MAX_ROW_BYTES = 1_048_576;

/** What csv-parse finds, in words of ours; its own texts print cells. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "a row has more or fewer cells than the header",
  CSV_QUOTE_NOT_CLOSED: "a quote is not closed",
  CSV_INVALID_CLOSING_QUOTE: "a quote closes within a cell",
  INVALID_OPENING_QUOTE: "a quote opens within a cell",
  CSV_MAX_RECORD_SIZE: "a row is larger than 1 MB, most likely by a quote that is not closed",
};

/**
 * Reads a CSV file with a header.
 *
 * Shape: one object a row, by the names of the header; every cell is text. Blank lines are passed over.
 * Memory: two pieces of the file.
 * Throws: `ERN_LOAD_INVALID_FILE` with the line, for a file that cannot be read, is no CSV or has no header.
 */
export async function* readCsvRows(
  file: string,
  { delimiter = "," }: CsvOptions = {},
): AsyncGenerator<Readonly<Record<string, string>>> {
  let header: readonly string[] | undefined;
  for await (const cells of readRecords(file, delimiter)) {
    if (header === undefined) header = checkedHeader(file, cells);
    else yield Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]));
  }
  if (header === undefined) throw invalidFile(file, "it has no header");
}

async function* readRecords(file: string, delimiter: string): AsyncGenerator<readonly string[]> {
  const source = Readable.from(withCheckedHeader(file, delimiter));
  const parser = parse({ delimiter, skip_empty_lines: true, max_record_size: MAX_ROW_BYTES });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const record of parser) {
      if (isCells(record)) yield record;
    }
  } catch (error) {
    throw error instanceof CsvError ? asLoadError(file, error) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Looks at the first line before the parser does, which would find fault with the quotes of the wrong delimiter. */
async function* withCheckedHeader(file: string, delimiter: string): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of readTextPieces(file)) {
    if (isFirst) assertDelimiter(file, piece.split("\n", 1)[0] ?? "", delimiter);
    isFirst = false;
    yield piece;
  }
}

function assertDelimiter(file: string, header: string, delimiter: string): void {
  if (header.includes(delimiter)) return;
  const other = [",", ";", "\t", "|"].find((each) => header.includes(each));
  if (other === undefined) return;
  const [asked, seen] = [delimiter, other].map((each) => (each === "\t" ? "tab" : `"${each}"`));
  throw invalidFile(file, `its header is not separated by ${asked}; the delimiter seems to be ${seen}`);
}

function isCells(record: unknown): record is readonly string[] {
  return Array.isArray(record);
}

function checkedHeader(file: string, header: readonly string[]): readonly string[] {
  const twice = header.find((column, index) => header.indexOf(column) !== index);
  if (twice !== undefined) throw invalidFile(file, `its header has the column "${twice}" twice`);
  return header;
}

function asLoadError(file: string, error: CsvError): LoadError {
  const { code } = error;
  const line: unknown = Reflect.get(error, "lines");
  const place = typeof line === "number" ? `line ${line}: ` : "";
  return invalidFile(file, `${place}${FAULTS[code] ?? `it is no CSV (${code})`}`, error);
}

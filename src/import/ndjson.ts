/** NDJSON: one CatalogueRelease a line; or a file of one CatalogueRelease, spread over lines. */
import { type CatalogueReleaseInput, parseCatalogueRelease } from "../catalogue.ts";
import { invalidFile, readTextPieces } from "./text-file.ts";

/** Units: UTF-16 code units; a release of thousands of tracks has less. */
const MAX_LINE_LENGTH = 128 * 1024 ** 2;

/**
 * Reads releases, one a line; blank lines are passed over. A file whose first line leaves its braces open is one release.
 *
 * Shape: each release with its line as its source. One that has not the shape of a release consists of what is wrong.
 * Memory: one line, or one release.
 * Throws: `ERN_LOAD_INVALID_FILE` with the line, where it is not JSON or names no release.
 */
export async function* readNdjsonReleases(file: string): AsyncGenerator<CatalogueReleaseInput> {
  for await (const { number, text } of readTexts(file)) {
    const parsed = parseCatalogueRelease(withSource(parseLine(file, number, text), file, number));
    if (parsed.ok) yield parsed.release;
    else {
      const { releaseId, findings } = parsed;
      if (releaseId === undefined)
        throw invalidFile(file, `line ${number} is no release: it has no releaseId`);
      yield { releaseId, source: sourceOf(file, number), findings: [...findings] };
    }
  }
}

function withSource(value: unknown, file: string, number: number): unknown {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? { ...value, source: sourceOf(file, number) } : value;
}

function sourceOf(file: string, number: number): { readonly table: string; readonly key: string } {
  return { table: file, key: `line=${number}` };
}

function parseLine(file: string, number: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalidFile(file, `line ${number} is not JSON`, cause);
  }
}

/** The texts of releases. */
async function* readTexts(file: string): AsyncGenerator<Line> {
  let spread: Line | undefined;
  let isFirst = true;
  for await (const line of readLines(file)) {
    if (isFirst && isLeftOpen(line.text)) spread = line;
    else if (spread === undefined) yield line;
    else spread = { number: spread.number, text: `${spread.text}\n${line.text}` };
    isFirst = false;
    if (spread && spread.text.length > MAX_LINE_LENGTH)
      throw invalidFile(file, "its release is longer than 128 MB");
  }
  if (spread) yield spread;
}

/** A line that is cut ends within a text or a number, one that goes on on the next line after a brace or a comma. */
function isLeftOpen(line: string): boolean {
  return /^\s*\{(?:.*[[{,])?\s*$/.test(line);
}

interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

async function* readLines(file: string): AsyncGenerator<Line> {
  let number = 0;
  let pieces: string[] = [];
  let length = 0;
  for await (const piece of readTextPieces(file)) {
    const [head = "", ...rest] = piece.split("\n");
    pieces.push(head);
    length += head.length;
    if (length > MAX_LINE_LENGTH) throw invalidFile(file, `line ${number + 1} is longer than 128 MB`);
    for (const next of rest) {
      number += 1;
      yield* lineOf(number, pieces);
      pieces = [next];
      length = next.length;
    }
  }
  yield* lineOf(number + 1, pieces);
}

function lineOf(number: number, pieces: readonly string[]): readonly Line[] {
  const text = pieces.join("");
  return text.trim() === "" ? [] : [{ number, text }];
}

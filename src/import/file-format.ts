/** Which of the formats that can be imported a file has, by its content. */
import { z } from "zod";
import { invalidFile, readTextPieces } from "./text-file.ts";

/** Formats that files of releases come in. */
export const FILE_FORMATS = ["csv", "ndjson", "musicbrainz", "ern"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Units: UTF-16 code units that are looked at. */
const LOOKED_AT = 65_536;

const RELEASE_LINE = z.looseObject({ releaseId: z.string() });

/**
 * Finds the format of a file.
 *
 * Shape: XML is `ern`; JSON is `ndjson` where its first line is a release, or else `musicbrainz`; all other text is `csv`.
 * Memory: the first 64 KB.
 * Throws: `ERN_LOAD_INVALID_FILE` for a file that cannot be read, is no text or is empty.
 */
export async function findFileFormat(file: string): Promise<FileFormat> {
  const head = (await readHead(file)).trimStart();
  if (head === "") throw invalidFile(file, "it is empty");
  if (head.startsWith("<")) return "ern";
  if (!/^[[{]/.test(head)) return "csv";
  return isReleaseLine(head) ? "ndjson" : "musicbrainz";
}

async function readHead(file: string): Promise<string> {
  let head = "";
  for await (const piece of readTextPieces(file)) {
    head += piece;
    if (head.length >= LOOKED_AT) break;
  }
  return head;
}

/** A first line longer than what was looked at is no whole JSON: its beginning must do. */
function isReleaseLine(head: string): boolean {
  const [line = ""] = head.split("\n", 1);
  try {
    return RELEASE_LINE.safeParse(JSON.parse(line)).success;
  } catch {
    return head.length >= LOOKED_AT && line.length >= LOOKED_AT && line.includes('"releaseId"');
  }
}

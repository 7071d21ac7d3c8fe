/** Which of the formats that can be imported a file has, by its content. */
import { invalidFile, readTextPieces } from "./text-file.ts";

/** Formats that files of releases come in. */
export const FILE_FORMATS = ["csv", "ndjson", "musicbrainz", "ern"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Units: UTF-16 code units that are looked at. */
const LOOKED_AT = 65_536;

/** No JSON of MusicBrainz has it; within a text its quotes would be escaped. */
const RELEASE_ID = /"releaseId"\s*:/;

/**
 * Finds the format of a file.
 *
 * Shape: XML is `ern`; JSON is `ndjson` where it has a release of ours, or else `musicbrainz`; all other text is `csv`.
 * Memory: the first 64 KB.
 * Throws: `ERN_LOAD_INVALID_FILE` for a file that cannot be read or is empty, `ERN_LOAD_NOT_UTF8`.
 */
export async function findFileFormat(file: string): Promise<FileFormat> {
  const head = (await readHead(file)).trimStart();
  if (head === "") throw invalidFile(file, "it is empty");
  if (head.startsWith("<")) return "ern";
  if (!/^[[{]/.test(head)) return "csv";
  return RELEASE_ID.test(head) ? "ndjson" : "musicbrainz";
}

async function readHead(file: string): Promise<string> {
  let head = "";
  for await (const piece of readTextPieces(file)) {
    head += piece;
    if (head.length >= LOOKED_AT) break;
  }
  return head;
}

/** Files that a command line names, with those in the folders that it names. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { LoadError } from "../errors.ts";
import type { FileFormat } from "../import/file-format.ts";

/** A file, or why what was named is none. */
export type NamedFile = { readonly file: string } | { readonly problem: LoadError };

const ENDINGS: Readonly<Record<FileFormat, string>> = {
  csv: ".csv",
  ndjson: ".ndjson",
  musicbrainz: ".json",
  ern: ".xml",
};

/**
 * Lists files.
 *
 * Shape: files as they are named, a folder's in the order of their names, those of its folders too. Of a folder count the
 * files whose names end as those of the format, or of any; whether a file that is named is there is not looked at.
 * Memory: all names.
 */
export async function listNamedFiles(
  words: readonly string[],
  format: FileFormat | undefined,
): Promise<readonly NamedFile[]> {
  const endings = format === undefined ? Object.values(ENDINGS) : [ENDINGS[format]];
  const named: NamedFile[] = [];
  for (const word of words) {
    const found = await stat(word).catch(() => undefined);
    if (found?.isDirectory() !== true) {
      named.push({ file: word });
      continue;
    }
    const names = await readdir(word, { recursive: true, withFileTypes: true });
    const files = names
      .filter(
        (entry) =>
          !entry.isDirectory() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    if (files.length === 0) named.push({ problem: emptyFolder(word, endings) });
    for (const file of files) named.push({ file });
  }
  return named;
}

function emptyFolder(folder: string, endings: readonly string[]): LoadError {
  const reason = `no file in it ends in ${endings.join(" or ")}`;
  return new LoadError("ERN_LOAD_INVALID_FILE", `Cannot import Folder "${folder}": ${reason}`);
}

/** Where the sample catalogue stands, and its releases checked and sorted into clean and broken ones. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseCatalogueRelease, type CatalogueRelease } from "../../src/catalogue.ts";
import { readCatalogueFiles } from "../../src/sample/catalogue-files.ts";

export const SAMPLE_FOLDER: string = fileURLToPath(new URL("../../examples/catalogue", import.meta.url));

/** A release that must not be exported, and the code of its one fault. */
export interface BrokenRelease {
  readonly file: string;
  readonly releaseId: string;
  readonly code: string;
  readonly fault: string;
}

export const BROKEN_RELEASES: readonly BrokenRelease[] = JSON.parse(
  readFileSync(`${SAMPLE_FOLDER}/broken.json`, "utf8"),
);

export async function readSample(): Promise<{
  readonly clean: readonly CatalogueRelease[];
  readonly broken: readonly CatalogueRelease[];
}> {
  const brokenFiles = new Set(BROKEN_RELEASES.map((broken) => broken.file));
  const clean: CatalogueRelease[] = [];
  const broken: CatalogueRelease[] = [];
  for await (const { file, release } of readCatalogueFiles(SAMPLE_FOLDER)) {
    (brokenFiles.has(file) ? broken : clean).push(parsedRelease(release));
  }
  return { clean, broken };
}

export function parsedRelease(input: unknown): CatalogueRelease {
  const parsed = parseCatalogueRelease(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2));
  return parsed.release;
}

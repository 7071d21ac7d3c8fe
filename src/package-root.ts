/** Where this package stands on disk: the code runs from src/, dist/ and a tools build, the schemas lie beside them. */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Finds this package's root folder: the nearest one above this file whose package.json is named `ddex-batch`.
 *
 * Throws: Error when no such folder exists, which only a damaged installation can cause.
 */
export function findPackageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (isPackageRoot(folder)) return folder;
    if (dirname(folder) === folder) {
      throw new Error(`Cannot find the root of ddex-batch above "${start}": no package.json of that name`);
    }
  }
}

function isPackageRoot(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  return (
    typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "ddex-batch"
  );
}

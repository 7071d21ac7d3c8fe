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

/** Version of this package: the builder version that every document is marked with. */
export function packageVersion(): string {
  const { version } = readManifest(join(findPackageRoot(), "package.json"));
  return version;
}

function isPackageRoot(folder: string): boolean {
  const file = join(folder, "package.json");
  return existsSync(file) && readManifest(file).name === "ddex-batch";
}

function readManifest(file: string): { readonly name: string; readonly version: string } {
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  const field = (name: string): string =>
    typeof manifest === "object" && manifest !== null ? String(Reflect.get(manifest, name)) : "";
  return { name: field("name"), version: field("version") };
}

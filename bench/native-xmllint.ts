/** The usual last step: one process of native xmllint with DDEX's own XSD over a folder of documents. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Files of one process: as many names as a command line takes. */
const FILES_PER_PROCESS = 10_000;

/**
 * Times xmllint over all documents of a folder.
 *
 * Shape: seconds; undefined where xmllint or the XSD is missing.
 * Throws: Error where a document is not valid.
 */
export function timeXmllint(folder: string, xsd: string): number | undefined {
  if (!existsSync(xsd)) return undefined;
  const files = readdirSync(folder).map((name) => join(folder, name));
  const start = performance.now();
  try {
    for (let first = 0; first < files.length; first += FILES_PER_PROCESS) {
      const some = files.slice(first, first + FILES_PER_PROCESS);
      execFileSync("xmllint", ["--noout", "--schema", xsd, ...some], { stdio: "ignore" });
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return (performance.now() - start) / 1000;
}

/** Validators that are not ours, where the machine has them. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPackageRoot } from "../../src/package-root.ts";

/** Folder of DDEX's own XSD. */
export const OFFICIAL_FOLDER: string = join(findPackageRoot(), "..", "shared", "ddex", "ern-4.3");
/** DDEX's own XSD of both messages. */
export const OFFICIAL_XSD: string = join(OFFICIAL_FOLDER, "release-notification.xsd");
/** Program for `java`: an XSD and a folder in, the faults of its XML files and their count out. */
export const XERCES: string = join(findPackageRoot(), "test", "oracle", "XercesValidator.java");

const run = promisify(execFile);
const OUTPUT = { maxBuffer: 64 * 1024 ** 2 };

/**
 * Runs a tool; where it is not installed, says so in one line and gives nothing.
 *
 * Shape: the whole output, also of a tool that ends with a failure because it refused a document.
 */
export async function runTool(command: string, options: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(command, options, OUTPUT);
    return stdout + stderr;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      process.stdout.write(`${command} is not installed: what it says of our documents is left out\n`);
      return undefined;
    }
    if (error instanceof Error && "stdout" in error && "stderr" in error) {
      return `${String(error.stdout)}${String(error.stderr)}`;
    }
    throw error;
  }
}

/** The program with a bug in it, compiled from a copy of the sources. */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SeededBug } from "./seeded-bugs.ts";

/** A compiled program. */
export interface MutatedProgram {
  readonly bin: string;
  readonly remove: () => Promise<void>;
}

/**
 * Compiles the sources below `root` with a bug, or as they are.
 *
 * Shape: the copy lies outside of the project, the program where packages and migrations are found from.
 * Throws: Error where a text that the bug replaces does not stand in its file exactly once.
 */
export async function compileWith(root: string, bug: SeededBug | undefined): Promise<MutatedProgram> {
  const copy = await mkdtemp(join(tmpdir(), "ddex-batch-bug-"));
  const outDir = join(root, "node_modules", ".cache", `ddex-batch-bug-${randomUUID()}`);
  try {
    await cp(join(root, "src"), join(copy, "src"), { recursive: true });
    // The manifest says that the modules are ES modules.
    for (const name of ["package.json", "tsconfig.json"]) await cp(join(root, name), join(copy, name));
    if (bug !== undefined) await seed(copy, bug);
    const tsc = join(root, "node_modules", ".bin", "tsc");
    const flags = ["--outDir", outDir, "--noCheck", "--declaration", "false"];
    const roots = ["--typeRoots", join(root, "node_modules", "@types")];
    await promisify(execFile)(tsc, ["-p", join(copy, "tsconfig.json"), ...flags, ...roots]);
  } finally {
    await rm(copy, { recursive: true });
  }
  return {
    bin: join(outDir, "cli", "bin.js"),
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
}

async function seed(copy: string, { name, file, edits }: SeededBug): Promise<void> {
  const path = join(copy, "src", file);
  let source = await readFile(path, "utf8");
  for (const [search, replacement] of edits) {
    const count = source.split(search).length - 1;
    if (count !== 1) {
      throw new Error(`Cannot seed Bug "${name}": src/${file} holds ${count} times\n${search}`);
    }
    source = source.replace(search, () => replacement);
  }
  await writeFile(path, source);
}

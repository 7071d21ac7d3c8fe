/** The program once more, as its next version: what a deployment in the middle of a run brings. */
import { randomUUID } from "node:crypto";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findPackageRoot } from "../../src/package-root.ts";

/** A version of the program. */
export interface DeployedProgram {
  readonly bin: string;
  readonly remove: () => Promise<void>;
}

/** Deploys the compiled program `bin` as another version. */
export async function deployAs(bin: string, version: string): Promise<DeployedProgram> {
  const root = findPackageRoot();
  const folder = join(root, "node_modules", ".cache", `ddex-batch-${version}-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  const manifest: object = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ ...manifest, version }));
  for (const name of ["migrations", "schemas"]) await symlink(join(root, name), join(folder, name));
  await cp(dirname(dirname(bin)), join(folder, "dist"), { recursive: true });
  return {
    bin: join(folder, "dist", "cli", "bin.js"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

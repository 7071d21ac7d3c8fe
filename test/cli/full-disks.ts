/** Folders that have no room for the sample's documents. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A folder that is full sooner or later. */
export interface FullDisk {
  readonly folder: string;
  /** What the process has to run before the program for it. */
  readonly prelude: string;
  /** Reason that the operating system gives. */
  readonly reason: string;
  readonly remove: () => Promise<void>;
}

/** A disk that takes no file of more than 8 blocks: works for every user. */
export async function openFileLimit(): Promise<FullDisk> {
  const folder = await mkdtemp(join(tmpdir(), "ddex-batch-limit-"));
  return {
    folder,
    prelude: "ulimit -f 8",
    reason: "EFBIG",
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A file system of 64 KB; `undefined` where this user cannot mount one. */
export async function mountTinyDisk(): Promise<FullDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "ddex-batch-disk-"));
  const run = promisify(execFile);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
  } catch {
    await remove();
    return undefined;
  }
  return {
    folder,
    prelude: ":",
    reason: "ENOSPC",
    remove: async () => {
      await run("umount", [folder]);
      await remove();
    },
  };
}

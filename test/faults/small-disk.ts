/** A disk that is soon full: a tmpfs where this process may mount one, else triggers that say what a full disk says. */
import { execFile } from "node:child_process";
import { chown, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Database } from "../../src/db/connect.ts";
import { installFaults } from "./database-faults.ts";

/** The disk that the documents of a database are on. */
export interface SmallDisk {
  /** How it is made, for the report. */
  readonly form: string;
  /** Takes all but this much of it. Units: bytes. */
  readonly fill: (leftBytes: number) => Promise<void>;
  readonly free: () => Promise<void>;
  /** To be called when the database is gone. */
  readonly remove: (admin: Database) => Promise<void>;
}

const DISK_BYTES = 48 * 1024 ** 2;
const DISK_FULL = "53100";

/** Puts the documents on a small disk. `serverFolder` is the data folder of the server. */
export async function moveToSmallDisk(database: Database, serverFolder: string): Promise<SmallDisk> {
  const folder = join(dirname(serverFolder), "small-disk");
  await mkdir(folder, { recursive: true });
  try {
    await promisify(execFile)("mount", ["-t", "tmpfs", "-o", `size=${DISK_BYTES},mode=755`, "tmpfs", folder]);
  } catch {
    return byTriggers(database);
  }
  return byMount(database, folder, serverFolder);
}

async function byMount({ pool }: Database, folder: string, serverFolder: string): Promise<SmallDisk> {
  const space = join(folder, "space");
  const filler = join(folder, "filler");
  const server = await stat(join(serverFolder, "data")).catch(() => stat(serverFolder));
  await mkdir(space);
  await chown(space, server.uid, server.gid);
  await pool.query(`create tablespace small_disk location '${space}'`);
  await pool.query("alter table export.document set tablespace small_disk");
  return {
    form: "tmpfs of 48 MB",
    fill: (leftBytes) => writeFile(filler, Buffer.alloc(DISK_BYTES - leftBytes)),
    free: () => rm(filler, { force: true }),
    remove: async (admin) => {
      await admin.pool.query("drop tablespace if exists small_disk");
      await promisify(execFile)("umount", [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

async function byTriggers(database: Database): Promise<SmallDisk> {
  const faults = await installFaults(database, ["document"]);
  return {
    form: "triggers: no disk can be mounted here",
    fill: () => faults.begin({ every: 1, sqlState: DISK_FULL }),
    free: () => faults.end(),
    remove: () => Promise.resolve(),
  };
}

/**
 * Who uses an embedded server: one file per user in its folder, named after the process.
 *
 * A process that was killed leaves its file behind; the file of a process that no longer runs counts for nothing, so the
 * next one to leave stops the server.
 */
import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { codeOf } from "./database-error.ts";

const LOCK_TIMEOUT_MS = 90_000;
const LOCK_POLL_MS = 25;

/** Runs work while no other process starts or stops the server of this folder. */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${folder}/lock`;
  const own = `${lock}.${process.pid}-${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    await takeLock(lock, own);
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Says whether a process with this id runs, whoever it belongs to. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Notes that this process uses the server; the file's path is what `unregisterUser` takes. */
export async function registerUser(folder: string): Promise<string> {
  await mkdir(`${folder}/users`, { recursive: true });
  const file = `${folder}/users/${process.pid}-${randomUUID()}`;
  await writeFile(file, "");
  return file;
}

/** Notes that one use of the server has ended. */
export async function unregisterUser(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Says whether anyone uses the server; forgets the users that were killed. */
export async function isInUse(folder: string): Promise<boolean> {
  let isUsed = false;
  for (const file of await readdir(`${folder}/users`)) {
    if (isProcessAlive(Number.parseInt(file, 10))) isUsed = true;
    else await rm(`${folder}/users/${file}`, { force: true });
  }
  return isUsed;
}

/** A link appears with its content at once, so that nobody ever reads a lock without its owner. */
async function takeLock(lock: string, own: string): Promise<void> {
  const giveUpAt = Date.now() + LOCK_TIMEOUT_MS;
  for (;;) {
    try {
      await link(own, lock);
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const owner = Number(await readFile(lock, "utf8").catch(() => process.pid));
    if (!isProcessAlive(owner)) {
      await rename(lock, `${own}.stale`).catch(() => undefined);
      await rm(`${own}.stale`, { force: true });
    } else if (Date.now() > giveUpAt) {
      throw new Error(`process ${owner} holds "${lock}" for too long`);
    } else {
      await delay(LOCK_POLL_MS);
    }
  }
}

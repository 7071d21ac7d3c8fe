/**
 * Where an embedded server lives and as whom it runs.
 *
 * PostgreSQL refuses to run as root. Started by root, it runs as `postgres` or else `nobody`; where that user cannot
 * reach the folder or the programs (a project below a closed /root), both have a place in a folder of root's below
 * /var/tmp that is derived from the folder's path.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { completeLinks, copyPrograms, programPath, type ServerPrograms } from "./embedded-server-binaries.ts";

/** A system user by its numbers. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** A server's folders, programs and user. */
export interface ServerPlace {
  /** Holds the password, the log and the list of users beside the data. */
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly programs: ServerPrograms;
  /** Absent: the user of this process. */
  readonly user: SystemUser | undefined;
}

const OUTSIDE = "/var/tmp";

/** Finds the place for the server of a folder, and makes its folders. */
export async function placeServer(dataFolder: string, programs: ServerPrograms): Promise<ServerPlace> {
  await mkdir(dataFolder, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const candidate = isRoot ? await serverUser() : undefined;
  const folder = (await canReach(dataFolder, candidate)) ? dataFolder : await outsideFolder(dataFolder);
  const data = join(folder, "data");
  const user = isRoot ? ((await ownerOf(data)) ?? candidate) : undefined;
  const isUsable = (await completeLinks(programs)) && (await canReach(programs.native, user));
  return {
    folder,
    data,
    log: join(folder, "server.log"),
    programs: isUsable ? programs : await copyPrograms(programs, await ownFolder()),
    user,
  };
}

/** Runs one of the server's programs to its end, as the server's user. Throws its error text where it fails. */
export function runServerProgram(
  place: ServerPlace,
  program: "initdb" | "pg_ctl",
  parameters: readonly string[],
): Promise<void> {
  return new Promise((settle, reject) => {
    let text = "";
    const child = spawn(programPath(place.programs, program), parameters, {
      cwd: place.folder,
      // A session of its own: Ctrl-C at the terminal must not stop the server before the last batch is written.
      detached: true,
      // The server that pg_ctl starts must not inherit a pipe of ours; what it has to say stands in its log.
      stdio: ["ignore", "ignore", program === "initdb" ? "pipe" : "ignore"],
      env: serverEnvironment(),
      ...place.user,
    });
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) settle();
      else reject(new Error(`${program} ended with ${signal ?? code}: ${text.trim()}`));
    });
  });
}

/** Only what a program needs to be found and to run: secrets of this process stay with it. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const names = ["PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP"];
  const kept = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}

/** The ordinary user that data belongs to: it was made as that user, or before this process was root. */
async function ownerOf(data: string): Promise<SystemUser | undefined> {
  const owner = await stat(data).catch(() => undefined);
  return owner === undefined || owner.uid === 0 ? undefined : { uid: owner.uid, gid: owner.gid };
}

async function serverUser(): Promise<SystemUser> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return { uid: 65_534, gid: 65_534 };
}

/** Says whether a user may pass every folder on the way. Absent user: this process, which was here already. */
async function canReach(path: string, user: SystemUser | undefined): Promise<boolean> {
  if (user === undefined) return true;
  for (let step = await realpath(path); ; step = dirname(step)) {
    const { mode, uid, gid } = await stat(step);
    const pass = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & pass) === 0) return false;
    if (dirname(step) === step) return true;
  }
}

async function outsideFolder(dataFolder: string): Promise<string> {
  const name = createHash("sha256")
    .update(await realpath(dataFolder))
    .digest("hex")
    .slice(0, 16);
  const folder = join(await ownFolder(), name);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  await writeFile(join(dataFolder, "location"), `${folder}\n`);
  return folder;
}

/** Our folder below /var/tmp, where anyone may write: one that is not ours alone is refused. */
async function ownFolder(): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const folder = join(OUTSIDE, `ddex-batch-${uid}`);
  await mkdir(folder, { recursive: true });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid) throw new Error(`"${folder}" belongs to another user`);
  await chmod(folder, 0o755);
  return folder;
}

/**
 * An embedded PostgreSQL server: started when the first process needs it, shared by every process that names its folder,
 * stopped when the last one closes it.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { resolve } from "node:path";
import { DatabaseError } from "../errors.ts";
import { findServerPrograms } from "./embedded-server-binaries.ts";
import {
  isInUse,
  isProcessAlive,
  registerUser,
  unregisterUser,
  withFolderLock,
} from "./embedded-server-folder.ts";
import { placeServer, runServerProgram, type ServerPlace } from "./embedded-server-user.ts";

/** Where an embedded server keeps its data, and what is set on it. */
export interface EmbeddedServerOptions {
  /** Folder of the server; made where it does not exist. */
  readonly dataFolder: string;
  /** PostgreSQL settings that replace or add to the ones below; take effect where this call starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A server that runs, as long as it is not closed. */
export interface EmbeddedServer {
  /** Connection string of the superuser; holds the password, so it is not for printing. */
  readonly url: string;
  /** Leaves the server, and stops it (fast shutdown) where no other process uses it. */
  readonly close: () => Promise<void>;
}

// For a batch on a laptop; fsync and synchronous_commit keep PostgreSQL's own defaults: on.
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: "128MB",
  max_connections: "50",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  unix_socket_directories: "",
  listen_addresses: "127.0.0.1",
};

/** Another process may take the port between the choice and the start of the server. */
const PORT_ATTEMPTS = 5;

/**
 * Starts the server of a folder, or joins the one that runs there.
 *
 * Throws: `ERN_DB_EMBEDDED_START` with the last lines of the server's log.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  try {
    const place = await placeServer(resolve(options.dataFolder), await findServerPrograms());
    const { url, user } = await withFolderLock(place.folder, async () => {
      const password = await initialise(place);
      const port = (await runningPort(place)) ?? (await start(place, options.settings ?? {}));
      return {
        url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
        user: await registerUser(place.folder),
      };
    });
    let closing: Promise<void> | undefined;
    return { url, close: () => (closing ??= leave(place, user)) };
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(
      "ERN_DB_EMBEDDED_START",
      `Cannot start the embedded PostgreSQL in "${options.dataFolder}": ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

/** Makes the data folder with a random password where there is none; gives the password. */
async function initialise(place: ServerPlace): Promise<string> {
  const passwordFile = `${place.folder}/password`;
  if (existsSync(`${place.data}/PG_VERSION`)) return (await readFile(passwordFile, "utf8")).trim();
  await rm(place.data, { recursive: true, force: true });
  await mkdir(place.data, { mode: 0o700 });
  const password = randomBytes(24).toString("hex");
  await writeFile(passwordFile, password, { mode: 0o600 });
  const handedOver = `${place.folder}/initial-password`;
  await writeFile(handedOver, password, { mode: 0o600 });
  await writeFile(place.log, "", { mode: 0o600 });
  if (place.user !== undefined) {
    for (const path of [place.data, handedOver, place.log]) {
      await chown(path, place.user.uid, place.user.gid);
    }
  }
  await chmod(place.data, 0o700);
  try {
    await runServerProgram(place, "initdb", [
      `--pgdata=${place.data}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${handedOver}`,
      "--encoding=UTF8",
      "--locale=C",
    ]);
  } catch (error) {
    // A folder that was initialised by half would be taken for a whole one at the next start.
    await rm(place.data, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(handedOver, { force: true });
  }
  return password;
}

async function start(place: ServerPlace, settings: Readonly<Record<string, string>>): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const all = Object.entries({ ...SETTINGS, ...settings, port: String(port) });
    try {
      await runServerProgram(place, "pg_ctl", [
        "start",
        "--silent",
        "--wait",
        "--timeout=60",
        `--pgdata=${place.data}`,
        `--log=${place.log}`,
        `--options=${all.map(([name, value]) => `-c ${name}="${value}"`).join(" ")}`,
      ]);
      return port;
    } catch (error) {
      const log = await lastLines(place.log);
      if (attempt < PORT_ATTEMPTS && log.includes("could not bind")) continue;
      throw new DatabaseError(
        "ERN_DB_EMBEDDED_START",
        `Cannot start the embedded PostgreSQL in "${place.folder}": its log "${place.log}" ends with\n${log}`,
        { cause: error },
      );
    }
  }
}

/** Port of the server that runs on the folder: postmaster.pid names its process (line 1) and port (line 4). */
async function runningPort(place: ServerPlace): Promise<number | undefined> {
  const lines = (await readFile(`${place.data}/postmaster.pid`, "utf8").catch(() => "")).split("\n");
  const port = Number(lines[3]);
  if (!isProcessAlive(Number(lines[0])) || !Number.isInteger(port) || port === 0) return undefined;
  return (await acceptsConnections(port)) ? port : undefined;
}

async function leave(place: ServerPlace, user: string): Promise<void> {
  await withFolderLock(place.folder, async () => {
    await unregisterUser(user);
    if ((await isInUse(place.folder)) || (await runningPort(place)) === undefined) return;
    await runServerProgram(place, "pg_ctl", [
      "stop",
      "--silent",
      "--wait",
      "--mode=fast",
      `--pgdata=${place.data}`,
    ]);
  });
}

function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => settle(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    socket.once("connect", () => socket.destroy());
    socket.once("close", (hadError) => settle(!hadError));
    socket.once("error", () => socket.destroy());
  });
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-8).join("\n");
}

/** A PostgreSQL server that may be killed: what it has committed is in the files, and it comes back at the same port. */
import { readFile } from "node:fs/promises";
import { findServerPrograms } from "../../src/db/embedded-server-binaries.ts";
import { openEmbeddedServer } from "../../src/db/embedded-server.ts";
import { placeServer, runServerProgram } from "../../src/db/embedded-server-user.ts";

/** A server of the fault suite. */
export interface FaultServer {
  readonly url: string;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
}

/** Starts a server. A process that dies loses nothing that reached the kernel, so nothing has to reach the disk. */
export async function startFaultServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<FaultServer> {
  const { url, close } = await openEmbeddedServer({
    dataFolder,
    settings: {
      fsync: "off",
      full_page_writes: "off",
      synchronous_commit: "on",
      max_connections: "100",
      max_prepared_transactions: "10",
      log_min_messages: "warning",
      ...settings,
    },
  });
  return { url, dataFolder, close };
}

/** Restarts a server as a crash would: no session is ended, nothing is checkpointed, recovery reads the log. */
export async function crashServer(dataFolder: string): Promise<void> {
  const place = await placeServer(dataFolder, await findServerPrograms());
  await runServerProgram(place, "pg_ctl", [
    "restart",
    "--silent",
    "--wait",
    "--timeout=60",
    "--mode=immediate",
    `--pgdata=${place.data}`,
    `--log=${place.log}`,
  ]);
}

/** Reads what a server has logged: every statement that it refused stands there, whoever sent it. */
export async function readServerLog(dataFolder: string): Promise<string> {
  const { log } = await placeServer(dataFolder, await findServerPrograms());
  return readFile(log, "utf8");
}

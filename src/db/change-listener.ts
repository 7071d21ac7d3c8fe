/** The doorbell of a catalogue: hears of committed changes, on a connection of its own that comes back by itself. */
import { Client } from "pg";
import type { Database } from "./connect.ts";

/** A connection that listens. */
export interface ChangeListener {
  readonly close: () => Promise<void>;
}

const CHANNEL = "ddex_batch_change";
const CONNECT_TIMEOUT_MS = 10_000;
const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 30_000;

/**
 * Listens for changes until it is closed.
 *
 * Shape: `onChange` is called for each notice, and whenever the connection was made: what changed before is not told again.
 * A notice may be lost with its connection, so that whoever listens has a clock besides. Never throws.
 */
export function listenForChanges(database: Pick<Database, "url">, onChange: () => void): ChangeListener {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let attempts = 0;

  function comeBack(lost: Client): void {
    if (lost !== client) return;
    client = undefined;
    void lost.end().catch(() => undefined);
    if (isClosed) return;
    // Full jitter: listeners that a restart of the server has cut off together do not come back together.
    timer = setTimeout(connect, Math.random() * Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** attempts));
    attempts += 1;
  }

  function connect(): void {
    const opened = new Client({
      connectionString: database.url,
      application_name: "ddex-batch follow",
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    client = opened;
    opened.on("error", () => comeBack(opened));
    opened.on("end", () => comeBack(opened));
    opened.on("notification", onChange);
    listen(opened).catch(() => comeBack(opened));
  }

  async function listen(opened: Client): Promise<void> {
    await opened.connect();
    await opened.query(`listen ${CHANNEL}`);
    attempts = 0;
    onChange();
  }

  connect();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

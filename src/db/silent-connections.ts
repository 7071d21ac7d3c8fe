/** Connections whose other end is gone without a word, as behind a firewall that forgot them: found by asking the server. */
import { Client, type Pool, type PoolClient } from "pg";
import { codeOf } from "./database-error.ts";

/** When a connection is suspect, and whom to ask about it. */
export interface SilenceOptions {
  readonly url: string;
  /** How long a statement may go without a word before the server is asked. Unit: ms. */
  readonly silenceMs: number;
}

/** The server has so long to answer, as a multiple of the silence. */
const PATIENCE = 1.5;
const CHECKS_PER_SILENCE = 10;

/** What is known of a connection without asking. */
interface Ear {
  heardMs: number;
  /** Bytes that had been sent when it was last heard of. */
  sentThen: number;
}

/** A connection that owes an answer. */
interface Suspect {
  readonly client: Client;
  readonly processId: number;
  /** As it was when the server was asked. */
  readonly heardMs: number;
  /** False: it may be a cursor whose consumer pauses. */
  readonly isAnswerDue: boolean;
}

/**
 * Ends connections that will never answer, so that what waits for them fails and is tried again.
 *
 * A statement may run for long, and only the server knows whether it does: it is asked by a connection of its own. Where it
 * works on the statement all is well; where it does not, or cannot be reached, the connection is ended.
 * Shape: gives the function that stops watching.
 */
export function watchSilence(pool: Pool, options: SilenceOptions): () => void {
  const ears = new Map<Client, Ear>();
  let isAsking = false;
  pool.on("connect", (client: PoolClient) => listen(client));
  pool.on("remove", (client: PoolClient) => void ears.delete(client as Client));

  function listen(pooled: PoolClient): void {
    const client = pooled as Client;
    const { stream } = client.connection;
    const ear: Ear = { heardMs: performance.now(), sentThen: sentBy(client) };
    ears.set(client, ear);
    // Before pg's own listener, which may send the next statement at once.
    stream.prependListener("data", () => {
      ear.heardMs = performance.now();
      ear.sentThen = sentBy(client);
    });
  }

  async function check(): Promise<void> {
    const suspects = [...ears].flatMap(([client, ear]) => suspectOf(client, ear, options.silenceMs));
    if (isAsking || suspects.length === 0) return;
    isAsking = true;
    try {
      const dead = await findDead(suspects, options);
      for (const { client, heardMs } of dead) {
        if (ears.get(client)?.heardMs !== heardMs) continue;
        client.connection.stream.destroy(new Error("Connection terminated: the server does not answer"));
      }
    } finally {
      isAsking = false;
    }
  }

  const timer = setInterval(() => void check(), options.silenceMs / CHECKS_PER_SILENCE);
  timer.unref();
  return () => clearInterval(timer);
}

/** A client that has just been given a statement has been silent since its last one: it is not suspect yet. */
function suspectOf(client: Client, ear: Ear, silenceMs: number): readonly Suspect[] {
  const isBusy = "readyForQuery" in client && client.readyForQuery === false;
  if (!isBusy) {
    ear.heardMs = performance.now();
    return [];
  }
  if (performance.now() - ear.heardMs < silenceMs) return [];
  const processId = "processID" in client ? Number(client.processID) : NaN;
  return [{ client, processId, heardMs: ear.heardMs, isAnswerDue: sentBy(client) > ear.sentThen }];
}

function sentBy({ connection: { stream } }: Client): number {
  return "bytesWritten" in stream ? Number(stream.bytesWritten) : 0;
}

type Activity = "works" | "waits";

async function findDead(
  suspects: readonly Suspect[],
  { url, silenceMs }: SilenceOptions,
): Promise<readonly Suspect[]> {
  const patienceMs = PATIENCE * silenceMs;
  const client = new Client({
    connectionString: url,
    application_name: "ddex-batch silence",
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const activities = await readActivities(
      client,
      suspects.map(({ processId }) => processId),
    );
    return suspects.filter(({ processId, isAnswerDue }) => {
      const activity = activities.get(processId);
      return activity !== "works" && (isAnswerDue || activity === undefined);
    });
  } catch (error) {
    // A server that refuses, as one with too many clients does, is there.
    return /^[0-9A-Z]{5}$/.test(codeOf(error)) ? [] : suspects;
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** Says what the server does for each process; a process that has nothing to do for its client is not in it. */
async function readActivities(
  client: Client,
  processIds: readonly number[],
): Promise<ReadonlyMap<number, Activity>> {
  const { rows } = await client.query<{ readonly pid: number; readonly activity: Activity }>(
    `select pid, case when wait_event in ('ClientRead', 'ClientWrite') then 'waits' else 'works' end as activity
    from pg_stat_activity where pid = any($1) and state in ('active', 'fastpath function call')`,
    [processIds],
  );
  return new Map(rows.map(({ pid, activity }) => [pid, activity]));
}

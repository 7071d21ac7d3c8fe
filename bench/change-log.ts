/**
 * What the change log costs who writes the catalogue, and what it saves who exports it: an update of many rows with and
 * without the triggers, the load of releases with and without them, and the time to find what changed.
 *
 * npm run build:tools && node .build/bench/change-log.js [--rows 100000] [--log 200000] [--releases 200] [--rounds 5]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { findChangedReleases } from "../src/db/changed-releases.ts";
import { type Database, openDatabase } from "../src/db/connect.ts";
import { migrate } from "../src/db/migrate.ts";
import { loadGeneratedCatalogue } from "./load-generated-catalogue.ts";
import { median } from "./median.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    log: { type: "string", default: "200000" },
    releases: { type: "string", default: "200" },
    rounds: { type: "string", default: "5" },
  },
});
const rowCount = Number(values.rows);
const rounds = Number(values.rounds);

const LANE = {
  job: "export",
  senderDpid: "S",
  recipientDpid: "R",
  messageControlType: "LiveMessage",
  catalogueSchema: "catalogue",
  builderVersion: "1",
  schemaSha: "",
  configSha: "",
};

const folder = mkdtempSync(join(tmpdir(), "ddex-batch-bench-"));
const database = await openDatabase({ embeddedFolder: join(folder, "postgres") });
try {
  await migrate(database);
  await fill(database);
  const [update, load] = await timeWrites();
  console.log(
    JSON.stringify({
      update: { rows: rowCount, ...update },
      load: { releases: Number(values.releases), ...load },
      plans: await timePlans(Number(values.log)),
    }),
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function fill({ pool }: Database): Promise<void> {
  const partyCount = Math.ceil(rowCount / 10);
  await pool.query(`
    insert into catalogue.release (id) select 'r' || n from generate_series(1, ${rowCount}) n;
    insert into catalogue.release_title (release_id, title_text)
      select 'r' || n, 'A title of usual length' from generate_series(1, ${rowCount}) n;
    insert into catalogue.party (id) select 'p' || n from generate_series(0, ${partyCount}) n;
    insert into catalogue.party_name (party_id, full_name)
      select 'p' || n, 'A name' from generate_series(0, ${partyCount}) n;
    insert into catalogue.release_display_artist (release_id, party_id)
      select 'r' || n, 'p' || n % ${partyCount} from generate_series(1, ${rowCount}) n`);
  await pool.query("vacuum analyze");
}

interface Times {
  readonly untrackedMs: number;
  readonly trackedMs: number;
}

/** Median times of an update of all titles, and of a load of new releases; by turns, so that a busy machine hits both. */
async function timeWrites(): Promise<readonly [update: Times, load: Times]> {
  const update = `update catalogue.release_title set title_text = title_text || '.'`;
  const times: Record<"update" | "load", Record<keyof Times, number[]>> = {
    update: { untrackedMs: [], trackedMs: [] },
    load: { untrackedMs: [], trackedMs: [] },
  };
  let seed = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const mode of ["untrackedMs", "trackedMs"] as const) {
      await database.pool.query(
        `select export.${mode === "trackedMs" ? "track" : "untrack"}_changes('catalogue')`,
      );
      await database.pool.query("vacuum analyze catalogue.release_title");
      times.update[mode].push(await timeOf(() => database.pool.query(update)));
      times.load[mode].push(await timeLoad((seed += 1)));
      await database.pool.query("truncate export.change_log");
    }
  }
  const medians = ({ untrackedMs, trackedMs }: Record<keyof Times, number[]>): Times => ({
    untrackedMs: median(untrackedMs),
    trackedMs: median(trackedMs),
  });
  return [medians(times.update), medians(times.load)];
}

/** Releases that are new. Unit: ms. */
function timeLoad(seed: number): Promise<number> {
  return timeOf(() =>
    loadGeneratedCatalogue(database, { releases: Number(values.releases), mix: "albums", seed }),
  );
}

/** Time to find the releases of a log of that many rows. Unit: ms. */
async function timePlans(logRows: number): Promise<Readonly<Record<string, number>>> {
  const cases = {
    titles:
      "update catalogue.release_title set title_text = title_text || '.' where right(release_id, 1) = '1'",
    partyNames: "update catalogue.party_name set full_name = full_name || '.'",
  };
  const times: Record<string, number> = {};
  for (const [name, statement] of Object.entries(cases)) {
    await database.pool.query("truncate export.change_log, export.run cascade");
    await database.pool.query("truncate export.change_horizon");
    // What the last run has taken already, and nobody has removed yet.
    await database.pool.query(`
      insert into export.change_log (catalogue_schema, subject_type, subject_id, table_name, operation)
      select 'catalogue', 'release', 'r' || n, 'catalogue.release', 'update' from generate_series(1, ${logRows}) n`);
    await completeRun();
    await database.pool.query(statement);
    await database.pool.query("analyze export.change_log");
    times[`${name}Ms`] = await timeOf(async () => {
      const { releaseIds, fullPlanReason } = await findChanges();
      if (releaseIds === undefined) throw new Error(`The plan is a full one: ${fullPlanReason}`);
      times[`${name}Releases`] = releaseIds.length;
    });
  }
  await completeRun();
  times["nothingMs"] = await timeOf(findChanges);
  return times;
}

async function completeRun(): Promise<void> {
  await sql`
    insert into export.run (job, sender_dpid, recipient_dpid, message_control_type, catalogue_schema, builder_version,
      schema_sha, config_sha, status, scope, business_key, message_created_at, snapshot, system_identifier)
    select ${LANE.job}, ${LANE.senderDpid}, ${LANE.recipientDpid}, ${LANE.messageControlType}, ${LANE.catalogueSchema},
      ${LANE.builderVersion}, '', '', 'COMPLETED', 'all', gen_random_uuid()::text, now(), pg_current_snapshot(),
      system_identifier
    from pg_control_system()`.execute(database.kysely);
}

function findChanges(): ReturnType<typeof findChangedReleases> {
  return database.kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((transaction) => findChangedReleases(transaction, LANE));
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return Math.round(performance.now() - startMs);
}

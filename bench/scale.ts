/**
 * Whether a large catalogue costs a release more than a small one: exports of the first 20,000 and of all 200,000 releases
 * of one catalogue, each in a process of its own.
 *
 * npm run bench:scale -- --folder FOLDER [--releases 200000] [--first 20000] [--seed 1] [--memory-limit 512MB] [--load-only]
 *
 * The catalogue is loaded where the folder holds none, and stays there for the next time: about 13 GB for 200,000 releases.
 */
import { spawn } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ExportSummary } from "../src/batch/export-summary.ts";
import { RECORD_VIEWS } from "../src/catalogue/views.ts";
import { writeMessagingParties } from "../src/db/catalogue-writer.ts";
import { openDatabase, type Database } from "../src/db/connect.ts";
import { openEmbeddedServer } from "../src/db/embedded-server.ts";
import { migrate } from "../src/db/migrate.ts";
import { packageVersion } from "../src/package-root.ts";
import { generateCatalogue, generatedMessagingParties } from "../src/sample/generate-catalogue.ts";
import { copyCatalogue } from "./copy-catalogue.ts";
import { openServerMeter, readEndedChildrenCpuMs } from "./process-cpu.ts";

const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    releases: { type: "string", default: "200000" },
    first: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    "memory-limit": { type: "string", default: "512MB" },
    "load-only": { type: "boolean", default: false },
  },
});
if (values.folder === undefined) throw new Error("Name the folder of the catalogue: --folder FOLDER");
const dataFolder = join(values.folder, "postgres");
const releases = Number(values.releases);

await loadOnce();
if (!values["load-only"]) await measure();

/** Loads the catalogue where it is not there yet. */
async function loadOnce(): Promise<void> {
  // Nothing has to survive a crash before it is there; the measurements have PostgreSQL's own settings.
  const settings = { fsync: "off", full_page_writes: "off", max_wal_size: "4GB", autovacuum: "off" };
  const server = await openEmbeddedServer({ dataFolder, settings });
  const database = await openDatabase({ url: server.url });
  try {
    await migrate(database);
    const there = await countReleases(database);
    if (there === releases) return;
    if (there > 0) {
      throw new Error(`The catalogue in "${values.folder}" has ${there} of ${releases} releases: remove it`);
    }
    const meter = await openServerMeter(database);
    const start = { ms: performance.now(), serverMs: meter(), own: process.cpuUsage() };
    const { sender, recipient, messageControlType } = generatedMessagingParties();
    await writeMessagingParties(database.kysely, [
      { dpid: sender.dpid, role: "sender" },
      { dpid: recipient.dpid, role: "recipient", messageControlType },
    ]);
    await copyCatalogue(database, generateCatalogue({ releases, seed: Number(values.seed) }), {
      onProgress: (count) => {
        if (count % 10_000 === 0) console.error(`${count} releases after ${seconds(start.ms)} s`);
      },
    });
    await database.pool.query("vacuum (analyze)");
    const { user, system } = process.cpuUsage(start.own);
    console.error(
      `${releases} releases loaded in ${seconds(start.ms)} s; ` +
        `CPU per release: Node ${perRelease((user + system) / 1000)} ms, PostgreSQL ${perRelease(meter() - start.serverMs)} ms`,
    );
  } finally {
    await database.close();
    await server.close();
  }
}

function seconds(startMs: number): number {
  return Math.round((performance.now() - startMs) / 1000);
}

function perRelease(ms: number): string {
  return (ms / releases).toFixed(2);
}

async function countReleases({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: string }>("select count(*) from catalogue.release");
  return Number(rows[0]?.count);
}

/** What an export came to. */
interface Measurement {
  readonly releases: number;
  readonly releasesPerSecond: number;
  readonly msPerRelease: number;
  readonly nodeCpuMsPerRelease: number;
  readonly postgresCpuMsPerRelease: number;
  readonly peakRssMegabytes: number;
}

async function measure(): Promise<void> {
  const database = await openDatabase({ embeddedFolder: dataFolder });
  try {
    const first = await measureExport(database, Number(values.first));
    console.error(JSON.stringify(first));
    const all = await measureExport(database, releases);
    const ratio = (of: keyof Measurement): number => Number((all[of] / first[of]).toFixed(3));
    const line = {
      first,
      all,
      timeRatio: ratio("msPerRelease"),
      nodeCpuRatio: ratio("nodeCpuMsPerRelease"),
      postgresCpuRatio: ratio("postgresCpuMsPerRelease"),
      peakRssRatio: ratio("peakRssMegabytes"),
      memoryLimit: values["memory-limit"],
      cpus: cpus().length,
      node: process.version,
      version: packageVersion(),
    };
    console.table({ first, all });
    console.log(JSON.stringify(line));
  } finally {
    await database.close();
  }
}

/** A first export of the first releases of the catalogue, of which the order is that of their ids. */
async function measureExport(database: Database, count: number): Promise<Measurement> {
  await database.pool.query("truncate export.run, export.error cascade");
  await createViews(database, count);
  // As a database stands at night; otherwise the server would do it of its own accord, in the middle of a measurement.
  await database.pool.query("vacuum (analyze)");
  await database.pool.query("checkpoint");
  const meter = await openServerMeter(database);
  const start = { nodeMs: readEndedChildrenCpuMs(), postgresMs: meter() };
  const summary = await exportAll(database);
  if (summary.documentCount !== count) throw new Error(`${summary.documentCount} of ${count} exported`);
  const each = (ms: number): number => Number((ms / count).toFixed(3));
  return {
    releases: count,
    releasesPerSecond: Math.round((count * 1000) / summary.durationMs),
    msPerRelease: each(summary.durationMs),
    nodeCpuMsPerRelease: each(readEndedChildrenCpuMs() - start.nodeMs),
    postgresCpuMsPerRelease: each(meter() - start.postgresMs),
    peakRssMegabytes: Math.round(summary.peakRssBytes / 1024 ** 2),
  };
}

/** Both sizes are read through views over the same tables, so that they differ in nothing else. */
async function createViews({ pool }: Database, count: number): Promise<void> {
  const views = RECORD_VIEWS.map(
    ({ view }) => `
      create view scale.${view} as select * from catalogue.${view}
      ${view === "ern_release" ? `where release_id < 'gen-${values.seed}-${String(count).padStart(8, "0")}'` : ""}`,
  );
  await pool.query(`
    drop schema if exists scale cascade;
    create schema scale;
    create view scale.ern_messaging_party as select * from catalogue.ern_messaging_party;
    ${views.join(";")}`);
}

function exportAll({ url }: Database): Promise<ExportSummary> {
  const cli = fileURLToPath(new URL("../src/cli/bin.js", import.meta.url));
  const options = ["--catalogue-schema", "scale", "--memory-limit", values["memory-limit"]];
  const child = spawn(process.execPath, [cli, "export", "--json", "--quiet", ...options], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((settle, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => {
      if (exitCode === 0) settle(JSON.parse(output));
      else reject(new Error(`The export ended with ${exitCode}`));
    });
  });
}

/**
 * The memory of an export of one very large release, in every way that it can go: first, unchanged, changed, refused by a
 * rule in one track and in all, refused by the XSD. Every export is a process of its own beside a small release, and its
 * peak is the peak of that process.
 *
 * npm run bench:large-release -- [--discs 17] [--tracks 300] [--memory-limit 512MB] [--way NAME]…
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { CatalogueReleaseInput } from "../src/catalogue.ts";
import type { ExportSummary } from "../src/batch/export-summary.ts";
import { writeMessagingParties } from "../src/db/catalogue-writer.ts";
import { type Database, openDatabase } from "../src/db/connect.ts";
import { migrate } from "../src/db/migrate.ts";
import { loadReleases } from "../src/import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../src/sample/generate-catalogue.ts";
import { poolSizesFor } from "../src/sample/generated-parties.ts";
import { generateRelease } from "../src/sample/generate-release.ts";
import { seededRandom } from "../src/sample/seeded-random.ts";

const { values } = parseArgs({
  options: {
    discs: { type: "string", default: "17" },
    tracks: { type: "string", default: "300" },
    "memory-limit": { type: "string", default: "512MB" },
    way: { type: "string", multiple: true },
  },
});

/** A way that an export can go. */
interface Way {
  readonly name: string;
  /** True where nothing was sent before. */
  readonly isFirst: boolean;
  /** Statement before the export, and the one that undoes it. */
  readonly change?: string;
  readonly undo?: string;
}

const LARGE_INDEX = 7;
const OF_LARGE = `like 'gen-1-${String(LARGE_INDEX).padStart(8, "0")}-%'`;
const retitle = (title: string): string =>
  `update catalogue.sound_recording_title set title_text = ${title} where sound_recording_id ${OF_LARGE}`;
const recode = (isrc: string, which: string): string => `
  update catalogue.sound_recording_identifier set isrc = ${isrc}
  where edition_id in (select id from catalogue.sound_recording_edition where sound_recording_id ${which})`;
const lengthen = (duration: string): string =>
  `update catalogue.sound_recording set duration_ms = ${duration} where id ${OF_LARGE} and id like '%-a002'`;

const WAYS: readonly Way[] = [
  { name: "first", isFirst: true },
  { name: "unchanged", isFirst: false },
  {
    name: "changed in every title",
    isFirst: false,
    change: retitle("title_text || ' (New)'"),
    undo: retitle("replace(title_text, ' (New)', '')"),
  },
  {
    name: "refused by a rule",
    isFirst: false,
    change: recode("'?' || isrc", `${OF_LARGE} and sound_recording_id like '%-a002'`),
    undo: recode("replace(isrc, '?', '')", OF_LARGE),
  },
  {
    name: "refused in every track",
    isFirst: false,
    change: recode("'?' || isrc", OF_LARGE),
    undo: recode("replace(isrc, '?', '')", OF_LARGE),
  },
  {
    name: "refused by the XSD",
    isFirst: false,
    change: lengthen("null"),
    undo: lengthen("200000"),
  },
];

const folder = mkdtempSync(join(tmpdir(), "ddex-batch-bench-"));
const database = await openDatabase({ embeddedFolder: join(folder, "postgres") });
try {
  await migrate(database);
  await loadCatalogue(database);
  const asked = WAYS.filter(({ name }) => values.way === undefined || values.way.includes(name));
  const [way] = asked;
  if (!(way?.isFirst ?? true)) exportOnce();
  const lines = [];
  for (const each of asked) lines.push(await measure(database, each));
  console.table(lines);
  console.log(JSON.stringify(lines));
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function loadCatalogue(target: Database): Promise<void> {
  const parties = generatedMessagingParties();
  await writeMessagingParties(target.kysely, [
    { dpid: parties.sender.dpid, role: "sender" },
    { dpid: parties.recipient.dpid, role: "recipient", messageControlType: parties.messageControlType },
  ]);
  await loadReleases(target, [
    ...generateCatalogue({ releases: 1, seed: 1, mix: "singles" }),
    largeRelease(),
  ]);
  await target.pool.query("vacuum (analyze)");
}

function largeRelease(): CatalogueReleaseInput {
  return generateRelease({
    seed: 1,
    index: LARGE_INDEX,
    plan: {
      kind: "box-set",
      discs: Array.from({ length: Number(values.discs) }, () => Number(values.tracks)),
    },
    pools: poolSizesFor(1000),
    random: seededRandom(1, "large", LARGE_INDEX),
    sender: generatedMessagingParties().sender.dpid,
    firstRecordingSerial: 1000,
  });
}

async function measure({ pool }: Database, way: Way): Promise<Readonly<Record<string, unknown>>> {
  if (way.isFirst) await pool.query("truncate export.run, export.error cascade");
  if (way.change !== undefined) await pool.query(way.change);
  const summary = exportOnce();
  if (way.undo !== undefined) await pool.query(way.undo);
  return {
    export: way.name,
    documents: summary.documentCount,
    failures: Object.keys(summary.failuresByCode).join(" "),
    documentMegabytes: Number((summary.documentBytes / 1e6).toFixed(1)),
    seconds: Number((summary.durationMs / 1000).toFixed(1)),
    peakRssMegabytes: Math.round(summary.peakRssBytes / 1024 ** 2),
    memoryLimit: values["memory-limit"],
  };
}

/** One export in a process of its own, as at night, so that its memory is its own. */
function exportOnce(): ExportSummary {
  const cli = fileURLToPath(new URL("../src/cli/bin.js", import.meta.url));
  const args = [
    cli,
    "export",
    "--json",
    "--quiet",
    "--memory-limit",
    values["memory-limit"],
    "--allow",
    "errors=9",
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: database.url },
    encoding: "utf8",
    maxBuffer: 64 * 1024 ** 2,
  });
  if (!stdout.startsWith("{")) throw new Error(`the export ended with ${status}: ${stderr}`);
  const summary: ExportSummary = JSON.parse(stdout);
  return summary;
}

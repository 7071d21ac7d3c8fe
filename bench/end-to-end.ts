/**
 * The whole way against the usual last step: releases per second of reading, building, validating and writing, divided by
 * documents per second of native `xmllint` with DDEX's own XSD on the very same documents, in one run on one machine.
 *
 * npm run bench -- [--releases 2000] [--mix albums] [--rounds 3] [--seed 1] [--xsd FILE]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ExportSummary } from "../src/batch/export-summary.ts";
import { openDatabase } from "../src/db/connect.ts";
import { migrate } from "../src/db/migrate.ts";
import { findPackageRoot, packageVersion } from "../src/package-root.ts";
import { loadGeneratedCatalogue } from "./load-generated-catalogue.ts";
import { median, spread } from "./median.ts";

const { values } = parseArgs({
  options: {
    releases: { type: "string", default: "2000" },
    mix: { type: "string", default: "albums" },
    rounds: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    xsd: {
      type: "string",
      default: join(findPackageRoot(), "../shared/ddex/ern-4.3/release-notification.xsd"),
    },
    "memory-limit": { type: "string", default: "512MB" },
  },
});

const folder = mkdtempSync(join(tmpdir(), "ddex-batch-bench-"));
const releases = Number(values.releases);
const database = await openDatabase({ embeddedFolder: join(folder, "postgres") });
try {
  await migrate(database);
  await loadGeneratedCatalogue(database, { releases, mix: values.mix, seed: Number(values.seed) });
  // As a database stands at night; otherwise the server would do it of its own accord, in the middle of a measurement.
  await database.pool.query("vacuum (analyze)");
  exportOnce(["--release", "gen-1-00000000"]);
  const documents = join(folder, "documents");
  exportOnce(["--out", documents]);

  const exportRates: number[] = [];
  const xmllintRates: number[] = [];
  let peakRssBytes = 0;
  let documentBytes = 0;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // Every round is a first export: what an update costs more is another question.
    await database.pool.query("truncate export.run, export.error cascade");
    const summary = exportOnce([]);
    if (summary.documentCount !== releases)
      throw new Error(`${summary.documentCount} of ${releases} exported`);
    exportRates.push((summary.documentCount * 1000) / summary.durationMs);
    peakRssBytes = Math.max(peakRssBytes, summary.peakRssBytes);
    documentBytes = summary.documentBytes;
    const seconds = timeXmllint(documents);
    if (seconds !== undefined) xmllintRates.push(releases / seconds);
  }
  report({ exportRates, xmllintRates, peakRssBytes, documentBytes });
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One export in a process of its own, as at night, so that its memory is its own. */
function exportOnce(more: readonly string[]): ExportSummary {
  const cli = join(findPackageRoot(), ".build/src/cli/bin.js");
  const args = [cli, "export", "--json", "--quiet", "--memory-limit", values["memory-limit"], ...more];
  const output = execFileSync(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: database.url },
    encoding: "utf8",
    maxBuffer: 64 * 1024 ** 2,
  });
  const summary: ExportSummary = JSON.parse(output);
  return summary;
}

/** Seconds of one xmllint process over all documents; undefined where it or the XSD is missing. */
function timeXmllint(documents: string): number | undefined {
  if (!existsSync(values.xsd)) return undefined;
  const files = readdirSync(documents).map((name) => join(documents, name));
  const start = performance.now();
  try {
    execFileSync("xmllint", ["--noout", "--schema", values.xsd, ...files], { stdio: "ignore" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return (performance.now() - start) / 1000;
}

function report(measured: {
  readonly exportRates: readonly number[];
  readonly xmllintRates: readonly number[];
  readonly peakRssBytes: number;
  readonly documentBytes: number;
}): void {
  const { exportRates, xmllintRates, peakRssBytes, documentBytes } = measured;
  const ratios = exportRates.flatMap((rate, index) => {
    const other = xmllintRates[index];
    return other === undefined ? [] : [rate / other];
  });
  const line = {
    releases,
    mix: values.mix,
    averageDocumentBytes: Math.round(documentBytes / releases),
    releasesPerSecond: Math.round(median(exportRates)),
    xmllintDocumentsPerSecond: xmllintRates.length === 0 ? null : Math.round(median(xmllintRates)),
    ratio: ratios.length === 0 ? null : Number(median(ratios).toFixed(2)),
    ratioSpread: ratios.length === 0 ? null : spread(ratios).map((ratio) => Number(ratio.toFixed(2))),
    peakRssMegabytes: Math.round(peakRssBytes / 1024 ** 2),
    memoryLimit: values["memory-limit"],
    cpus: cpus().length,
    node: process.version,
    version: packageVersion(),
  };
  console.table(line);
  console.log(JSON.stringify(line));
}

/**
 * Whether this working tree exports faster or slower than another commit: both export the same catalogue in turns, each
 * with its own migrations and its own code, on one server.
 *
 * npm run bench:compare -- BASE [--releases 2000] [--mix albums] [--rounds 5] [--seed 1]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { openDatabase, type Database } from "../src/db/connect.ts";
import { openEmbeddedServer } from "../src/db/embedded-server.ts";
import { findPackageRoot } from "../src/package-root.ts";
import { forgetExports, type MeasuredExport, measureExport } from "./export-once.ts";
import { median, spread } from "./median.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    releases: { type: "string", default: "2000" },
    mix: { type: "string", default: "albums" },
    rounds: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
  },
});
const [base] = positionals;
if (base === undefined) throw new Error("Name the commit to compare with: npm run bench:compare -- main");

/** One of the two commits, with its catalogue. */
interface Side {
  readonly cli: string;
  readonly database: Database;
  readonly measured: MeasuredExport[];
}

const root = findPackageRoot();
const folder = mkdtempSync(join(tmpdir(), "ddex-batch-compare-"));
const tree = join(folder, "base");
const server = await openEmbeddedServer({ dataFolder: join(folder, "postgres") });
try {
  checkOut(base);
  const sides = { base: await openSide("base", tree), head: await openSide("head", root) };
  // The first round warms both up and is left out.
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    const inTurn = round % 2 === 0 ? [sides.base, sides.head] : [sides.head, sides.base];
    for (const side of inTurn) await measure(side, round > 0);
  }
  report(sides);
  await Promise.all([sides.base.database.close(), sides.head.database.close()]);
} finally {
  await server.close();
  execFileSync("git", ["worktree", "remove", "--force", tree], { cwd: root, stdio: "ignore" });
  rmSync(folder, { recursive: true, force: true });
}

/** The dependencies are this tree's own: what is compared is our code. */
function checkOut(commit: string): void {
  execFileSync("git", ["worktree", "add", "--detach", tree, commit], { cwd: root, stdio: "ignore" });
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  execFileSync(join(tree, "node_modules/.bin/tsc"), ["-p", "tsconfig.tools.json"], { cwd: tree });
}

/** Has a commit's own code make the database and load the catalogue. */
async function openSide(name: string, sources: string): Promise<Side> {
  const admin = await openDatabase({ url: server.url });
  await admin.pool.query(`create database compare_${name}`);
  await admin.close();
  const url = new URL(server.url);
  url.pathname = `compare_${name}`;
  const database = await openDatabase({ url: url.href });
  const built = join(sources, ".build");
  const urlOf = (file: string): string => pathToFileURL(join(built, file)).href;
  const { migrate }: typeof import("../src/db/migrate.ts") = await import(urlOf("src/db/migrate.js"));
  const { loadGeneratedCatalogue }: typeof import("./load-generated-catalogue.ts") = await import(
    urlOf("bench/load-generated-catalogue.js")
  );
  await migrate(database);
  const { mix, releases, seed } = values;
  await loadGeneratedCatalogue(database, { mix, releases: Number(releases), seed: Number(seed) });
  await database.pool.query("vacuum (analyze)");
  return { cli: join(built, "src/cli/bin.js"), database, measured: [] };
}

async function measure({ cli, database, measured }: Side, isCounted: boolean): Promise<void> {
  await forgetExports(database);
  const exported = await measureExport({ database, cli, args: [] });
  if (isCounted) measured.push(exported);
}

function rate({ summary }: MeasuredExport): number {
  return (summary.documentCount * 1000) / summary.durationMs;
}

function report(sides: { readonly base: Side; readonly head: Side }): void {
  const releases = Number(values.releases);
  const rates = (side: Side): readonly number[] => side.measured.map(rate);
  const ratios = rates(sides.head).map((head, round) => head / (rates(sides.base)[round] ?? Number.NaN));
  const figures = (side: Side): Readonly<Record<string, number>> => ({
    releasesPerSecond: Math.round(median(rates(side))),
    nodeCpuMs: Number((median(side.measured.map(({ nodeCpuMs }) => nodeCpuMs)) / releases).toFixed(2)),
    postgresCpuMs: Number(
      (median(side.measured.map(({ postgresCpuMs }) => postgresCpuMs)) / releases).toFixed(2),
    ),
    peakRssMegabytes: Math.round(
      Math.max(...side.measured.map(({ summary }) => summary.peakRssBytes)) / 1024 ** 2,
    ),
  });
  const line = { base: figures(sides.base), head: figures(sides.head) };
  const ratio = Number(median(ratios).toFixed(3));
  console.table(line);
  console.log(
    JSON.stringify({
      ...line,
      ...values,
      commit: base,
      ratio,
      ratioSpread: spread(ratios).map((one) => Number(one.toFixed(3))),
    }),
  );
}

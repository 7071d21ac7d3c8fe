import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { planExport } from "../../src/batch/plan-export.ts";
import { purgeReleases } from "../../src/batch/purge-releases.ts";
import { retryRun } from "../../src/batch/retry-run.ts";
import { whyRelease } from "../../src/batch/why-release.ts";
import { type Database, openDatabase } from "../../src/db/connect.ts";
import { readExportHealth } from "../../src/db/export-health.ts";
import { pruneExport } from "../../src/db/prune.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const PAGE = readFileSync(join(findPackageRoot(), "docs", "operations.md"), "utf8");

let owner: Database;
const opened: Database[] = [];
beforeEach(async () => {
  owner = await createTestDatabase({ maxConnections: 4 });
  await loadGenerated(owner, 4);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await owner.close();
});

/** Roles belong to the server, so those of the page get names of this database. */
function named(role: string): string {
  return `${new URL(owner.url).pathname.slice(1)}_${role}`;
}

async function openAs(role: "export" | "prune" | "catalogue"): Promise<Database> {
  const url = new URL(owner.url);
  url.username = named(role);
  url.password = "change-me";
  const database = await openDatabase({ url: url.href, maxConnections: 6 });
  opened.push(database);
  return database;
}

async function applyRoles(): Promise<void> {
  const text = blockOf("sql roles")
    .replaceAll("for role ddex_owner", "for role postgres")
    .replaceAll(/ddex_(export|prune|catalogue)/g, (_, role: string) => `"${named(role)}"`);
  await owner.pool.query(text);
}

describe("the roles of docs/operations.md", () => {
  test("let the export do all that it does, and leave no warning", async () => {
    await applyRoles();
    const database = await openAs("export");
    const warnings: Error[] = [];
    const listen = (warning: Error): void => void warnings.push(warning);
    process.on("warning", listen);
    await owner.pool.query("update catalogue.release set icpn = 'x' where id = $1", [generatedId(0)]);

    const first = await exportCatalogue(database, { runKey: "night" });
    const retried = await retryRun(database, first.runId);
    const again = await exportCatalogue(database, { changedOnly: true });
    const plan = await planExport(database, {});
    const why = await whyRelease(database, generatedId(1));
    await purgeReleases(database, { releaseIds: [generatedId(1)] });
    const health = await readExportHealth(database);

    process.off("warning", listen);
    expect(first).toMatchObject({ status: "COMPLETED", documentCount: 3, failedCount: 1 });
    expect(retried).toMatchObject({ failedCount: 1 });
    expect(again).toMatchObject({ status: "COMPLETED", documentCount: 0 });
    expect(plan.plannedCount).toBe(4);
    expect(why.isPlanned).toBe(false);
    expect(health.recipients).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  test.each([
    ["export", "update catalogue.release set icpn = null"],
    ["export", "delete from export.document"],
    ["export", "create table catalogue.own (id text)"],
    ["prune", "select * from catalogue.release"],
    ["catalogue", "select * from export.document"],
    ["catalogue", "delete from export.change_log"],
  ] as const)("keep %s from what it has no need of: %s", async (role, statement) => {
    await applyRoles();
    const database = await openAs(role);

    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  test("let pruning delete what is old, and whoever edits the catalogue write it", async () => {
    await applyRoles();
    const [pruning, editing] = [await openAs("prune"), await openAs("catalogue")];
    await exportCatalogue(owner);

    await editing.pool.query("update catalogue.release set icpn = null");
    const { runCount } = await pruneExport(pruning, { keepDays: 90 });

    expect(runCount).toBe(0);
  });
});

describe("docs/operations.md", () => {
  test("asks who was served last by a query that PostgreSQL understands", async () => {
    await exportCatalogue(owner);

    const { rows } = await owner.pool.query(blockOf("sql health"));

    expect(rows).toHaveLength(1);
  });
});

function blockOf(name: string): string {
  const block = new RegExp(`\`\`\`${name}\\n([^]*?)\`\`\``).exec(PAGE)?.[1];
  if (block === undefined) throw new Error(`The page has no block "${name}"`);
  return block;
}

/** Starts one PostgreSQL server for the whole test run, with a migrated database that test files clone. */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/db/connect.ts";
import { openEmbeddedServer } from "../../src/db/embedded-server.ts";
import { migrate } from "../../src/db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the run's server; its databases are made and dropped by the tests. */
    readonly serverUrl: string;
    readonly templateDatabase: string;
  }
}

export default async function startPostgresServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "ddex-batch-test-"));
  // Started by root, the server runs as another user, which has to get here.
  await chmod(folder, 0o755);
  const server = await openEmbeddedServer({
    dataFolder: join(folder, "postgres"),
    // Nothing outlives the run, so nothing has to reach the disk.
    settings: {
      fsync: "off",
      full_page_writes: "off",
      synchronous_commit: "off",
      max_connections: "100",
      max_prepared_transactions: "10",
    },
  });
  const stop = async (): Promise<void> => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const templateDatabase = `template_${randomUUID()}`;
    await makeTemplate(server.url, templateDatabase);
    project.provide("serverUrl", server.url);
    project.provide("templateDatabase", templateDatabase);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  const admin = await openDatabase({ url: serverUrl });
  await admin.pool.query(`create database "${name}"`);
  await admin.close();
  const template = await openDatabase({ url: new URL(`/${name}`, serverUrl).href });
  await migrate(template);
  await template.close();
}

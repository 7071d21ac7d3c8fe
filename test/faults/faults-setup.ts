/** Compiles the program, starts the server that the cases share, prints the seed, and at the end what the cases came to. */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { compileCli } from "../cli/compiled-cli.ts";
import { readOutcomes, toMarkdown } from "./fault-report.ts";
import { startFaultServer } from "./fault-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The compiled program, as `startCli` takes it. */
    readonly programBin: string;
    /** Folder of the server that the cases share. */
    readonly serverFolder: string;
    /** Where each case leaves a line. */
    readonly reportFile: string;
  }
}

export default async function setUpFaults(project: TestProject): Promise<() => Promise<void>> {
  const { env } = project.config;
  process.stdout.write(
    `faults: form ${env["DDEX_BATCH_FAULTS"]}, DDEX_BATCH_SEED=${env["DDEX_BATCH_SEED"]} repeats it\n`,
  );
  const folder = await mkdtemp(join(tmpdir(), "ddex-batch-faults-"));
  // Started by root, the server runs as another user, which has to get here.
  await chmod(folder, 0o755);
  const reportFile = join(folder, "report.jsonl");
  await writeFile(reportFile, "");
  // The gate of seeded bugs has the cases run on a program of its own.
  const other = process.env["DDEX_BATCH_FAULTS_PROGRAM"];
  const program = other === undefined ? await compileCli() : { bin: other, remove: () => Promise.resolve() };
  const server = await startFaultServer(join(folder, "postgres"));
  const templateDatabase = `template_${randomUUID()}`;
  const admin = await openDatabase({ url: server.url });
  await admin.pool.query(`create database "${templateDatabase}"`);
  await admin.close();
  const template = await openDatabase({ url: new URL(`/${templateDatabase}`, server.url).href });
  await migrate(template);
  await template.close();
  project.provide("programBin", program.bin);
  project.provide("serverFolder", server.dataFolder);
  project.provide("reportFile", reportFile);
  project.provide("serverUrl", server.url);
  project.provide("templateDatabase", templateDatabase);
  return async () => {
    const outcomes = await readOutcomes(reportFile);
    process.stdout.write(`\n${toMarkdown(outcomes)}\n`);
    await server.close();
    await program.remove();
    await rm(folder, { recursive: true, force: true });
  };
}

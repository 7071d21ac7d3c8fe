/** The failed releases of a run once more, by a run of their own. */
import { z } from "zod";
import type { Database } from "../db/connect.ts";
import { assertMigrated } from "../db/migrate.ts";
import { type Run, readRun } from "../db/run-store.ts";
import { ConfigError } from "../errors.ts";
import { exportCatalogue, type ExportCatalogueOptions } from "./export-catalogue.ts";
import type { ExportSummary } from "./export-summary.ts";

/** Options of `retryRun`: what is not given is as in the run. */
export type RetryRunOptions = Omit<ExportCatalogueOptions, "query" | "releaseIds" | "retryOf">;

/** What a run keeps of its options, as far as it changes what is exported. */
const KeptOptions = z.object({
  onBehalfOf: z.string().optional(),
  intermediaries: z.array(z.string()).optional(),
  isTest: z.boolean().optional(),
  findings: z.enum(["block", "report"]).optional(),
  xsdDir: z.string().optional(),
  outDir: z.string().optional(),
  query: z.string().optional(),
});

/**
 * Exports exactly the releases again that failed or were quarantined in a run, to the same recipient.
 *
 * Shape: the summary of the new run, whose `scope` is `retry`. A release that has left the catalogue since is gone.
 * Throws: `ERN_RUN_NOT_FOUND`; `ERN_CONFIG_INVALID_OPTION` for a run of a query, which has to be given again; as
 * `exportCatalogue`.
 */
export async function retryRun(
  database: Database,
  runId: string,
  options: RetryRunOptions = {},
): Promise<ExportSummary> {
  await assertMigrated(database);
  const run = await readRun(database, runId);
  return exportCatalogue(database, { ...optionsOf(run), ...given(options), retryOf: run.id });
}

function optionsOf(run: Run): ExportCatalogueOptions {
  const { query, ...kept } = KeptOptions.parse(run.options);
  if (run.job !== "export" || query !== undefined) {
    const reason =
      query === undefined ? `its job is "${run.job}"` : "it read a query: export it again with --query";
    throw new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot retry Run "${run.id}": ${reason}`);
  }
  return {
    ...kept,
    catalogueSchema: run.catalogueSchema,
    sender: run.senderDpid,
    recipient: run.recipientDpid,
  };
}

function given(options: RetryRunOptions): RetryRunOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

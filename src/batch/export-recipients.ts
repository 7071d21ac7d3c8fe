/** The export for several recipients: a run for each, side by side, so that each release is read once for all of them. */
import type { Database } from "../db/connect.ts";
import { assertMigrated } from "../db/migrate.ts";
import { recipientFolder } from "./document-files.ts";
import { exportCatalogue } from "./export-catalogue.ts";
import type { ExportCatalogueOptions } from "./export-options.ts";
import type { ExportSummary } from "./export-summary.ts";
import { exportTogether, type RecipientResult } from "./export-together.ts";
import { findMessageParties, findRecipientDpids } from "./message-parties.ts";

export type { RecipientResult } from "./export-together.ts";

/** Options of `exportRecipients`. */
export interface ExportRecipientsOptions extends Omit<ExportCatalogueOptions, "recipient"> {
  /** DPIDs, or `all` that the catalogue has; one that only shares the messages of another has none of its own. */
  readonly recipients: readonly string[] | "all";
}

/**
 * Exports a catalogue for several recipients: to each its own messages, with its own deals, threads and history.
 *
 * Shape: one result per recipient, in order; a run that fails keeps the others from nothing, an abort ends all. The runs are
 * planned together and worked on side by side, and each release is read once for all that want it; what a run has to do
 * again, and what it does while fewer than two others have something in common with it, it reads by itself. With `outDir`
 * each recipient has a folder of its own in it, named by its DPID. `onProgress` hears of all runs together.
 * Memory: `memoryLimit` for all runs together.
 * Throws: `ERN_CONFIG_UNKNOWN_RECIPIENT` before anything is exported, where one of them is not configured.
 */
export async function exportRecipients(
  database: Database,
  { recipients, outDir, ...options }: ExportRecipientsOptions,
): Promise<readonly RecipientResult[]> {
  const { catalogueSchema = "catalogue" } = options;
  await assertMigrated(database);
  const named = recipients === "all" ? await findRecipientDpids(database, catalogueSchema) : recipients;
  const dpids = [...new Set(named)];
  for (const recipient of dpids) {
    await findMessageParties(database, { ...options, catalogueSchema, recipient });
  }
  const optionsOf = (recipient: string): ExportCatalogueOptions => {
    return {
      ...options,
      recipient,
      ...(outDir !== undefined && { outDir: recipientFolder(outDir, recipient) }),
    };
  };
  const [only] = dpids;
  if (only === undefined || options.signal?.aborted === true || options.stopSignal?.aborted === true)
    return [];
  if (dpids.length > 1) return exportTogether(database, dpids, optionsOf);
  return [await settled(only, exportCatalogue(database, optionsOf(only)))];
}

async function settled(recipientDpid: string, exporting: Promise<ExportSummary>): Promise<RecipientResult> {
  try {
    return { recipientDpid, summary: await exporting };
  } catch (error) {
    return { recipientDpid, error };
  }
}

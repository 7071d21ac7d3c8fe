/** The export for several recipients: one run for each, one after the other. */
import type { Database } from "../db/connect.ts";
import { assertMigrated } from "../db/migrate.ts";
import { recipientFolder } from "./document-files.ts";
import { exportCatalogue, type ExportCatalogueOptions } from "./export-catalogue.ts";
import type { ExportSummary } from "./export-summary.ts";
import { findMessageParties, findRecipientDpids } from "./message-parties.ts";

/** Options of `exportRecipients`. */
export interface ExportRecipientsOptions extends Omit<ExportCatalogueOptions, "recipient"> {
  /** DPIDs, or `all` that the catalogue has; one that only shares the messages of another has none of its own. */
  readonly recipients: readonly string[] | "all";
}

/** What came of the export for one recipient. */
export type RecipientResult =
  | { readonly recipientDpid: string; readonly summary: ExportSummary }
  /** The run failed; what it committed before is kept. */
  | { readonly recipientDpid: string; readonly error: unknown };

/**
 * Exports a catalogue for several recipients: to each its own messages, with its own deals, threads and history.
 *
 * Shape: one result per recipient, in order; a run that fails keeps the others from nothing, an abort ends the call. With
 * `outDir` each recipient has a folder of its own in it, named by its DPID.
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
  const results: RecipientResult[] = [];
  for (const recipientDpid of dpids) {
    if (options.signal?.aborted === true || options.stopSignal?.aborted === true) break;
    const folder = outDir === undefined ? undefined : recipientFolder(outDir, recipientDpid);
    const one = { ...options, recipient: recipientDpid, outDir: folder };
    results.push(await exportOne(database, recipientDpid, one));
  }
  return results;
}

async function exportOne(
  database: Database,
  recipientDpid: string,
  options: ExportCatalogueOptions,
): Promise<RecipientResult> {
  try {
    return { recipientDpid, summary: await exportCatalogue(database, options) };
  } catch (error) {
    return { recipientDpid, error };
  }
}

/** What an export to several recipients would do: a plan for each. */
import type { Database } from "../db/connect.ts";
import { findRecipientDpids } from "./message-parties.ts";
import { type ExportPlan, planExport, type PlanExportOptions } from "./plan-export.ts";

/** Options of `planRecipients`. */
export interface PlanRecipientsOptions extends Omit<PlanExportOptions, "recipient"> {
  /** DPIDs, or `all` that the catalogue has. */
  readonly recipients: readonly string[] | "all";
}

/**
 * Tries an export to several recipients; nothing is written.
 *
 * Shape: a plan for each, in order, as of `planExport`. Throws: as `planExport`.
 */
export async function planRecipients(
  database: Database,
  { recipients, ...options }: PlanRecipientsOptions,
): Promise<readonly ExportPlan[]> {
  const { catalogueSchema = "catalogue" } = options;
  const dpids = recipients === "all" ? await findRecipientDpids(database, catalogueSchema) : recipients;
  const plans: ExportPlan[] = [];
  for (const recipient of new Set(dpids)) plans.push(await planExport(database, { ...options, recipient }));
  return plans;
}

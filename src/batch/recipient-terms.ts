/** What a recipient's row says of its messages: rules that it waives, and what it asks for beyond the standard. */
import type { Database } from "../db/connect.ts";
import { type MessagingPartyRow, readMessagingParties } from "../db/messaging-parties.ts";
import { ConfigError } from "../errors.ts";
import { RecipientRequirements } from "../validate/recipient-requirements.ts";
import { findRule } from "../validate/rule-registry.ts";
import type { ResolvedBatchOptions } from "./batch-options.ts";

/** The part of the options that a recipient's row adds to. */
type RecipientTerms = Pick<ResolvedBatchOptions, "policy" | "requirements">;

/**
 * Adds the terms of a recipient to those of the call: codes that either waives, requirements of the call or else of the row.
 *
 * Throws: `ERN_CONFIG_INVALID_RECIPIENT` where the row names a code that no rule has, or requirements of another shape.
 */
export async function withRecipientTerms<Options extends RecipientTerms>(
  options: Options,
  database: Database,
  catalogueSchema: string,
  recipientDpid: string,
): Promise<Options> {
  const rows = await readMessagingParties(database, catalogueSchema);
  const row = rows.find(({ role, dpid }) => role === "recipient" && dpid === recipientDpid);
  if (row === undefined) return options;
  const { findings, waivedCodes } = options.policy;
  return {
    ...options,
    policy: { findings, waivedCodes: new Set([...waivedCodes, ...waivedCodesOf(row)]) },
    requirements: options.requirements ?? requirementsOf(row),
  };
}

function waivedCodesOf(row: MessagingPartyRow): readonly string[] {
  const codes = row.waivedCodes ?? [];
  const unknown = codes.find((code) => findRule(code) === undefined);
  if (unknown !== undefined) throw invalid(row, "waived_codes", `no rule has the code "${unknown}"`);
  return codes;
}

function requirementsOf(row: MessagingPartyRow): RecipientRequirements | undefined {
  if (row.requirements === null) return undefined;
  const result = RecipientRequirements.safeParse(row.requirements);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(row, "requirements", `${issue?.path.join(".") || "it"}: ${issue?.message ?? "unknown"}`);
}

function invalid({ sourceTable, sourceKey }: MessagingPartyRow, column: string, reason: string): ConfigError {
  return new ConfigError(
    "ERN_CONFIG_INVALID_RECIPIENT",
    `Cannot use column ${column} of ${sourceTable} ${sourceKey}: ${reason}`,
  );
}

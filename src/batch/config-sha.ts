/** What a run's documents depend on beside the rows, the builder and the XSD. */
import { createHash } from "node:crypto";
import type { MessageParties } from "../catalogue/party.ts";
import type { ResolvedBatchOptions } from "./batch-options.ts";

/** SHA-256 of what changes what a document says, beside the rows, the builder and the XSD. */
export function configShaOf({ policy, requirements }: ResolvedBatchOptions, parties: MessageParties): string {
  const { findings, waivedCodes } = policy;
  const facts = { findings, waivedCodes: [...waivedCodes].toSorted(), requirements, parties };
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

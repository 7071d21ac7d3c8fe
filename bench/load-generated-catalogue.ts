import type { Database } from "../src/db/connect.ts";
import { writeMessagingParties } from "../src/db/catalogue-writer.ts";
import { loadReleases } from "../src/import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../src/sample/generate-catalogue.ts";
import type { CatalogueMix } from "../src/sample/release-plan.ts";

/** Writes a generated catalogue and its messaging parties into a migrated database. */
export async function loadGeneratedCatalogue(
  database: Database,
  options: { readonly releases: number; readonly mix: string; readonly seed: number },
): Promise<void> {
  const parties = generatedMessagingParties();
  await writeMessagingParties(database.kysely, [
    { dpid: parties.sender.dpid, role: "sender" },
    { dpid: parties.recipient.dpid, role: "recipient", messageControlType: parties.messageControlType },
  ]);
  await loadReleases(database, generateCatalogue({ ...options, mix: mixOf(options.mix) }));
}

/** Checks the name of a mix. */
export function mixOf(name: string): CatalogueMix {
  const mixes: readonly CatalogueMix[] = ["realistic", "albums", "singles", "box-sets"];
  const mix = mixes.find((candidate) => candidate === name);
  if (mix === undefined) throw new Error(`Unknown mix "${name}": one of ${mixes.join(", ")}`);
  return mix;
}

/** The sample catalogue, or a folder laid out like it, on its way into the database. */
import { join } from "node:path";
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { MessageParties } from "../catalogue/party.ts";
import { writeMessagingParties } from "../db/catalogue-writer.ts";
import type { Database } from "../db/connect.ts";
import { loadReleases, type LoadCounts, type LoadReleasesOptions } from "../import/load-releases.ts";
import { findPackageRoot } from "../package-root.ts";
import { readCatalogueFiles, readMessagingParties } from "../sample/catalogue-files.ts";

/** What was loaded from a folder. */
export interface LoadedFolder extends LoadCounts {
  readonly parties: MessageParties;
  /** Of the releases that were not refused. */
  readonly releaseIds: readonly string[];
}

/** Folder of the sample catalogue in this package. */
export function sampleFolder(): string {
  return join(findPackageRoot(), "examples", "catalogue");
}

/** Loads sender, recipient and every release of a folder. Memory: one chunk of releases, all ids. */
export async function loadFolder(
  database: Database,
  folder: string,
  options: LoadReleasesOptions,
): Promise<LoadedFolder> {
  const parties = await readMessagingParties(folder);
  await writeParties(database, parties);
  const releaseIds: string[] = [];
  const refused = new Set<string | undefined>();
  const counts = await loadReleases(database, releasesOf(folder, releaseIds), {
    ...options,
    onError: (error) => {
      refused.add(error.releaseId);
      options.onError?.(error);
    },
  });
  return { ...counts, parties, releaseIds: releaseIds.filter((id) => !refused.has(id)) };
}

/** Writes the sender and the recipient of a catalogue, and those parties beside them that are named. */
export async function writeParties(database: Database, parties: MessageParties): Promise<void> {
  const { sender, recipient, alsoTo = [], sentOnBehalfOf, intermediaries = [], messageControlType } = parties;
  await writeMessagingParties(database.kysely, [
    { ...namesOf(sender), role: "sender" },
    {
      ...namesOf(recipient),
      role: "recipient",
      messageControlType,
      ...(alsoTo.length > 0 && { alsoTo: alsoTo.map(({ dpid }) => dpid) }),
    },
    ...alsoTo.map((party) => ({ ...namesOf(party), role: "recipient" as const, messageControlType })),
    ...intermediaries.map((party) => ({
      ...namesOf(party),
      role: "intermediary" as const,
      ...(party.handledAt !== undefined && { handledAt: party.handledAt }),
    })),
    ...(sentOnBehalfOf === undefined ? [] : [{ ...namesOf(sentOnBehalfOf), role: "on_behalf_of" as const }]),
  ]);
}

async function* releasesOf(folder: string, releaseIds: string[]): AsyncGenerator<CatalogueReleaseInput> {
  for await (const { file, release } of readCatalogueFiles(folder)) {
    releaseIds.push(release.releaseId);
    const source = { table: join(folder, "releases", file), key: `releaseId=${release.releaseId}` };
    yield { ...release, source };
  }
}

function namesOf({ dpid, fullName, tradingName }: MessageParties["sender"]): {
  dpid: string;
  fullName?: string;
  tradingName?: string;
} {
  return {
    dpid,
    ...(fullName !== undefined && { fullName }),
    ...(tradingName !== undefined && { tradingName }),
  };
}

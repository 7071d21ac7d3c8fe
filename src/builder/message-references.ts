/**
 * Message-local references: P… parties, A… resources, R… releases, T… technical details.
 *
 * They are never stored. They are allotted in the order of the release's lists, so the same release always gets the same.
 */
import type { CatalogueRelease } from "../catalogue/release.ts";

/** The references of one message, looked up by the ids of the release's records. */
export interface MessageReferences {
  party(partyId: string): string;
  resource(resourceId: string): string;
  /** Reference of a track release; the main release is `MAIN_RELEASE_REFERENCE`. */
  trackRelease(trackReleaseId: string): string;
  /** Allots the next technical reference. */
  nextTechnical(): string;
}

/** Reference of the main release in every message. */
export const MAIN_RELEASE_REFERENCE = "R0";

/** Allots the references of a release. Shape: one per distinct id, numbered from 1 in list order. */
export function allotReferences(release: CatalogueRelease): MessageReferences {
  const parties = numberIds("P", release.parties);
  const resources = numberIds("A", [...release.soundRecordings, ...release.images]);
  const trackReleases = numberIds("R", release.trackReleases);
  let technical = 0;
  return {
    party: (id) => parties.get(id) ?? danglingReference("P", id),
    resource: (id) => resources.get(id) ?? danglingReference("A", id),
    trackRelease: (id) => trackReleases.get(id) ?? danglingReference("R", id),
    nextTechnical: () => {
      technical += 1;
      return `T${technical}`;
    },
  };
}

function numberIds(prefix: string, records: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  for (const { id } of records) {
    if (!references.has(id)) references.set(id, `${prefix}${references.size + 1}`);
  }
  return references;
}

/** Has the form of a reference, and no anchor: rule REF_RESOLVES reports it with the row that holds the id. */
function danglingReference(prefix: string, id: string): string {
  return `${prefix}_unresolved_${id.replace(/[^\w-]/g, "-")}`;
}

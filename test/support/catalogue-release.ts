/** Catalogue releases for tests: an empty one to hang single facts on, and clean ones that become documents. */
import { CatalogueRelease, type CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { MessageParties } from "../../src/catalogue/party.ts";
import { seededRandom } from "../../src/sample/seeded-random.ts";
import { completeIcpn } from "../../src/validate/identifiers.ts";

/** A sender and a recipient. */
export const PARTIES: MessageParties = {
  sender: { dpid: "PADPIDA2007050901U", fullName: "Sender" },
  recipient: { dpid: "PADPIDA2013020802I", fullName: "Recipient" },
  messageControlType: "TestMessage",
};

/** Makes a release that has nothing but the given facts. */
export function makeRelease(facts: Omit<CatalogueReleaseInput, "releaseId">): CatalogueRelease {
  return CatalogueRelease.parse({ releaseId: "r1", ...facts });
}

/** Makes the release of a single that passes every check; the facts replace its own. */
export function cleanSingle(
  releaseId: string,
  facts: Omit<CatalogueReleaseInput, "releaseId"> = {},
): CatalogueReleaseInput {
  const credit = {
    titles: [{ titleText: `Song ${releaseId}` }],
    displayArtistNames: [{ name: "An Artist" }],
    displayArtists: [{ partyId: "artist", displayArtistRole: "MainArtist", sequenceNumber: 1 }],
    parentalWarnings: [{ parentalWarningType: "NotExplicit" }],
  };
  return {
    releaseId,
    message: PARTIES,
    profile: "SimpleAudioSingle",
    languageAndScriptCode: "en",
    releaseTypes: ["Single"],
    icpn: icpnOf(releaseId),
    ...credit,
    labels: [{ partyId: "label", labelType: "DisplayLabel" }],
    lines: [
      { lineType: "P", year: 2025, text: "2025 A Label" },
      { lineType: "C", year: 2025, text: "2025 A Label" },
    ],
    genres: [{ genreText: "Pop" }],
    dates: [{ dateType: "ReleaseDate", date: "2025-03-07" }],
    parties: [
      { id: "artist", partyNames: [{ fullName: "An Artist" }] },
      { id: "label", partyNames: [{ fullName: "A Label" }] },
    ],
    soundRecordings: [
      {
        id: "recording",
        type: "MusicalWorkSoundRecording",
        durationMs: 200_000,
        workIds: [{ iswc: "T0345246801" }],
        ...credit,
        contributors: [{ partyId: "artist", roles: ["ComposerLyricist"], sequenceNumber: 1 }],
        editions: [
          {
            resourceIds: [{ isrc: "GBAYC1700598" }],
            lines: [{ lineType: "P", year: 2025, text: "2025 A Label" }],
          },
        ],
      },
    ],
    images: [
      {
        id: "cover",
        type: "FrontCoverImage",
        resourceIds: [{ proprietaryIds: [{ namespace: PARTIES.sender.dpid, value: "cover-1" }] }],
        parentalWarnings: [{ parentalWarningType: "NotExplicit" }],
      },
    ],
    resourceGroups: [
      { items: [{ resourceId: "recording", sequenceNumber: 1 }], links: [{ resourceId: "cover" }] },
    ],
    deals: [
      {
        territories: [{ territoryCode: "Worldwide", isExcluded: false }],
        periods: [{ startDateTime: "2025-03-07T00:00:00" }],
        terms: [
          { termType: "CommercialModelType", value: "SubscriptionModel" },
          { termType: "UseType", value: "OnDemandStream" },
        ],
      },
    ],
    ...facts,
  };
}

/** Makes clean singles with the ids `s000`, `s001`, …. */
export function cleanSingles(count: number): readonly CatalogueReleaseInput[] {
  return Array.from({ length: count }, (_item, index) => cleanSingle(`s${String(index).padStart(3, "0")}`));
}

/** A barcode for each release id: no two releases may share one. */
function icpnOf(releaseId: string): string {
  const random = seededRandom(releaseId);
  const digits = Array.from({ length: 11 }, () => random.integer(0, 9));
  return completeIcpn(digits.join(""));
}

/** Rows and a mapping as small as they can be while their releases are valid. */
import type { RowMapping } from "../../../src/import/rows/row-mapping.ts";
import type { FlatRow } from "../../../src/import/rows/row-view.ts";

/** A row with every column of the mapping; what a test is about comes from the test. */
export function trackRow(facts: FlatRow = {}): FlatRow {
  return {
    release_id: "r1",
    title: "Cells",
    artist: "The Example Band",
    label: "Demonstration Records",
    year: 2024,
    isrc: "ZZDEM2400001",
    track: "First Row",
    version: null,
    ms: 187_000,
    disc: null,
    number: 1,
    ...facts,
  };
}

const LINE = {
  lineType: "P",
  year: { column: "year" },
  text: { template: "{year} {label}" },
} as const;

/** The mapping of those rows. */
export const MAPPING: RowMapping = {
  releaseId: { column: "release_id" },
  release: {
    languageAndScriptCode: "en",
    releaseTypes: ["Album"],
    proprietaryIds: [{ namespace: "PADPIDA2099010101X", value: { column: "release_id" } }],
    titles: [{ titleText: { column: "title" } }],
    displayArtistNames: [{ name: { column: "artist" } }],
    displayArtists: [{ fullName: { column: "artist" }, displayArtistRole: "MainArtist" }],
    labels: [{ fullName: { column: "label" }, labelType: "DisplayLabel" }],
    lines: [LINE, { ...LINE, lineType: "C" }],
    genres: [{ genreText: "Rock" }],
    dates: [{ dateType: "ReleaseDate", date: "2024-03-08" }],
    parentalWarnings: [{ parentalWarningType: "NotExplicit" }],
    images: [
      {
        id: { template: "{release_id}-cover" },
        type: "FrontCoverImage",
        resourceIds: [
          {
            proprietaryIds: [{ namespace: "PADPIDA2099010101X", value: { template: "{release_id}-cover" } }],
          },
        ],
      },
    ],
    deals: [
      {
        includesTrackReleases: true,
        territories: [{ territoryCode: "Worldwide", isExcluded: false }],
        periods: [{ startDateTime: "2024-03-08T00:00:00" }],
        terms: [
          { termType: "CommercialModelType", value: "SubscriptionModel" },
          { termType: "UseType", value: "OnDemandStream" },
        ],
      },
    ],
  },
  recording: {
    type: "MusicalWorkSoundRecording",
    durationMs: { column: "ms" },
    editions: [{ resourceIds: [{ isrc: { column: "isrc" } }], lines: [LINE] }],
    titles: [
      {
        titleText: { column: "track" },
        subTitles: [{ text: { column: "version" }, subTitleType: "Version" }],
      },
    ],
    displayArtistNames: [{ name: { column: "artist" } }],
    displayArtists: [{ fullName: { column: "artist" }, displayArtistRole: "MainArtist" }],
    parentalWarnings: [{ parentalWarningType: "NotExplicit" }],
  },
  disc: { column: "disc" },
  item: { sequenceNumber: { column: "number" } },
  trackRelease: {
    proprietaryIds: [{ namespace: "PADPIDA2099010101X", value: { template: "{release_id}_{isrc}" } }],
  },
};

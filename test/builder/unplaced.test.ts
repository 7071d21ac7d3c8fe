import { describe, expect, test } from "vitest";
import { buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { ENVELOPE, recording } from "./build-for-test.ts";

function found(facts: Omit<CatalogueReleaseInput, "releaseId">): readonly string[] {
  const { findings } = buildNewReleaseMessage(makeRelease(facts), ENVELOPE);
  return findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`);
}

const COURTESY = { lineType: "Courtesy" as const, text: "Courtesy of A Label" };
const CLIP = { clipType: "Preview", expressionType: "Informative" };
const WORK = { partyId: "p", rightsSubject: "Work" as const };
const VIDEO = { id: "video", type: "ShortFormMusicalWorkVideo" };

describe("reportUnplaced()", () => {
  test.each<[string, Omit<CatalogueReleaseInput, "releaseId">, readonly string[]]>([
    [
      "year and company of a courtesy line",
      { lines: [{ ...COURTESY, year: 2025, company: "A Label" }] },
      ["lines.year", "lines.company"],
    ],
    [
      "the default flag of a date that a recording has once",
      {
        soundRecordings: [
          recording({ dates: [{ dateType: "CreationDate", date: "2025", isDefault: true }] }),
        ],
      },
      ["dates.isDefault"],
    ],
    [
      "an approximate date of first publication",
      {
        soundRecordings: [
          recording({ dates: [{ dateType: "FirstPublicationDate", date: "2025", isApproximate: true }] }),
        ],
      },
      ["dates.isApproximate"],
    ],
    [
      "the namespace of no catalog number",
      { catalogNumberNamespace: "N" },
      ["release.catalogNumberNamespace"],
    ],
    [
      "the namespace of no catalog number of a track release",
      { trackReleases: [{ id: "track", resourceId: "recording", catalogNumberNamespace: "N" }] },
      ["trackReleases.catalogNumberNamespace"],
    ],
    [
      "the namespace of no identifier of a related release",
      { relatedReleases: [{ relationshipType: "IsReleaseFromRelease", proprietaryIdNamespace: "N" }] },
      ["relatedReleases.proprietaryIdNamespace"],
    ],
    [
      "times of a clip of an image",
      {
        images: [
          {
            id: "image",
            type: "FrontCoverImage",
            mediaFiles: [{ uri: "one.jpg", clips: [{ ...CLIP, startPoint: "1" }] }],
          },
        ],
      },
      ["clips.startPoint"],
    ],
    [
      "a place among the controllers of rights in a work",
      { soundRecordings: [recording({ rightsControllers: [{ ...WORK, sequenceNumber: 1 }] })] },
      ["rightsControllers.sequenceNumber"],
    ],
    [
      "an instrument of a contributor to an edition",
      {
        soundRecordings: [
          recording({
            editions: [{ contributors: [{ partyId: "p", instrumentTypes: ["Guitar"] }] }],
          }),
        ],
      },
      ["contributors.instrumentTypes"],
    ],
    [
      "the territory of a raga of a video",
      {
        videos: [
          {
            ...VIDEO,
            devotionalTerms: [{ termType: "Raga", text: "Yaman", applicableTerritoryCode: "IN" }],
          },
        ],
      },
      ["devotionalTerms.applicableTerritoryCode"],
    ],
    [
      "roles of no performer",
      { videos: [{ ...VIDEO, characters: [{ partyId: "p", performerRoles: ["Actor"] }] }] },
      ["characters.performerRoles"],
    ],
    [
      "the territory of a line of a cue",
      {
        cueSheets: [
          {
            id: "sheet",
            cueSheetType: "StandardCueSheet",
            cues: [{ lines: [{ lineType: "P", text: "P", applicableTerritoryCode: "GB" }] }],
          },
        ],
      },
      ["lines.applicableTerritoryCode"],
    ],
  ])("reports %s", (_fault, facts, paths) => {
    expect(found(facts)).toEqual(paths.map((path) => `ERN_DATA_NO_PLACE error ${path}`));
  });

  test("leaves a false flag alone, which says nothing", () => {
    const dates = [{ dateType: "CreationDate" as const, date: "2025", isDefault: false }];

    expect(found({ soundRecordings: [recording({ dates })] })).toEqual([]);
  });
});

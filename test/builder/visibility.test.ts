import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { type BuiltMessage, buildNewReleaseMessage } from "../../src/builder/build-message.ts";
import { makeRelease } from "../support/catalogue-release.ts";
import { ENVELOPE } from "./build-for-test.ts";

type VisibilityInput = NonNullable<CatalogueReleaseInput["visibilities"]>[number];

const OTHER_RECIPIENT = "PADPIDA2014120301U";

/** Builds a release with a track release `t1`, the visibilities, and a deal unless others are given. */
function build(
  visibilities: readonly VisibilityInput[],
  deals: NonNullable<CatalogueReleaseInput["deals"]> = [{}],
): BuiltMessage {
  const trackReleases = [{ id: "t1", resourceId: "one" }];
  return buildNewReleaseMessage(
    makeRelease({ trackReleases, deals, visibilities: [...visibilities] }),
    ENVELOPE,
  );
}

function foundIn(built: BuiltMessage): readonly string[] {
  return built.findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`);
}

describe("buildVisibilities()", () => {
  test("writes the dates of a release behind its deals, and the release's reference to them", () => {
    const { message, findings } = build([
      {
        id: "v",
        releaseDisplayStartDateTime: "2025-05-09T00:00:00Z",
        coverArtPreviewStartDateTime: "2025-05-10T00:00:00Z",
        trackListingPreviewStartDateTime: "2025-05-11T00:00:00Z",
        clipPreviewStartDateTime: "2025-05-12T00:00:00Z",
        doNotDisplayDates: true,
        territories: [{ territoryCode: "US", isExcluded: false }],
      },
    ]);

    expect(message.DealList?.ReleaseVisibility).toEqual([
      {
        VisibilityReference: "V1",
        TerritoryCode: [{ value: "US" }],
        ExcludedTerritoryCode: [],
        ReleaseDisplayStartDateTime: "2025-05-09T00:00:00Z",
        CoverArtPreviewStartDateTime: "2025-05-10T00:00:00Z",
        FullTrackListingPreviewStartDateTime: "2025-05-11T00:00:00Z",
        ClipPreviewStartDateTime: "2025-05-12T00:00:00Z",
        attributes: { DoNotDisplayDates: true },
      },
    ]);
    expect(message.ReleaseList?.Release?.ReleaseVisibilityReference).toEqual(["V1"]);
    expect(findings).toEqual([]);
  });

  test("writes the dates of a track release, and its reference to them", () => {
    const { message, findings } = build([
      { id: "r" },
      { id: "t", trackReleaseId: "t1", trackListingPreviewStartDateTime: "2025-05-11T00:00:00Z" },
    ]);

    expect(message.DealList?.TrackReleaseVisibility).toMatchObject([
      { VisibilityReference: "V2", TrackListingPreviewStartDateTime: "2025-05-11T00:00:00Z" },
    ]);
    expect(message.ReleaseList?.TrackRelease?.[0]?.ReleaseVisibilityReference).toEqual(["V2"]);
    expect(findings).toEqual([]);
  });

  test("writes the visibility for every recipient and for this one only", () => {
    const { message } = build([
      { id: "all" },
      { id: "other", recipientDpid: OTHER_RECIPIENT },
      { id: "own", recipientDpid: ENVELOPE.parties.recipient.dpid },
    ]);

    expect(message.ReleaseList?.Release?.ReleaseVisibilityReference).toEqual(["V1", "V3"]);
    expect(message.DealList?.ReleaseVisibility).toHaveLength(2);
  });

  test("writes neither anchor nor reference without deals for the recipient, and says so", () => {
    const built = build([{ id: "v" }], [{ recipientDpid: OTHER_RECIPIENT }]);

    expect(built.message.DealList).toBeUndefined();
    expect(built.message.ReleaseList?.Release?.ReleaseVisibilityReference).toEqual([]);
    expect(foundIn(built)).toEqual(["ERN_DATA_NO_PLACE warning visibilities.id"]);
  });

  test.each([
    [
      "dates of a main release on a track release",
      {
        id: "v",
        trackReleaseId: "t1",
        releaseDisplayStartDateTime: "2025-05-09T00:00:00Z",
        coverArtPreviewStartDateTime: "2025-05-09T00:00:00Z",
      },
      [
        "ERN_DATA_NO_PLACE error visibilities.releaseDisplayStartDateTime",
        "ERN_DATA_NO_PLACE error visibilities.coverArtPreviewStartDateTime",
      ],
    ],
    [
      "a track release that is not there",
      { id: "v", trackReleaseId: "gone" },
      ["ERN_DATA_NO_PLACE error visibilities.trackReleaseId"],
    ],
  ])("reports %s", (_fault, visibility, expected) => {
    expect(foundIn(build([visibility]))).toEqual(expected);
  });
});

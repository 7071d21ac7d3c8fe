import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import type { NewReleaseMessage } from "../../../src/builder/ern43/types.ts";
import { releaseFromMessage } from "../../../src/import/ern/release-from-message.ts";
import { AUDIO_MESSAGE, changed } from "../../support/minimal-message.ts";

const OF_RELEASE = {
  VisibilityReference: "V1",
  TerritoryCode: [{ value: "DE" }],
  ReleaseDisplayStartDateTime: "2025-02-07T00:00:00",
  attributes: { DoNotDisplayDates: true },
};
const OF_TRACK = {
  VisibilityReference: "V2",
  ExcludedTerritoryCode: [{ value: "DE" }],
  TrackListingPreviewStartDateTime: "2025-02-14T00:00:00",
};

/** A message with a visibility of the main release and one of the first track release. */
const MESSAGE: NewReleaseMessage = [
  [["DealList", "ReleaseVisibility"], [OF_RELEASE]] as const,
  [["DealList", "TrackReleaseVisibility"], [OF_TRACK]] as const,
  [["ReleaseList", "Release", "ReleaseVisibilityReference"], ["V1"]] as const,
  [["ReleaseList", "TrackRelease", 0, "ReleaseVisibilityReference"], ["V2"]] as const,
].reduce((message, [steps, value]) => changed(message, steps, value), AUDIO_MESSAGE);

function releaseOf(message: NewReleaseMessage): CatalogueReleaseInput {
  const { release, findings } = releaseFromMessage(message);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(release));
}

describe("readVisibilities()", () => {
  test("takes visibilities with the release that refers to each", () => {
    const { visibilities, trackReleases, messageErn } = releaseOf(MESSAGE);

    expect(visibilities).toEqual([
      {
        id: "190295810726/V1",
        releaseDisplayStartDateTime: "2025-02-07T00:00:00",
        doNotDisplayDates: true,
        territories: [{ territoryCode: "DE", isExcluded: false }],
      },
      {
        id: "190295810726/V2",
        trackReleaseId: trackReleases?.[0]?.id,
        trackListingPreviewStartDateTime: "2025-02-14T00:00:00",
        territories: [{ territoryCode: "DE", isExcluded: true }],
      },
    ]);
    expect(messageErn).toBeUndefined();
  });

  test("leaves a visibility that two track releases share to fragments, and takes the release's", () => {
    const message = changed(
      MESSAGE,
      ["ReleaseList", "TrackRelease", 1, "ReleaseVisibilityReference"],
      ["V2"],
    );

    const { visibilities, trackReleases, messageErn } = releaseOf(message);

    expect(visibilities?.map(({ id }) => id)).toEqual(["190295810726/V1"]);
    expect(messageErn).toHaveProperty("DealList.TrackReleaseVisibility");
    expect(trackReleases?.map(({ ern }) => ern)).toEqual([
      { ReleaseVisibilityReference: ["190295810726/V2"] },
      { ReleaseVisibilityReference: ["190295810726/V2"] },
    ]);
  });

  test("leaves a visibility that nothing refers to to a fragment", () => {
    const message = changed(MESSAGE, ["ReleaseList", "Release", "ReleaseVisibilityReference"], undefined);

    const { visibilities, messageErn } = releaseOf(message);

    expect(visibilities?.map(({ id }) => id)).toEqual(["190295810726/V2"]);
    expect(messageErn).toHaveProperty("DealList.ReleaseVisibility");
  });

  test("leaves visibilities to fragments where the deals are left to them", () => {
    const message = changed(MESSAGE, ["DealList", "ReleaseDeal", 0, "DealReleaseReference"], ["R0", "R0"]);

    const { visibilities, messageErn } = releaseOf(message);

    expect(visibilities).toBeUndefined();
    expect(messageErn).toHaveProperty("DealList.ReleaseVisibility");
  });
});

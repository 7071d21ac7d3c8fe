import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { TrackRelease } from "../../src/builder/ern43/types.ts";
import { checkMessage } from "../../src/validate/check-message.ts";
import { build, recording } from "./build-for-test.ts";

const frame = {
  parties: [{ id: "emi" }, { id: "harvest" }],
  labels: [{ partyId: "emi" }],
  genres: [{ genreText: "Rock" }],
  soundRecordings: [recording({ id: "one" })],
};

function built(track: NonNullable<CatalogueReleaseInput["trackReleases"]>[number]): TrackRelease | undefined {
  return build({ ...frame, trackReleases: [track] }).ReleaseList?.TrackRelease?.[0];
}

describe("buildTrackRelease()", () => {
  test("takes labels and genres from the release where it has none", () => {
    expect(built({ id: "t", resourceId: "one" })).toMatchObject({
      ReleaseReference: "R1",
      ReleaseResourceReference: "A1",
      ReleaseLabelReference: [{ value: "P1" }],
      Genre: [{ GenreText: "Rock" }],
      DisplayTitle: [],
    });
  });

  test("keeps the labels, genres and titles that it has of its own", () => {
    const track = {
      id: "t",
      resourceId: "one",
      labels: [{ partyId: "harvest" }],
      genres: [{ genreText: "Pop" }],
      titles: [{ titleText: "Single Edit" }],
    };

    expect(built(track)).toMatchObject({
      ReleaseLabelReference: [{ value: "P2" }],
      Genre: [{ GenreText: "Pop" }],
      DisplayTitleText: [{ value: "Single Edit" }],
    });
  });

  test("writes its identifiers", () => {
    const track = {
      id: "t",
      resourceId: "one",
      grid: "A12425GABC1234002M",
      proprietaryIds: [{ namespace: "PADPIDA2007050901U", value: "T-1" }],
    };

    expect(built(track)?.ReleaseId).toMatchObject({
      GRid: "A12425GABC1234002M",
      ProprietaryId: [{ value: "T-1" }],
    });
  });

  test("points nowhere where the recording is not there, so that REF_RESOLVES reports it", () => {
    const message = build({ ...frame, trackReleases: [{ id: "t", resourceId: "gone" }] });

    expect(message.ReleaseList?.TrackRelease?.[0]?.ReleaseResourceReference).toBe("A_unresolved_gone");
    expect(checkMessage(message).map(({ code }) => code)).toContain("REF_RESOLVES");
  });
});

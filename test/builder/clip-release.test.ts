import { describe, expect, test } from "vitest";
import { build, recording } from "./build-for-test.ts";

const parties = [{ id: "label", partyNames: [{ fullName: "A Label" }] }];
const release = {
  parties,
  labels: [{ partyId: "label" }],
  genres: [{ genreText: "Pop" }],
  soundRecordings: [recording({ id: "one" }), recording({ id: "clip", type: "Clip" })],
  trackReleases: [{ id: "track", resourceId: "one" }],
};

describe("buildClipRelease()", () => {
  test("numbers clip releases behind the track releases and gives them labels and genres of the release", () => {
    const { ReleaseList } = build({ ...release, clipReleases: [{ id: "short", resourceId: "clip" }] });

    expect(ReleaseList.ClipRelease).toMatchObject([
      {
        ReleaseReference: "R2",
        ReleaseResourceReference: "A2",
        ReleaseLabelReference: [{ value: "P1" }],
        Genre: [{ GenreText: "Pop" }],
      },
    ]);
  });

  test("takes a clip release's own genres before the release's", () => {
    const clipReleases = [{ id: "short", resourceId: "clip", genres: [{ genreText: "Rock" }] }];

    const { ReleaseList } = build({ ...release, clipReleases });

    expect(ReleaseList.ClipRelease?.[0]?.Genre).toMatchObject([{ GenreText: "Rock" }]);
  });
});

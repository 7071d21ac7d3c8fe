import { describe, expect, test } from "vitest";
import type { CatalogueReleaseInput } from "../../../src/catalogue.ts";
import { releaseFromMusicbrainz } from "../../../src/import/musicbrainz/release-from-musicbrainz.ts";
import { DEFAULTS, releaseJson, trackJson } from "./release-json.ts";

describe("releaseFromMusicbrainz() with media", () => {
  test("makes a component of each disc of several", () => {
    const { groups } = withMedia([
      { position: 1, format: "CD", title: "First", tracks: [trackJson(1)] },
      { position: 2, format: "CD", title: "", tracks: [trackJson(2), trackJson(3)] },
    ]);

    expect(groups).toMatchObject([
      {
        resourceGroups: [
          { resourceGroupType: "Component", sequenceNumber: 1, titles: [{ titleText: "First" }] },
          { resourceGroupType: "Component", sequenceNumber: 2, items: [{}, { sequenceNumber: 2 }] },
        ],
      },
    ]);
  });

  test.each(["DVD-Video", "Blu-ray", "VHS"])("leaves out %s and says so", (format) => {
    const { groups, texts } = withMedia([
      { position: 1, format: "CD", tracks: [trackJson(1)] },
      { position: 2, format, tracks: [trackJson(2)] },
    ]);

    expect(groups?.[0]?.items).toHaveLength(1);
    expect(texts).toEqual([`Medium 2 (${format}) is left out: it is no audio`]);
  });

  test("takes a Blu-ray for audio where the defaults name its format", () => {
    const media = [{ position: 1, format: "Blu-ray", tracks: [trackJson(1), trackJson(2)] }];

    const { findings } = releaseFromMusicbrainz(releaseJson({ media }), {
      ...DEFAULTS,
      audioFormats: ["Blu-ray"],
    });

    expect(findings).toEqual([]);
  });

  test("leaves out videos, data tracks and silence, and numbers the others without a gap", () => {
    const { groups, texts } = withMedia([
      {
        position: 1,
        format: "Enhanced CD",
        tracks: [trackJson(1), trackJson(2, { title: "[silence]" }), trackJson(3)],
        "data-tracks": [trackJson(4)],
      },
      { position: 2, format: "CD", tracks: [trackJson(5, {}, { video: true })] },
    ]);

    expect(
      groups?.[0]?.items?.map(({ sequenceNumber, displaySequence }) => [sequenceNumber, displaySequence]),
    ).toEqual([
      [1, undefined],
      [2, "3"],
    ]);
    expect(texts).toEqual([
      "Medium 1 (Enhanced CD): data tracks are left out: 1",
      'Medium 1 (Enhanced CD): track 2 "[silence]" is left out: it is no music',
      'Medium 2 (CD): track 5 "Track 5" is left out: it is a video',
    ]);
  });

  test("puts the hidden track before the first one first", () => {
    const { groups } = withMedia([
      { position: 1, format: "CD", pregap: trackJson(3, { number: "0" }), tracks: [trackJson(1)] },
    ]);

    expect(
      groups?.[0]?.items?.map(({ sequenceNumber, displaySequence }) => [sequenceNumber, displaySequence]),
    ).toEqual([
      [1, "0"],
      [2, "1"],
    ]);
  });

  test("keeps the sides of a record as they are printed", () => {
    const { groups } = withMedia([
      {
        position: 1,
        format: '12" Vinyl',
        tracks: [trackJson(1, { number: "A1" }), trackJson(2, { number: "B1" })],
      },
    ]);

    expect(groups?.[0]?.items?.map(({ displaySequence }) => displaySequence)).toEqual(["A1", "B1"]);
  });

  test("makes one recording of one that is on two discs", () => {
    const { release } = withMedia([
      { position: 1, format: '12" Vinyl', tracks: [trackJson(1), trackJson(2)] },
      { position: 2, format: "CD", tracks: [trackJson(1), trackJson(2)] },
    ]);

    expect([release.soundRecordings?.length, release.trackReleases?.length, release.durationMs]).toEqual([
      2, 2, 720_000,
    ]);
  });

  test("says of a search result, which has no tracks, how to ask for them", () => {
    const { texts } = withMedia([{ format: "CD", "track-count": 12 }]);

    expect(texts).toEqual(["The file names no tracks"]);
  });
});

function withMedia(media: readonly unknown[]): {
  readonly release: CatalogueReleaseInput;
  readonly groups: CatalogueReleaseInput["resourceGroups"];
  readonly texts: readonly string[];
} {
  const { release, findings } = releaseFromMusicbrainz(releaseJson({ media }), DEFAULTS);
  return { release, groups: release.resourceGroups, texts: findings.map(({ text }) => text) };
}

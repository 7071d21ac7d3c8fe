import { describe, expect, test } from "vitest";
import { readMusicbrainz } from "../../../src/import/musicbrainz/read-musicbrainz.ts";
import { mbid, releaseJson } from "./release-json.ts";

describe("readMusicbrainz()", () => {
  test("reads one release that was looked up", () => {
    expect(idsOf(releaseJson())).toEqual([mbid(1)]);
  });

  test("reads the releases of a search", () => {
    const releases = [releaseJson(), releaseJson({ id: mbid(2) })];

    expect(idsOf({ created: "2026-11-22T00:00:00Z", count: 2, offset: 0, releases })).toEqual([
      mbid(1),
      mbid(2),
    ]);
  });

  test("reads a search that found nothing", () => {
    expect(idsOf({ count: 0, offset: 0, releases: [] })).toEqual([]);
  });

  test.each([
    ["no JSON", '{"id": '],
    ["a recording", JSON.stringify({ id: mbid(1), title: "Lines", length: 1, isrcs: [] })],
    ["an error of the web service", '{"error": "Not Found"}'],
    ["a list", "[]"],
    ["null", "null"],
  ])("throws ERN_LOAD_INVALID_FILE for %s", (_name, text) => {
    expect(() => readMusicbrainz(text, "a.json")).toThrow(
      expect.objectContaining({
        code: "ERN_LOAD_INVALID_FILE",
        message: expect.stringMatching(/^Cannot load File "a\.json": it is no/),
      }),
    );
  });

  test("names the release of a list and the member that is not as it must be", () => {
    const releases = [releaseJson(), releaseJson({ media: [{ tracks: "none" }] })];

    expect(() => idsOf({ releases })).toThrow(/releases\[1\]\.media\.0\.tracks is not as it must be/);
  });
});

function idsOf(json: unknown): readonly string[] {
  return readMusicbrainz(JSON.stringify(json), "a.json").map(({ id }) => id);
}
